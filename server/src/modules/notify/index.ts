import {
  contact as contactContract,
  notify as contract,
  deliveries as deliveryContract,
  doNotContact as doNotContactContract,
  type Language,
  preferences as preferenceContract,
} from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { Channels } from '../../adapters/channels.ts';
import type { BounceListenerOptions } from '../../adapters/email/bounce-listener.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { mount, type Pipeline } from '../../platform/http/mount.ts';
import type { CodeMessage } from '../../platform/identity/auth.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import type { Logger } from '../../platform/log.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import { contactHandlers } from './contact-routes.ts';
import { createDeliver } from './deliver.ts';
import { deliveryHandlers } from './deliveries/routes.ts';
import { createEmailLinks } from './email/email-links.ts';
import { createHandOverEmail } from './email/hand-over-email.ts';
import { createHearBounce } from './email/hear-bounce.ts';
import { createOwnAddress } from './email/own-address.ts';
import { receiveOneClick } from './email/stop-mail.ts';
import { onlyWay } from './hand-over.ts';
import { keepCodes } from './holder.ts';
import type { Message, SecretMessage } from './message.ts';
import { emailProvider, pushProvider } from './provider-names.ts';
import { createHandOverPush } from './push/hand-over-push.ts';
import { notifyHandlers } from './routes.ts';
import { queueMessages, type WhoConsented } from './send.ts';
import { createSendSecret } from './send-secret.ts';
import { createSendCode } from './sign-in-code.ts';
import { receiveSmsReceipts } from './sms/receive-receipts.ts';
import { createHearReceipt } from './sms/settle.ts';
import { createSmsWays } from './sms/sms-ways.ts';
import type { NamesOf } from './template-versions.ts';
import { createRelease } from './wishes/release.ts';
import { doNotContactHandlers, preferenceHandlers } from './wishes/routes.ts';

export { notifyExpiring } from './expiring.ts';
export { createNotifyHolder } from './holder.ts';
export { notifyRegister } from './register.ts';
export type { Message };
export { createHearReceipt };

/** The door of notify: saying it to people. */
export interface Notify {
  /** Queues messages in the transaction that gives the reason for them. */
  send(tx: WalledTx, messages: readonly Message[]): Promise<void>;
  /** Sends a message that holds a secret, at once and past the queue; its text is written down nowhere. */
  sendSecret(message: SecretMessage): Promise<void>;
  /** Sends a code at once, past the queue. */
  sendCode(message: CodeMessage): Promise<void>;
  /** The codes that were sent to a person's number are theirs from now on, whatever number they have next. */
  keepCodes(tx: WalledTx, subject: { id: string; phone: string; since: Date }): Promise<void>;
  /** What a listener for mail that comes back asks and tells. */
  bounces(log: Logger): Pick<BounceListenerOptions, 'knows' | 'hear'>;
  jobs: readonly Job[];
  /** @param who what language a person reads, and what people are called */
  mount(
    server: FastifyInstance,
    pipeline: Pipeline,
    who: { languageOf(personId: string): Promise<Language>; people: NamesOf },
  ): Promise<void>;
}

export interface NotifyOptions {
  database: Database;
  clock: Clock;
  channels: Channels;
  whoConsented: WhoConsented;
  vault: Pick<Vault, 'hash' | 'hashes'>;
  /** Signs the links in mails. */
  secret: string;
  /** The public address of this server, as links name it. */
  origin(): string;
}

export function createNotify(options: NotifyOptions): Notify {
  const { database, clock, channels: providers, whoConsented, vault, origin } = options;
  const links = createEmailLinks(options.secret);
  const channels = {
    sms: createSmsWays(providers.sms),
    push: onlyWay(pushProvider, createHandOverPush({ database, push: providers.push })),
    email: onlyWay(
      emailProvider,
      createHandOverEmail({ database, clock, links, origin, mailer: providers.mailer, bounceDomain: providers.bounceDomain }),
    ),
  };
  const sendSecret = createSendSecret({ database, clock, channels });
  const ownAddress = createOwnAddress({ database, clock, vault, sendSecret });
  return {
    send: (tx, messages) => queueMessages(tx, { clock, whoConsented }, messages),
    sendSecret,
    keepCodes,
    sendCode: createSendCode({ database, clock, sendSecret }),
    bounces: (log) => ({ knows: (name) => links.deliveryOfReturn(name) !== null, hear: createHearBounce({ database, clock, links, log }) }),
    jobs: [createDeliver({ database, clock, channels }), createRelease({ database, clock, origin })],
    async mount(server, pipeline, { languageOf, people }) {
      mount(server, pipeline, contract, notifyHandlers(database, people));
      mount(server, pipeline, deliveryContract, deliveryHandlers({ database, clock, channels: providers }));
      mount(server, pipeline, contactContract, contactHandlers({ database, links, ownAddress, languageOf, pushKey: providers.pushKey }));
      mount(server, pipeline, preferenceContract, preferenceHandlers(database, people));
      mount(server, pipeline, doNotContactContract, doNotContactHandlers(database));
      await receiveSmsReceipts(server, { routes: providers.sms, hear: createHearReceipt({ database, clock }) });
      await receiveOneClick(server, { ...pipeline, links });
    },
  };
}

import { notify as contract } from '@sawt/contract';
import type { FastifyInstance } from 'fastify';
import type { SmsProvider } from '../../adapters/sms/sms-provider.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { mount, type Pipeline } from '../../platform/http/mount.ts';
import type { CodeMessage } from '../../platform/identity/auth.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { createDeliver } from './deliver.ts';
import { keepCodes } from './holder.ts';
import type { Message } from './message.ts';
import { notifyHandlers } from './routes.ts';
import { queueMessages, type WhoConsented } from './send.ts';
import { createSendSecret } from './send-secret.ts';
import { createSendCode } from './sign-in-code.ts';
import { createHandOverSms } from './sms/hand-over-sms.ts';

export { notifyExpiring } from './expiring.ts';
export { createNotifyHolder } from './holder.ts';
export { notifyRegister } from './register.ts';
export type { Message };

/** The door of notify: saying it to people. */
export interface Notify {
  /** Queues messages in the transaction that gives the reason for them. */
  send(tx: WalledTx, messages: readonly Message[]): Promise<void>;
  /** Sends a message that holds a secret, at once and past the queue; its text is written down nowhere. */
  sendSecret(message: Message): Promise<void>;
  /** Sends a code at once, past the queue. */
  sendCode(message: CodeMessage): Promise<void>;
  /** The codes that were sent to a person's number are theirs from now on, whatever number they have next. */
  keepCodes(tx: WalledTx, subject: { id: string; phone: string; since: Date }): Promise<void>;
  jobs: readonly Job[];
  mount(server: FastifyInstance, pipeline: Pipeline): void;
}

export function createNotify(options: { database: Database; clock: Clock; sms: SmsProvider; whoConsented: WhoConsented }): Notify {
  const { database, clock, sms, whoConsented } = options;
  const sendSecret = createSendSecret(options);
  return {
    send: (tx, messages) => queueMessages(tx, { clock, whoConsented }, messages),
    sendSecret,
    keepCodes,
    sendCode: createSendCode({ database, clock, sendSecret }),
    jobs: [createDeliver({ database, clock, channels: { sms: createHandOverSms(sms) } })],
    mount: (server, pipeline) => mount(server, pipeline, contract, notifyHandlers(database)),
  };
}

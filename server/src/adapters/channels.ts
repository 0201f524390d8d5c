import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { createOutgoing } from '../platform/outgoing/outgoing.ts';
import type { Mailer } from './email/mailer.ts';
import { createOutboxMailer } from './email/outbox-mailer.ts';
import { createSmtpMailer } from './email/smtp-mailer.ts';
import { createOutboxPush } from './push/outbox-push.ts';
import type { PushService } from './push/push-service.ts';
import { createWebPush } from './push/web-push.ts';
import { createSmsRoutes } from './sms/create-routes.ts';
import type { Receipt, SmsRoute } from './sms/sms-provider.ts';

/** The ways out of the house, as they are configured; what is not configured ends in an outbox that can be read. */
export interface Channels {
  /** In the order of preference. */
  sms: readonly SmsRoute[];
  mailer: Mailer;
  emailProtocol: 'smtp' | 'outbox';
  /** Where undeliverable mail comes back to us. */
  bounceDomain: string | null;
  push: PushService;
  pushProtocol: 'web-push' | 'outbox';
  /** Of notifications; null: they are not offered. */
  pushKey: string | null;
  /** Hears what becomes of messages from now on. */
  start(): void;
  stop(): Promise<void>;
}

type ChannelSettings = Pick<Config, 'sms' | 'email' | 'push' | 'outgoingAllowed'>;

interface ChannelOptions {
  database: Database;
  clock: Clock;
  /** Keeps what a provider of SMS says of a message. */
  hear(provider: string, receipt: Receipt): Promise<void>;
}

export function createChannels(options: ChannelOptions, { sms, email, push, outgoingAllowed }: ChannelSettings): Channels {
  const { database, clock } = options;
  const outgoing = createOutgoing({ allowed: outgoingAllowed });
  const routes = createSmsRoutes(sms, { ...options, outgoing });
  return {
    sms: routes,
    mailer: email ? createSmtpMailer(email.smtp) : createOutboxMailer(database, clock),
    emailProtocol: email ? 'smtp' : 'outbox',
    bounceDomain: email?.bounces?.domain ?? null,
    push: push?.contact ? createWebPush({ outgoing, keys: push.keys, contact: push.contact }) : createOutboxPush(database, clock),
    pushProtocol: push?.contact ? 'web-push' : 'outbox',
    pushKey: push?.keys.publicKey ?? null,
    start() {
      for (const { provider } of routes) provider.start?.();
    },
    stop: async () => void (await Promise.all(routes.map(({ provider }) => provider.stop?.()))),
  };
}

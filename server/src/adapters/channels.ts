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
import { createOutboxProvider } from './sms/outbox-provider.ts';
import type { SmsProvider } from './sms/sms-provider.ts';

/** The ways out of the house, as they are configured; what is not configured ends in an outbox that can be read. */
export interface Channels {
  sms: SmsProvider;
  mailer: Mailer;
  /** Where undeliverable mail comes back to us. */
  bounceDomain: string | null;
  push: PushService;
  /** Of notifications; null: they are not offered. */
  pushKey: string | null;
}

type ChannelSettings = Pick<Config, 'email' | 'push' | 'outgoingAllowed'>;

export function createChannels(database: Database, clock: Clock, { email, push, outgoingAllowed }: ChannelSettings): Channels {
  return {
    sms: createOutboxProvider(database, clock),
    mailer: email ? createSmtpMailer(email.smtp) : createOutboxMailer(database, clock),
    bounceDomain: email?.bounces?.domain ?? null,
    push: push?.contact
      ? createWebPush({ outgoing: createOutgoing({ allowed: outgoingAllowed }), keys: push.keys, contact: push.contact })
      : createOutboxPush(database, clock),
    pushKey: push?.keys.publicKey ?? null,
  };
}

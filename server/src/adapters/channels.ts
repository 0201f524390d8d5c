import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Mailer } from './email/mailer.ts';
import { createOutboxMailer } from './email/outbox-mailer.ts';
import { createSmtpMailer } from './email/smtp-mailer.ts';
import { createOutboxProvider } from './sms/outbox-provider.ts';
import type { SmsProvider } from './sms/sms-provider.ts';

/** The ways out of the house, as they are configured; what is not configured ends in an outbox that can be read. */
export interface Channels {
  sms: SmsProvider;
  mailer: Mailer;
  /** Where undeliverable mail comes back to us. */
  bounceDomain: string | null;
}

export function createChannels(database: Database, clock: Clock, { email }: Pick<Config, 'email'>): Channels {
  return {
    sms: createOutboxProvider(database, clock),
    mailer: email ? createSmtpMailer(email.smtp) : createOutboxMailer(database, clock),
    bounceDomain: email?.bounces?.domain ?? null,
  };
}

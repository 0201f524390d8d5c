import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { createOutbox } from '../outbox.ts';
import type { Mailer } from './mailer.ts';

/** A post office in a table: what would have been sent can be read, in the demo and in development. */
export function createOutboxMailer(database: Database, clock: Clock): Mailer {
  const keep = createOutbox(database, clock, 'email');
  return { send: ({ id, to, subject, text, html, headers }) => keep(id, to, { subject, text, html, headers }) };
}

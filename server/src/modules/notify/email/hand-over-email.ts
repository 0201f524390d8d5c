import type { Language } from '@sawt/contract';
import type { Mail, Mailer } from '../../../adapters/email/mailer.ts';
import { AddressRefused, Refused } from '../../../adapters/refused.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Sendable } from '../hand-over.ts';
import { noteBounce } from './addresses.ts';
import type { EmailLinks } from './email-links.ts';
import { htmlPage, plainText, senderName, subjectOf } from './layout.ts';

export interface EmailOptions {
  database: Database;
  clock: Clock;
  mailer: Mailer;
  links: EmailLinks;
  /** Our public address. */
  origin(): string;
  /** Where undeliverable mail comes back to us; null: nowhere. */
  bounceDomain: string | null;
}

/** Hands an e-mail to the mail server, unless its reader has stopped mail since, or has another address. */
export function createHandOverEmail(options: EmailOptions): (delivery: Sendable) => Promise<void> {
  const { database, clock, mailer } = options;
  return async (delivery) => {
    // A code goes to an address that is nobody's yet.
    if (delivery.template !== emailCode) await demandWanted(database, delivery);
    try {
      await mailer.send(mailOf(options, delivery));
    } catch (error) {
      if (error instanceof AddressRefused) await noteBounce(database, delivery.recipient, error.message, clock.now());
      throw error;
    }
  };
}

/** The template of the code that confirms an address. */
export const emailCode = 'email-code';

async function demandWanted(database: Database, { person_id: person, recipient }: Sendable): Promise<void> {
  const row =
    person &&
    (await database
      .selectFrom('notify.email_address')
      .select(['address', 'stopped_at', 'bounced_at'])
      .where('person_id', '=', person)
      .executeTakeFirst());
  if (!row || row.address !== recipient || row.stopped_at || row.bounced_at) throw new Refused('The reader wants no mail at this address');
}

function mailOf({ links, origin, bounceDomain }: EmailOptions, delivery: Sendable): Mail {
  const { id, person_id: person, recipient: to, text, title } = delivery;
  const language = delivery.language as Language;
  const opens = delivery.opens && `${origin()}${delivery.opens}`;
  const stop = person && delivery.template !== emailCode ? `${origin()}/stop-mail/${links.stopToken(person, to)}` : null;
  const letter = { language, text, opens, stop };
  return {
    id,
    fromName: senderName(language),
    to,
    bounceTo: bounceDomain && `${links.returnName(id)}@${bounceDomain}`,
    subject: title ?? subjectOf(language, opens),
    text: plainText(letter),
    html: htmlPage(letter),
    headers: {
      'Content-Language': language,
      // RFC 3834: no holiday notice comes back for it.
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: one press in the mail program, without a visit here.
      ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
}

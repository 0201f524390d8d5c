import type { Contact, contact as contract } from '@sawt/contract';
import type { Database, Reader } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import type { EmailLinks } from './email/email-links.ts';
import type { OwnAddress } from './email/own-address.ts';
import { stopMail } from './email/stop-mail.ts';

export interface ContactOptions {
  database: Database;
  links: EmailLinks;
  ownAddress: OwnAddress;
  languageOf(personId: string): Promise<'ar' | 'en'>;
}

/** How one can be reached besides by SMS: set up and taken back by oneself. */
export function contactHandlers({ database, links, ownAddress, languageOf }: ContactOptions): Handlers<typeof contract> {
  const recorded = async (db: Reader, id: string) => ({ subject: `person:${id}`, output: await presentContact(db, id) });
  return {
    getContact: ({ actor }) => presentContact(database, actor.personId),

    beginEmail: async ({ actor: { personId: id }, change }, { body }) => {
      await ownAddress.begin({ id, language: await languageOf(id) }, body.address);
      return change(({ tx }) => recorded(tx, id));
    },

    confirmEmail: async ({ actor: { personId: id }, change }, { body }) => {
      const address = await ownAddress.take(id, body.code);
      if (!address) throw problem('request.invalid', { fields: [{ path: 'body.code', code: 'wrong_email_code' }] });
      return change(async ({ tx, now }) => {
        const row = { address, confirmed_at: now, stopped_at: null, bounced_at: null, bounce: null };
        await tx
          .insertInto('notify.email_address')
          .values({ person_id: id, ...row })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
          .execute();
        return recorded(tx, id);
      });
    },

    resumeEmail: ({ actor: { personId: id }, change }) =>
      change(async ({ tx }) => {
        await tx.updateTable('notify.email_address').set({ stopped_at: null }).where('person_id', '=', id).execute();
        return recorded(tx, id);
      }),

    removeEmail: ({ actor: { personId: id }, change }) =>
      change(async ({ tx }) => {
        await tx.deleteFrom('notify.email_address').where('person_id', '=', id).execute();
        await tx.deleteFrom('notify.email_code').where('person_id', '=', id).execute();
        return recorded(tx, id);
      }),

    stopMail: ({ change }, { body }) => change(stopMail(links, body.token)),
  };
}

async function presentContact(db: Reader, personId: string): Promise<Contact> {
  const [row, code] = await Promise.all([
    db.selectFrom('notify.email_address').selectAll().where('person_id', '=', personId).executeTakeFirst(),
    db.selectFrom('notify.email_code').select('address').where('person_id', '=', personId).executeTakeFirst(),
  ]);
  const state = row?.bounced_at ? 'bounced' : row?.stopped_at ? 'stopped' : 'in_use';
  return { email: row ? { address: row.address, state } : null, awaited: code?.address ?? null };
}

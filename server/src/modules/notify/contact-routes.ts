import type { Contact, contact as contract } from '@sawt/contract';
import type { Database, Reader } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import type { EmailLinks } from './email/email-links.ts';
import type { OwnAddress } from './email/own-address.ts';
import { stopMail } from './email/stop-mail.ts';
import { addDevice, listDevices, removeDevice } from './push/devices.ts';

export interface ContactOptions {
  database: Database;
  links: EmailLinks;
  ownAddress: OwnAddress;
  languageOf(personId: string): Promise<'ar' | 'en'>;
  /** Null: notifications are not set up. */
  pushKey: string | null;
}

/** How one can be reached besides by SMS: set up and taken back by oneself. */
export function contactHandlers({ database, links, ownAddress, languageOf, pushKey }: ContactOptions): Handlers<typeof contract> {
  const recorded = async (db: Reader, id: string) => ({ subject: `person:${id}`, output: await presentContact(db, id, pushKey) });
  return {
    getContact: ({ actor }) => presentContact(database, actor.personId, pushKey),

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

    addPushDevice: async ({ actor: { personId }, userAgent, change }, { body }) => {
      if (!pushKey) throw problem('push.not_set_up');
      return change(async ({ tx, now }) => {
        await addDevice(tx, body, { personId, name: userAgent, now });
        return recorded(tx, personId);
      });
    },

    removePushDevice: ({ actor: { personId }, change }, { body }) =>
      change(async ({ tx }) => {
        await removeDevice(tx, personId, body.id);
        return recorded(tx, personId);
      }),

    stopMail: ({ change }, { body }) => change(stopMail(links, body.token)),
  };
}

async function presentContact(db: Reader, personId: string, pushKey: string | null): Promise<Contact> {
  const [row, code, devices] = await Promise.all([
    db.selectFrom('notify.email_address').selectAll().where('person_id', '=', personId).executeTakeFirst(),
    db.selectFrom('notify.email_code').select('address').where('person_id', '=', personId).executeTakeFirst(),
    listDevices(db, personId),
  ]);
  const state = row?.bounced_at ? 'bounced' : row?.stopped_at ? 'stopped' : 'in_use';
  return {
    email: row ? { address: row.address, state } : null,
    awaited: code?.address ?? null,
    push: { key: pushKey, devices },
  };
}

import { sql } from 'kysely';
import { forgetInOutbox } from '../../adapters/outbox.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { type Holder, line, pages, type Reading, type Subject } from '../../platform/personal-data/holder.ts';

const codeTemplate = 'sign-in-code';
/** The first code is sent before there is an account. */
const codeMs = 10 * 60_000;

/** What notify holds of a citizen: what was sent to them, and the codes that were sent to their number. */
export function createNotifyHolder(): Holder {
  const shown = ['id', 'template', 'channel', 'recipient', 'language', 'text', 'status', 'created_at', 'sent_at'] as const;

  async function* messages({ read, subject }: Reading) {
    const told = pages<{ id: string; created_at: Date }>((last, limit) =>
      read((db) => {
        const after = last && sql<boolean>`(created_at, id) > (${last.created_at}::timestamptz, ${last.id}::uuid)`;
        return db
          .selectFrom('notify.delivery')
          .select(shown)
          .where('person_id', '=', subject.id)
          .$if(after !== undefined, (query) => query.where(after as NonNullable<typeof after>))
          .orderBy('created_at')
          .orderBy('id')
          .limit(limit)
          .execute();
      }),
    );
    yield* told;
    const { phone } = subject;
    if (phone)
      yield* await read((db) =>
        codesTo(db, { ...subject, phone })
          .select(shown)
          .limit(1000)
          .execute(),
      );
  }

  async function* email({ read, subject }: Reading) {
    yield* await read((db) =>
      db
        .selectFrom('notify.email_address')
        .select(['address', 'confirmed_at', 'stopped_at', 'bounced_at', 'bounce'])
        .where('person_id', '=', subject.id)
        .execute(),
    );
  }

  async function* devices({ read, subject }: Reading) {
    yield* await read((db) =>
      db.selectFrom('notify.push_device').select(['name', 'added_at']).where('person_id', '=', subject.id).execute(),
    );
  }

  async function* preferences({ read, subject }: Reading) {
    const wished = read((db) =>
      db.selectFrom('notify.preference').select(['kind', 'channels', 'digest']).where('person_id', '=', subject.id).execute(),
    );
    const quiet = read((db) =>
      db.selectFrom('notify.quiet_hours').select(['quiet_from', 'quiet_until']).where('person_id', '=', subject.id).execute(),
    );
    yield* await wished;
    yield* await quiet;
    yield* await read((db) => db.selectFrom('notify.do_not_contact').select(['reason', 'set_at']).where(isAbout(subject)).execute());
  }

  return {
    sections: { messages, email, devices, preferences },
    async count(db, subject) {
      const { phone } = subject;
      const { told } = await db
        .selectFrom('notify.delivery')
        .select(({ fn }) => fn.countAll<number>().as('told'))
        .where('person_id', '=', subject.id)
        .executeTakeFirstOrThrow();
      const codes = phone
        ? (
            await codesTo(db, { ...subject, phone })
              .select('id')
              .execute()
          ).length
        : 0;
      return [line('messages', 'anonymised', told + codes)];
    },
    async erase(tx, subject) {
      const { phone } = subject;
      const codes = phone
        ? await codesTo(tx, { ...subject, phone })
            .select('id')
            .execute()
        : [];
      const ids = codes.map(({ id }) => id);
      await forgetAddresses(tx, subject.id);
      await forgetWishes(tx, subject);
      await sql`
        update notify.delivery_try set failure = null where failure is not null and delivery_id in (
          select id from notify.delivery where person_id = ${subject.id} or id = any(${ids}::uuid[]))`.execute(tx);
      await tx
        .updateTable('notify.delivery')
        .set({ person_id: null, recipient: '', text: null, title: null, failure: null, opens: null, dedupe_key: sql`'erased:' || id` })
        .where((eb) => eb.or([eb('person_id', '=', subject.id), ...(ids.length > 0 ? [eb('id', 'in', ids)] : [])]))
        .execute();
    },
  };
}

/** Where they were reached, and what the outbox of the demo keeps for there. */
async function forgetAddresses(tx: WalledTx, id: string): Promise<void> {
  const [mail, devices] = await Promise.all([
    tx.selectFrom('notify.delivery').select('recipient').distinct().where('person_id', '=', id).where('channel', '=', 'email').execute(),
    tx.deleteFrom('notify.push_device').where('person_id', '=', id).returning('id as recipient').execute(),
  ]);
  await forgetInOutbox(
    tx,
    [...mail, ...devices].map(({ recipient }) => recipient),
  );
  await tx.deleteFrom('notify.email_address').where('person_id', '=', id).execute();
  await tx.deleteFrom('notify.email_code').where('person_id', '=', id).execute();
}

/** What they wished, and what others wished for them. */
async function forgetWishes(tx: WalledTx, subject: Subject): Promise<void> {
  await tx.deleteFrom('notify.preference').where('person_id', '=', subject.id).execute();
  await tx.deleteFrom('notify.quiet_hours').where('person_id', '=', subject.id).execute();
  await tx.deleteFrom('notify.do_not_contact').where(isAbout(subject)).execute();
}

const isAbout = ({ id, phone }: Subject) => sql<boolean>`(person_id = ${id}::uuid or phone = ${phone ?? null}::text)`;

const codesTo = (db: WalledTx, { phone, since }: Subject & { phone: string }) =>
  db
    .selectFrom('notify.delivery')
    .where('recipient', '=', phone)
    .where('template', '=', codeTemplate)
    .where('person_id', 'is', null)
    .where('created_at', '>=', new Date(since.getTime() - codeMs))
    .orderBy('created_at');

export async function keepCodes(tx: WalledTx, subject: Subject & { phone: string }): Promise<void> {
  const ids = (await codesTo(tx, subject).select('id').execute()).map(({ id }) => id);
  if (ids.length > 0) await tx.updateTable('notify.delivery').set({ person_id: subject.id }).where('id', 'in', ids).execute();
}

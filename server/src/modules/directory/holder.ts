import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import { type Holder, line, type Reading, type Subject } from '../../platform/personal-data/holder.ts';
import type { IdentityNumbers } from './identity-numbers.ts';

/** What the directory holds of a citizen. */
export function createDirectoryHolder({ identityNumberOf, identityNumberState }: IdentityNumbers): Holder {
  async function* profile({ read, subject: { id } }: Reading) {
    yield await read(async (db) => {
      const person = await db
        .selectFrom('directory.person')
        .select(['id', 'name', 'phone', 'language', 'created_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const roles = await db.selectFrom('directory.person_role').select('role').where('person_id', '=', id).execute();
      const { created_at: since, name, ...rest } = person;
      return { ...rest, name: name.ar, since, roles: roles.map(({ role }) => role), identityNumber: await identityNumberOf(db, id) };
    });
  }

  async function* consents({ read, subject: { id } }: Reading) {
    yield* await read((db) =>
      db
        .selectFrom('directory.consent as decision')
        .innerJoin('directory.consent_text as text', (join) =>
          join.onRef('text.code', '=', 'decision.code').onRef('text.version', '=', 'decision.version'),
        )
        .select(['decision.code', 'decision.version', 'decision.given', 'decision.how', 'decision.at', 'text.title', 'text.text'])
        .where('decision.person_id', '=', id)
        .orderBy('decision.id')
        .limit(1000)
        .execute(),
    );
  }

  return {
    sections: { profile, consents },
    async count(db, { id }) {
      const { decided } = await db
        .selectFrom('directory.consent')
        .select(({ fn }) => fn.countAll<number>().as('decided'))
        .where('person_id', '=', id)
        .executeTakeFirstOrThrow();
      const numbers = (await identityNumberState(db, id)) ? 1 : 0;
      return [line('profile', 'removed', 1), line('identity', 'removed', numbers), line('consents', 'removed', decided)];
    },
    async erase(tx, { id }) {
      await sql`select directory.erase_citizen(${id})`.execute(tx);
    },
  };
}

/** Who a citizen is, and the ways officials write it: what erasure strikes out of their texts. */
export async function subjectOf(db: WalledTx, personId: string): Promise<{ subject: Subject; words: string[] }> {
  const { id, name, phone, created_at, phone_since } = await db
    .selectFrom('directory.person')
    .select(['id', 'name', 'phone', 'created_at', 'phone_since'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const local = phone?.replace(/^\+966/, '');
  const words = [name.ar, name.en, phone, local && `0${local}`, local].filter((word): word is string => Boolean(word && word.length > 3));
  return { subject: { id, phone, since: phone_since ?? created_at }, words };
}

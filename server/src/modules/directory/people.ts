import type { Bilingual, Language, Permission } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { transact } from '../../platform/database/pipeline.ts';
import { deputiesOf } from './deputies/deputy-store.ts';
import { dayOf } from './deputies/span.ts';

export interface Person {
  id: string;
  name: Bilingual;
  phone: string | null;
  language: Language;
  agency: string | null;
  department: string | null;
}

/** What a permission reaches: `own` means that the person has it. */
export interface StaffPlace {
  agency: string | null;
  department: string | null;
  person: string | null;
}

/** Those of one agency and of the emirate; bounds what a broken table could cost. */
const mostStaff = 2000;

export const personColumns = ['person.id', 'person.name', 'person.phone', 'person.language', 'person.agency', 'person.department'] as const;

export function createPeople(database: Database, clock: Clock) {
  async function insertCitizen(tx: Tx, id: string, phone: string | null, language: Language = 'ar'): Promise<void> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('directory.person')
      .values({ id, name: JSON.stringify({ ar: '', en: '' }), phone, language, created_at: clock.now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    // A role given ends sessions; nobody who was here before is given one.
    if (!numInsertedOrUpdatedRows) return;
    await tx.insertInto('directory.person_role').values({ person_id: id, role: 'citizen' }).execute();
  }

  /** The active staff who hold a permission, however far it reaches. */
  const holdersOf = (permission: string) =>
    database
      .selectFrom('directory.person as person')
      .innerJoin('directory.person_role as held', 'held.person_id', 'person.id')
      .innerJoin('directory.role_permission as grant', 'grant.role', 'held.role')
      .select(personColumns)
      .distinctOn('person.id')
      .where('person.username', 'is not', null)
      .where('person.active', '=', true)
      .where('grant.permission', '=', permission)
      .orderBy('person.id');

  async function find(ids: Iterable<string>, whom: 'all' | 'officials'): Promise<ReadonlyMap<string, Person>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const those = database.selectFrom('directory.person as person').select(personColumns).where('person.id', 'in', wanted);
    const rows = await (whom === 'all' ? those : those.where('person.username', 'is not', null)).execute();
    return new Map(rows.map((row) => [row.id, row as Person]));
  }
  const byIds = (ids: Iterable<string>) => find(ids, 'all');

  return {
    /** A citizen's first sign-in; harmless when repeated. */
    createCitizen: (id: string, phone: string): Promise<void> => transact(database, (tx) => insertCitizen(tx, id, phone)),

    /** One whom an identity provider vouches for, or an official enters. @returns false for staff and who has left */
    async admitCitizen(
      tx: Tx,
      id: string,
      { phone, name, language }: { phone: string | null; name: string | null; language?: Language },
    ): Promise<boolean> {
      await insertCitizen(tx, id, phone, language);
      const person = await tx
        .selectFrom('directory.person')
        .select(['name', 'phone', 'username', 'active'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (!person.active || person.username) return false;
      // What people wrote themselves stays.
      const isNameless = !person.name.ar && !person.name.en;
      const changes = {
        ...(name && isNameless && { name: JSON.stringify({ ar: name, en: name }) }),
        ...(phone && !person.phone && { phone }),
      };
      if (Object.keys(changes).length > 0) await tx.updateTable('directory.person').set(changes).where('id', '=', id).execute();
      return true;
    },

    async changePhone(tx: Tx, id: string, phone: string, now: Date): Promise<void> {
      await tx.updateTable('directory.person').set({ phone, phone_since: now }).where('id', '=', id).execute();
    },

    async isCitizen(db: Tx, id: string): Promise<boolean> {
      const person = await db.selectFrom('directory.person').select(['username', 'active']).where('id', '=', id).executeTakeFirst();
      return person?.username === null && person.active;
    },

    async languageOf(id: string): Promise<Language> {
      return (await byIds([id])).get(id)?.language ?? 'ar';
    },

    /** Not who has left, nor who was invited and has not used the link. Citizens become people only after their first sign-in. */
    async mayEnter(id: string): Promise<boolean> {
      const person = await database.selectFrom('directory.person').select('active').where('id', '=', id).executeTakeFirst();
      return person?.active !== false;
    },

    byIds,

    /** Those of them who have an account of staff, now or formerly: what a citizen is called is nobody's to read here. */
    officials: (ids: Iterable<string>) => find(ids, 'officials'),

    /** @param agency an agency's code, or null for the emirate's own staff */
    async staffWith(permission: string, agency: string | null): Promise<Person[]> {
      const rows = await holdersOf(permission).where('person.agency', 'is not distinct from', agency).execute();
      return rows as Person[];
    },

    async staffReaching(permission: Permission, { agency, department, person }: StaffPlace): Promise<Person[]> {
      const rows = await holdersOf(permission)
        .where((eb) => {
          const reached = [eb('grant.scope', '=', 'region')];
          if (agency) reached.push(eb.and([eb('grant.scope', '=', 'agency'), eb('person.agency', '=', agency)]));
          if (department) reached.push(eb.and([eb('grant.scope', '=', 'department'), eb('person.department', '=', department)]));
          if (person) reached.push(eb.and([eb('grant.scope', '=', 'own'), eb('person.id', '=', person)]));
          return eb.or(reached);
        })
        .limit(mostStaff)
        .execute();
      return rows as Person[];
    },

    async withDeputies(leaders: Person[]): Promise<Person[]> {
      const deputies = await deputiesOf(
        database,
        leaders.map(({ id }) => id),
        dayOf(clock.now()),
      );
      const known = new Set(leaders.map(({ id }) => id));
      return [...leaders, ...[...(await byIds(deputies)).values()].filter(({ id }) => !known.has(id))];
    },
  };
}

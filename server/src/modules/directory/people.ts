import type { Bilingual, Language } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';

export interface Person {
  id: string;
  name: Bilingual;
  phone: string | null;
  language: Language;
  agency: string | null;
  department: string | null;
}

export const personColumns = ['person.id', 'person.name', 'person.phone', 'person.language', 'person.agency', 'person.department'] as const;

export function createPeople(database: Database, clock: Clock) {
  return {
    /** A citizen's first sign-in; harmless when repeated. */
    async createCitizen(id: string, phone: string): Promise<void> {
      await database.transaction().execute(async (tx) => {
        await tx
          .insertInto('directory.person')
          .values({ id, name: JSON.stringify({ ar: '', en: '' }), phone, language: 'ar', created_at: clock.now() })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
        await tx
          .insertInto('directory.person_role')
          .values({ person_id: id, role: 'citizen' })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },

    /** Not who has left, nor who was invited and has not used the link. Citizens become people only after their first sign-in. */
    async mayEnter(id: string): Promise<boolean> {
      const person = await database.selectFrom('directory.person').select('active').where('id', '=', id).executeTakeFirst();
      return person?.active !== false;
    },

    async byIds(ids: Iterable<string>): Promise<ReadonlyMap<string, Person>> {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return new Map();
      const rows = await database.selectFrom('directory.person as person').select(personColumns).where('person.id', 'in', wanted).execute();
      return new Map(rows.map((row) => [row.id, row as Person]));
    },

    /** @param agency an agency's code, or null for the emirate's own staff */
    async staffWith(permission: string, agency: string | null): Promise<Person[]> {
      const rows = await database
        .selectFrom('directory.person as person')
        .innerJoin('directory.person_role as held', 'held.person_id', 'person.id')
        .innerJoin('directory.role_permission as grant', 'grant.role', 'held.role')
        .select(personColumns)
        .distinctOn('person.id')
        .where('person.agency', 'is not distinct from', agency)
        .where('person.username', 'is not', null)
        .where('person.active', '=', true)
        .where('grant.permission', '=', permission)
        .orderBy('person.id')
        .execute();
      return rows as Person[];
    },
  };
}

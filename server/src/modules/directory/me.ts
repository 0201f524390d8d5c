import type { Language, Me, Permission } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Reader } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { leadersOf } from './deputies/deputy-store.ts';
import { dayOf } from './deputies/span.ts';
import type { Places } from './places.ts';

/** The person who is signed in, by themselves. */
export function createMe(places: Places, clock: Clock) {
  async function find(db: Reader, actor: Actor): Promise<Me> {
    const [person, leaders, roles, agencies] = await Promise.all([
      db.selectFrom('directory.person').selectAll().where('id', '=', actor.personId).executeTakeFirstOrThrow(),
      actor.side === 'citizen' ? [] : leadersNamed(db, actor.personId),
      db
        .selectFrom('directory.person_role as held')
        .innerJoin('directory.role as role', 'role.code', 'held.role')
        .select(['role.code', 'role.name'])
        .where('held.person_id', '=', actor.personId)
        .orderBy('role.position')
        .execute(),
      places.agencies(),
    ]);
    const agency = person.agency ? agencies.get(person.agency) : undefined;
    const department = agency?.departments.find(({ code }) => code === person.department);
    return {
      id: person.id,
      name: person.name,
      phone: person.phone,
      language: person.language as Me['language'],
      staff: actor.side !== 'citizen',
      agency: agency ? { code: agency.code, name: agency.name } : null,
      department: department ?? null,
      roles,
      actingFor: leaders.find(({ id }) => id === actor.onBehalfOf) ?? null,
      mayActFor: leaders,
      permissions: Object.fromEntries(actor.permissions) as Record<Permission, 'own'>,
    };
  }

  async function leadersNamed(db: Reader, deputy: string) {
    const ids = await leadersOf(db, deputy, dayOf(clock.now()));
    return ids.length ? db.selectFrom('directory.person').select(['id', 'name']).where('id', 'in', ids).execute() : [];
  }

  /** One name serves in both languages: people write their own as they want it read. */
  const update =
    (actor: Actor, body: { name?: string | undefined; language?: Language | undefined }): Work<Me> =>
    async ({ tx }) => {
      const name = body.name && JSON.stringify({ ar: body.name, en: body.name });
      const changes = { ...(name && { name }), ...(body.language && { language: body.language }) };
      if (Object.keys(changes).length > 0) await tx.updateTable('directory.person').set(changes).where('id', '=', actor.personId).execute();
      return { subject: `person:${actor.personId}`, details: { changed: Object.keys(body) }, output: await find(tx, actor) };
    };

  return { find, update };
}

import type { directory as contract, Me, Permission } from '@sawt/contract';
import type { Database, Reader } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { pageFrom, readCursor } from '../../platform/http/cursor.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { Places } from './places.ts';
import { listStaff } from './staff.ts';

export function directoryHandlers({ database, places }: { database: Database; places: Places }): Handlers<typeof contract> {
  return {
    getMe: ({ actor }) => presentMe(database, places, actor),

    updateMe: ({ actor, change }, { body }) =>
      change(async ({ tx }) => {
        const name = body.name && JSON.stringify({ ar: body.name, en: body.name });
        const changes = { ...(name && { name }), ...(body.language && { language: body.language }) };
        if (Object.keys(changes).length > 0)
          await tx.updateTable('directory.person').set(changes).where('id', '=', actor.personId).execute();
        return { subject: `person:${actor.personId}`, details: { changed: Object.keys(body) }, output: await presentMe(tx, places, actor) };
      }),

    listAreas: async () => [...(await places.areas()).values()],
    listAgencies: async () => [...(await places.agencies()).values()],

    listStaff: async ({ actor }, { query }) => {
      const rows = await listStaff(database, actor, query, readCursor(query.cursor, 1));
      const page = pageFrom(rows, query.limit, (row) => [row.username]);
      return { items: page.rows, nextCursor: page.nextCursor };
    },
  };
}

async function presentMe(db: Reader, places: Places, actor: Actor): Promise<Me> {
  const [person, roles, agencies] = await Promise.all([
    db.selectFrom('directory.person').selectAll().where('id', '=', actor.personId).executeTakeFirstOrThrow(),
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
    permissions: Object.fromEntries(actor.permissions) as Record<Permission, 'own'>,
  };
}

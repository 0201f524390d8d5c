import type { Permission, Scope } from '@sawt/contract';
import { scopes } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Reader } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { chosenLeader } from './deputies/acting.ts';
import { leadersOf } from './deputies/deputy-store.ts';
import { dayOf } from './deputies/span.ts';

/**
 * Makes an actor of a person: all permissions of all their roles, each as far as the widest role reaches. Read anew at
 * every request, so that who loses a role loses it at once.
 */
export function createActorLoader(database: Database, clock: Clock) {
  /** @param sessionId left out: for themselves, whatever their sessions chose */
  return async (personId: string, sessionId?: string, db: Reader = database): Promise<Actor | null> => {
    const own = await actorOf(db, personId);
    // Only staff stand in for anybody.
    if (!own || own.side === 'citizen' || !sessionId) return own;
    const leader = await chosenLeader(db, sessionId);
    return (leader && (await inPlaceOf(db, personId, leader, clock.now()))) || own;
  };
}

/**
 * The actor of work that goes on after the request that asked for it.
 * @param leader for whom it was asked; null: for themselves
 * @returns null where they have left, or may no longer act for the leader
 */
export function createLoadWorker(database: Database, clock: Clock) {
  return async (personId: string, leader: string | null): Promise<Actor | null> => {
    const own = await actorOf(database, personId);
    return own && leader ? inPlaceOf(database, personId, leader, clock.now()) : own;
  };
}

/** Of a leader who may hand on nothing, or no longer is one, nothing is left to act by. */
async function inPlaceOf(db: Reader, personId: string, leader: string, now: Date): Promise<Actor | null> {
  if (!(await leadersOf(db, personId, dayOf(now))).includes(leader)) return null;
  const led = await actorOf(db, leader, { delegable: true });
  return led && { ...led, personId, onBehalfOf: leader };
}

async function actorOf(db: Reader, personId: string, only: { delegable?: true } = {}): Promise<Actor | null> {
  const rows = await db
    .selectFrom('directory.person as person')
    .innerJoin('directory.person_role as held', 'held.person_id', 'person.id')
    .innerJoin('directory.role as role', 'role.code', 'held.role')
    .innerJoin('directory.role_permission as grant', 'grant.role', 'held.role')
    .select(['person.agency', 'person.department', 'role.staff', 'grant.permission', 'grant.scope'])
    .where('person.id', '=', personId)
    .where('person.active', '=', true)
    .$if(only.delegable === true, (select) => select.where('grant.delegable', '=', true))
    .execute();
  const [first] = rows;
  if (!first) return null;
  const permissions = new Map<Permission, Scope>();
  for (const row of rows) {
    const permission = row.permission as Permission;
    permissions.set(permission, wider(permissions.get(permission), row.scope as Scope));
  }
  const staff = rows.some((row) => row.staff);
  return {
    personId,
    onBehalfOf: null,
    side: staff ? (first.agency ? 'agency' : 'emirate') : 'citizen',
    agency: first.agency,
    department: first.department,
    permissions,
  };
}

function wider(a: Scope | undefined, b: Scope): Scope {
  return a && scopes.indexOf(a) > scopes.indexOf(b) ? a : b;
}

import type { Bilingual, InvitationState, Language, StaffMember, StaffState } from '@sawt/contract';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Reader, Schema, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type Hand, reachesPerson, type StaffFacts } from './policy.ts';

export interface StaffRow {
  id: string;
  username: string;
  name: Bilingual;
  phone: string | null;
  language: Language;
  agency: string | null;
  department: string | null;
  active: boolean;
  created_at: Date;
  left_at: Date | null;
  roles: string[];
  /** The latest link of an invitation that was not used. */
  link: { expires_at: string; sent: boolean; revoked: boolean } | null;
  recovery_waits: boolean;
}

type PersonBuilder = ExpressionBuilder<Schema & { person: Schema['directory.person'] }, 'person'>;

/** Everybody with a user name. */
export const selectStaff = (db: Reader) =>
  db
    .selectFrom('directory.person as person')
    .select(['person.id', 'person.name', 'person.phone', 'person.agency', 'person.department', 'person.active'])
    .select(['person.created_at', 'person.left_at'])
    .select((eb) => [eb.ref('person.username').$notNull().as('username'), eb.ref('person.language').$castTo<Language>().as('language')])
    .select((eb) => [rolesOf(eb), linkOf().as('link'), recoveryWaits().as('recovery_waits')])
    .where('person.username', 'is not', null);

function rolesOf(eb: PersonBuilder) {
  return eb
    .selectFrom('directory.person_role as held')
    .select(sql<string[]>`coalesce(array_agg(held.role order by held.role), '{}')`.as('roles'))
    .whereRef('held.person_id', '=', 'person.id')
    .$asScalar()
    .$notNull()
    .as('roles');
}

const linkOf = () => sql<StaffRow['link']>`(
  select json_build_object('expires_at', expires_at, 'sent', sent_at is not null, 'revoked', revoked_at is not null)
  from directory.enrolment_link
  where person_id = person.id and kind = 'invitation' and used_at is null and not person.active and person.left_at is null
  order by created_at desc, revoked_at desc limit 1)`;

const recoveryWaits = () => sql<boolean>`exists (
  select from directory.recovery_request where person_id = person.id and state = 'waiting')`;

/** Which columns make which state. */
export const inState: Readonly<Record<StaffState, ReturnType<typeof sql<boolean>>>> = {
  active: sql<boolean>`person.active`,
  invited: sql<boolean>`not person.active and person.left_at is null`,
  left: sql<boolean>`person.left_at is not null`,
};

export const stateOf = ({ active, left_at }: Pick<StaffRow, 'active' | 'left_at'>): StaffState =>
  active ? 'active' : left_at ? 'left' : 'invited';

export const factsOf = (row: StaffRow): StaffFacts => ({
  id: row.id,
  agency: row.agency,
  roles: row.roles,
  state: stateOf(row),
  hasLink: row.link !== null && !row.link.revoked,
  recoveryWaits: row.recovery_waits,
});

export const memberOf = (row: StaffRow, now: Date): StaffMember => ({
  id: row.id,
  username: row.username,
  name: row.name,
  agency: row.agency,
  department: row.department,
  roles: row.roles,
  state: stateOf(row),
  invitation: row.link && { state: linkState(row.link, now), expiresAt: new Date(row.link.expires_at).toISOString() },
});

function linkState(link: NonNullable<StaffRow['link']>, now: Date): InvitationState['state'] {
  if (link.revoked) return 'revoked';
  if (new Date(link.expires_at) <= now) return 'expired';
  return link.sent ? 'waiting' : 'unsent';
}

/** @throws problem `person.not_found`, for somebody out of reach as for nobody */
export async function getMember(db: Reader, actor: Actor, id: string): Promise<StaffRow> {
  const row = (await selectStaff(db).where('person.id', '=', id).executeTakeFirst()) as StaffRow | undefined;
  if (!row || !reachesPerson(actor, 'directory.manage_staff', row)) throw problem('person.not_found');
  return row;
}

/** Roles as they are now: who lost theirs a moment ago gives none. */
export async function handOf(db: Reader, actor: Actor): Promise<Hand> {
  const rows = await db
    .selectFrom('directory.role_grant as given')
    .innerJoin('directory.person_role as held', 'held.role', 'given.role')
    .select('given.grants')
    .where('held.person_id', '=', actor.personId)
    .execute();
  return { actor, grantable: new Set(rows.map(({ grants }) => grants)) };
}

/**
 * Holds people until the transaction ends, always in the same order: of two who act on each other at once, the second finds
 * what the first has done.
 * @throws problem `auth.forbidden` where the one who acts has left meanwhile
 */
export async function holdPeople(tx: Tx, actor: Actor, other: string): Promise<void> {
  const rows = await tx
    .selectFrom('directory.person')
    .select(['id', 'active'])
    .where('id', 'in', [actor.personId, other])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (!rows.find(({ id }) => id === actor.personId)?.active) throw problem('auth.forbidden');
}

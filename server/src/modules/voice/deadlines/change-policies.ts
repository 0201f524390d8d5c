import { type DeadlinePolicy, type DeadlineScope, deadlineScopeKey, type deadlines, type FieldError, type InputOf } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, SettingsWork } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { findCategory } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { policyFaults } from './policy-faults.ts';
import { findPolicyVersion, listPolicies, type Policy, readPolicies } from './policy-store.ts';

type Wanted = InputOf<(typeof deadlines)['saveDeadlinePolicy']>['body'];

/** @throws problem `deadline.unfit`, `deadline.changed_meanwhile` */
export const savePolicy =
  (deps: VoiceDeps, actor: Actor, wanted: Wanted): SettingsWork<DeadlinePolicy[]> =>
  (change) =>
    keepPolicy(deps, actor, change, wanted, null);

/**
 * What an earlier version set, as a new one of its scope, checked like any other: its category may be gone.
 * @throws problem `deadline.version_not_found`, `deadline.unfit`, `deadline.changed_meanwhile`
 */
export const restorePolicy =
  (deps: VoiceDeps, actor: Actor, id: number, seen: number | null): SettingsWork<DeadlinePolicy[]> =>
  async (change) => {
    const version = await findPolicyVersion(change.tx, id);
    if (!version) throw problem('deadline.version_not_found');
    return keepPolicy(deps, actor, change, { ...version, seen }, id);
  };

async function keepPolicy(deps: VoiceDeps, actor: Actor, change: Change, wanted: Wanted, restoredFrom: number | null) {
  const { scope, acknowledgeMinutes, answerMinutes } = wanted;
  const { tx } = change;
  const fields = [...policyFaults(wanted), ...(await unknownIn(deps, change, scope))];
  if (fields.length > 0) throw problem('deadline.unfit', { fields });
  const before = (await holdPolicies(change)).find((policy) => deadlineScopeKey(policy.scope) === deadlineScopeKey(scope));
  const isNew = before?.acknowledgeMinutes !== acknowledgeMinutes || before.answerMinutes !== answerMinutes;
  // What holds already may be sent again: the answer was lost on its way.
  if (isNew && (before?.id ?? null) !== wanted.seen) throw problem('deadline.changed_meanwhile');
  if (isNew)
    await insert(change, actor, scope, {
      acknowledge_minutes: acknowledgeMinutes,
      answer_minutes: answerMinutes,
      restored_from: restoredFrom,
    });
  return {
    subject: `deadlines:${deadlineScopeKey(scope)}`,
    details: { before: before ? timesOf(before) : null, after: { acknowledgeMinutes, answerMinutes } },
    output: await listPolicies(deps.directory, tx),
  };
}

/** @throws problem `deadline.not_found` */
export function withdrawPolicy(deps: VoiceDeps, actor: Actor, id: number): SettingsWork<DeadlinePolicy[]> {
  return async (change) => {
    const policy = (await holdPolicies(change)).find((each) => each.id === id);
    if (!policy) throw problem('deadline.not_found');
    await insert(change, actor, policy.scope, { acknowledge_minutes: null, answer_minutes: null });
    return {
      subject: `deadlines:${deadlineScopeKey(policy.scope)}`,
      details: { before: timesOf(policy), after: { acknowledgeMinutes: null, answerMinutes: null } },
      output: await listPolicies(deps.directory, change.tx),
    };
  };
}

const timesOf = ({ acknowledgeMinutes, answerMinutes }: Policy) => ({ acknowledgeMinutes, answerMinutes });

/** Two administrators at once come one after the other. */
async function holdPolicies({ tx }: Change): Promise<Policy[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('deadline policies', 0))`.execute(tx);
  return readPolicies(tx);
}

async function insert(
  { tx, now }: Change,
  actor: Actor,
  scope: DeadlineScope,
  set: { acknowledge_minutes: number | null; answer_minutes: number | null; restored_from?: number | null },
): Promise<void> {
  await tx
    .insertInto('voice.deadline_policy')
    .values({ ...scope, ...set, changed_by: actor.personId, changed_at: now })
    .execute();
}

async function unknownIn({ directory }: VoiceDeps, { tx }: Change, { category, agency }: DeadlineScope): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  if (category && !(await findCategory(tx, category))) faults.push({ path: 'body.scope.category', code: 'category_unknown' });
  if (agency && !(await directory.agencies()).has(agency)) faults.push({ path: 'body.scope.agency', code: 'agency_unknown' });
  return faults;
}

import { z } from 'zod';
import { caseKinds, priorities } from './case-lists.ts';
import { Code, Instant, PersonName } from './common.ts';
import { DeadlineScope } from './deadline-scope.ts';
import { defineEndpoints } from './endpoint.ts';

/** Working minutes. */
const Times = z.object({ acknowledgeMinutes: z.number().int(), answerMinutes: z.number().int() });

export const DeadlinePolicy = Times.extend({
  id: z.number().int(),
  scope: DeadlineScope,
  changedBy: PersonName.nullable(),
  changedAt: Instant,
});
export type DeadlinePolicy = z.infer<typeof DeadlinePolicy>;

/** What was set for a scope, or (without times) that nothing is any more. */
export const DeadlineVersion = DeadlinePolicy.extend({
  acknowledgeMinutes: z.number().int().nullable(),
  answerMinutes: z.number().int().nullable(),
  /** The version that it brought back. */
  restoredFrom: z.number().int().nullable(),
});
export type DeadlineVersion = z.infer<typeof DeadlineVersion>;

const access = 'voice.manage_rules';
const errors = ['auth.required', 'auth.forbidden'] as const;
const output = z.array(DeadlinePolicy);
const typedMinutes = z.number().int().min(-1_000_000).max(1_000_000);

/** How long cases have. */
export const deadlines = defineEndpoints({
  listDeadlinePolicies: {
    method: 'GET',
    path: '/api/v1/deadline-policies',
    summary: 'The deadline policies in force',
    access,
    audit: null,
    output,
    errors,
  },
  listDeadlineVersions: {
    method: 'GET',
    path: '/api/v1/deadline-policies/versions',
    summary: 'The last hundred changes of deadline policies, newest first, with who made them',
    access,
    audit: null,
    output: z.array(DeadlineVersion),
    errors,
  },
  saveDeadlinePolicy: {
    method: 'PUT',
    path: '/api/v1/deadline-policies',
    summary: 'Set how long the cases of a scope have; clocks that run keep the policy that they were given',
    access,
    audit: 'voice.deadline_policy_saved',
    settings: true,
    body: z.strictObject({
      scope: DeadlineScope,
      /** The policy of this scope that was seen in force; null: none. */
      seen: z.number().int().positive().max(2_000_000_000).nullable(),
      acknowledgeMinutes: typedMinutes,
      answerMinutes: typedMinutes,
    }),
    output,
    errors: [...errors, 'deadline.unfit', 'deadline.changed_meanwhile'],
  },
  withdrawDeadlinePolicy: {
    method: 'POST',
    path: '/api/v1/deadline-policies/{id}/withdraw',
    summary: 'Take a policy out of force; clocks that run keep it',
    access,
    audit: 'voice.deadline_policy_withdrawn',
    settings: true,
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    output,
    errors: [...errors, 'deadline.not_found'],
  },
  restoreDeadlinePolicy: {
    method: 'POST',
    path: '/api/v1/deadline-policies/versions/{id}/restore',
    summary: 'Set again for its scope what an earlier version set; clocks that run keep the policy that they were given',
    access,
    audit: 'voice.deadline_policy_restored',
    settings: true,
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    /** As where it is saved: what is in force for its scope; null: nothing. */
    body: z.strictObject({ seen: z.number().int().positive().max(2_000_000_000).nullable() }),
    output,
    errors: [...errors, 'deadline.unfit', 'deadline.changed_meanwhile', 'deadline.version_not_found'],
  },
  tryDeadlines: {
    method: 'GET',
    path: '/api/v1/deadline-policies/trial',
    summary: 'How long a case would have, by which policy, and when it would be due if it were referred now',
    access,
    audit: null,
    query: z.strictObject({
      kind: z.enum(caseKinds),
      category: Code.optional(),
      priority: z.enum(priorities),
      agency: Code.optional(),
    }),
    /** `policy` null: the time of the category. */
    output: Times.extend({ policy: DeadlinePolicy.nullable(), acknowledgeDueAt: Instant, answerDueAt: Instant }),
    errors: [...errors, 'category.not_found', 'agency.not_found'],
  },
});

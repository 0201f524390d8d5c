import { z } from 'zod';
import { Bilingual, Code, Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

/** One look of a rule at the data. */
export const RetentionRun = z.object({
  id: z.number().int(),
  at: Instant,
  /** The days that it looked with. */
  days: z.number().int(),
  /** It counted, and removed nothing. */
  isDry: z.boolean(),
  matched: z.number().int(),
  removed: z.number().int(),
  /** A few ids of what was found. */
  examples: z.array(z.string()),
  failure: z.string().nullable(),
});
export type RetentionRun = z.infer<typeof RetentionRun>;

/** How long one kind of data stays. */
export const RetentionRule = z.object({
  code: Code,
  name: Bilingual,
  /** What is lost, in words for whoever decides it. */
  goes: Bilingual,
  legalBasis: Bilingual,
  days: z.number().int(),
  /** Fewer are refused: the platform still needs the data. */
  minimumDays: z.number().int(),
  /** `dry` counts and reports, `on` removes. */
  state: z.enum(['dry', 'on']),
  changedAt: Instant,
  /** The last ones, newest first. */
  runs: z.array(RetentionRun),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

const access = 'platform.manage_retention';
const params = z.strictObject({ code: Code });
const errors = ['auth.required', 'auth.forbidden', 'retention.not_found'] as const;

export const retention = defineEndpoints({
  listRetentionRules: {
    method: 'GET',
    path: '/api/v1/retention-rules',
    summary: 'How long which kind of data stays, with the last runs of every rule',
    access,
    audit: null,
    output: z.array(RetentionRule),
    errors: ['auth.required', 'auth.forbidden'],
  },
  updateRetentionRule: {
    method: 'PATCH',
    path: '/api/v1/retention-rules/{code}',
    summary: 'Set another number of days; the rule only counts until it is switched on again',
    access,
    audit: 'platform.retention_rule_updated',
    settings: true,
    params,
    body: z.strictObject({ days: z.number().int().min(1).max(3650) }),
    output: RetentionRule,
    errors,
  },
  getRetentionHistory: {
    ...readsHistory,
    path: '/api/v1/retention-rules/{code}/history',
    summary: 'Who changed what of a rule, and when',
    access,
    params,
    errors,
  },
  restoreRetentionRule: {
    ...bringsBack,
    path: '/api/v1/retention-rules/{code}/restore',
    summary: 'Set again the days of an earlier version; the rule only counts until it is switched on again',
    access,
    audit: 'platform.retention_rule_restored',
    params,
    output: RetentionRule,
    errors: [...errors, ...restoreErrors],
  },
  tryRetentionRule: {
    method: 'POST',
    path: '/api/v1/retention-rules/{code}/dry-runs',
    summary: 'Count now what the rule would remove',
    access,
    audit: 'platform.retention_rule_tried',
    params,
    output: RetentionRule,
    errors,
  },
  switchOnRetentionRule: {
    method: 'POST',
    path: '/api/v1/retention-rules/{code}/switch-on',
    summary: 'Let the rule remove from the next night on; names the dry run that was looked at',
    access,
    proof: 'fresh',
    audit: 'platform.retention_rule_switched_on',
    settings: true,
    params,
    body: z.strictObject({ run: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
    output: RetentionRule,
    errors: [...errors, 'auth.proof_required', 'retention.not_looked_at'],
  },
  switchOffRetentionRule: {
    method: 'POST',
    path: '/api/v1/retention-rules/{code}/switch-off',
    summary: 'Let the rule only count again',
    access,
    audit: 'platform.retention_rule_switched_off',
    settings: true,
    params,
    output: RetentionRule,
    errors,
  },
});

import { z } from 'zod';
import { Clock } from './case.ts';
import { Code, Instant, PersonName } from './common.ts';
import { channels } from './deliveries.ts';
import { defineEndpoints } from './endpoint.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

const hour = z.number().int().min(0).max(23);
const report = z.strictObject({ day: z.number().int().min(0).max(6), hour });

export const DigestRule = z.object({
  /** When leaders are told together of late cases that are not grave: whole hours of working days in Riyadh. */
  hours: z.array(hour).min(1).max(6),
  /** When they are told that the report of their week is ready; of the days 0 is Sunday. Where nobody works on it, on the next working day. */
  report,
});
export type DigestRule = z.infer<typeof DigestRule>;

/** Whom a rung tells: of the case, of its agency, of the emirate. */
export const rungAudiences = ['assignee', 'coordinators', 'agency_leaders', 'emirate_desk', 'emirate_leaders'] as const;
export const rungUnits = ['percent', 'hours'] as const;
export const rungTellings = ['at_once', 'grave_at_once', 'digest'] as const;

/**
 * A rung of a ladder. What of it makes no sense is refused field by field when it is saved (`ladder.unfit`), which is why the numbers
 * are not bounded more narrowly here.
 */
export const Rung = z.strictObject({
  /** Of the time of the clock in per cent, or in working hours after it is over. */
  unit: z.enum(rungUnits),
  value: z.number().int().min(-10_000).max(10_000),
  audiences: z.array(z.enum(rungAudiences)).max(rungAudiences.length),
  /** At once; at once where the case is urgent or high and otherwise in the digest; in the digest. */
  telling: z.enum(rungTellings),
  /** By which channels, whatever else its receiver has chosen; null: as they wish. */
  channels: z.array(z.enum(channels)).max(channels.length).nullable(),
  /** Once the time is over: again every so many working hours, so many times. */
  repeat: z
    .strictObject({ everyHours: z.number().int().min(-10_000).max(10_000), times: z.number().int().min(-10_000).max(10_000) })
    .nullable(),
});
export type Rung = z.infer<typeof Rung>;

const clockKind = Clock.shape.kind;

export const LadderVersion = z.object({
  id: z.number().int(),
  clockKind,
  rungs: z.array(Rung),
  /** Null: as it was installed. */
  changedBy: PersonName.nullable(),
  changedAt: Instant,
  /** The version that it brought back. */
  restoredFrom: z.number().int().nullable(),
});
export type LadderVersion = z.infer<typeof LadderVersion>;

/** Of each step, what is still to be done. */
export const EscalationBacklog = z.object({
  /** Clocks with a rung that has come. */
  climbing: z.int(),
  /** Rungs that have fired and of which nobody has been told yet. */
  telling: z.int(),
  /** Messages about many cases whose hour has come. */
  bundling: z.int(),
});
export type EscalationBacklog = z.infer<typeof EscalationBacklog>;

const access = 'voice.manage_rules';
const errors = ['auth.required', 'auth.forbidden'] as const;

/** What people are told of cases that are late. */
export const escalation = defineEndpoints({
  readLateLink: {
    method: 'GET',
    path: '/api/v1/late-links/{token}',
    summary: 'Whose late cases the link of a message opens',
    access: 'signed-in',
    audit: null,
    params: z.strictObject({ token: z.string().max(120) }),
    output: z.object({ agency: Code }),
    errors: ['auth.required', 'link.invalid', 'link.expired'],
  },
  getDigestRule: {
    method: 'GET',
    path: '/api/v1/digest-rule',
    summary: 'When leaders are told together of late cases that are not grave, and of the report of their week',
    access,
    audit: null,
    output: DigestRule,
    errors,
  },
  updateDigestRule: {
    method: 'PATCH',
    path: '/api/v1/digest-rule',
    summary: 'Change when leaders are told together of late cases, or of their report; what waits already keeps its hour',
    access,
    audit: 'voice.digest_rule_updated',
    settings: true,
    body: z.strictObject({ hours: DigestRule.shape.hours.optional(), report: report.optional() }),
    output: DigestRule,
    errors,
  },
  getDigestRuleHistory: {
    ...readsHistory,
    path: '/api/v1/digest-rule/history',
    summary: 'Who changed when leaders are told together of late cases',
    access,
    errors,
  },
  restoreDigestRule: {
    ...bringsBack,
    path: '/api/v1/digest-rule/restore',
    summary: 'Tell leaders together again at the hours of an earlier version',
    access,
    audit: 'voice.digest_rule_restored',
    output: DigestRule,
    errors: [...errors, ...restoreErrors],
  },
  listLadders: {
    method: 'GET',
    path: '/api/v1/ladders',
    summary: 'The ladder in force of each kind of clock: when whom is told of it, and how',
    access,
    audit: null,
    output: z.array(LadderVersion),
    errors,
  },
  listLadderVersions: {
    method: 'GET',
    path: '/api/v1/ladders/{clockKind}/versions',
    summary: 'The last fifty versions of a ladder, newest first, with who made them',
    access,
    audit: null,
    params: z.strictObject({ clockKind }),
    output: z.array(LadderVersion),
    errors,
  },
  saveLadder: {
    method: 'PUT',
    path: '/api/v1/ladders/{clockKind}',
    summary: 'Make a new version of a ladder; it holds for all rungs that have not been climbed yet',
    access,
    audit: 'voice.ladder_saved',
    settings: true,
    params: z.strictObject({ clockKind }),
    /** `seen`: the version that was edited; what others changed since is not overwritten unread. */
    body: z.strictObject({ seen: z.number().int().positive().max(2_000_000_000), rungs: z.array(Rung).min(1).max(12) }),
    output: z.array(LadderVersion),
    errors: [...errors, 'ladder.unfit', 'ladder.changed_meanwhile'],
  },
  restoreLadder: {
    method: 'POST',
    path: '/api/v1/ladders/{clockKind}/restore',
    summary: 'Bring an earlier ladder back as a new version; it holds for all rungs that have not been climbed yet',
    access,
    audit: 'voice.ladder_restored',
    settings: true,
    params: z.strictObject({ clockKind }),
    body: z.strictObject({ seen: z.number().int().positive().max(2_000_000_000), version: z.number().int().positive().max(2_000_000_000) }),
    output: z.array(LadderVersion),
    errors: [...errors, 'ladder.unfit', 'ladder.changed_meanwhile', 'ladder.version_not_found'],
  },
  getBacklog: {
    method: 'GET',
    path: '/api/v1/escalation-backlog',
    summary: 'What escalation has still to catch up with, as after an outage',
    access,
    limit: 'search',
    audit: null,
    output: EscalationBacklog,
    errors,
  },
  testLateMessage: {
    method: 'POST',
    path: '/api/v1/digest-rule/test',
    summary: 'Send oneself the message that the leaders of an agency would have now',
    access,
    audit: 'voice.late_message_tested',
    body: z.strictObject({ agency: Code }),
    output: z.object({ late: z.number().int() }),
    errors: [...errors, 'agency.not_found'],
  },
});

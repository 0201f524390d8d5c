import { z } from 'zod';
import { caseKinds, priorities } from './case-lists.ts';
import { Bilingual, Code, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

/** The moves that say why, by a reason of the list and words beside it. */
export const reasonMoves = [
  'return',
  'reject',
  'handBack',
  'sendBack',
  'dismiss',
  'withdraw',
  'reopen',
  'appeal',
  'refer',
  'prioritise',
  'correct',
  'unmerge',
] as const;
export type ReasonMove = (typeof reasonMoves)[number];

/** The reason that is not in the list: it always has to be explained, and is never retired. */
export const otherReason = 'other';

export const Reason = z.object({
  move: z.enum(reasonMoves),
  code: Code,
  name: Bilingual,
  /** Chosen alone it says too little. */
  needsWords: z.boolean(),
  /** A retired one is offered no more, and stays where it was chosen. */
  active: z.boolean(),
});
export type Reason = z.infer<typeof Reason>;

/** How cases of a kind go: days of silence, and how often and how long one may come back to it. */
export const KindRule = z.object({
  kind: z.enum(caseKinds),
  /** Days after which silence closes: of a question, and of an answer. What waits already keeps its date. */
  lapseDays: z.number().int().min(1).max(365),
  settleDays: z.number().int().min(1).max(365),
  /** The citizen is reminded so many days before; 0: never. */
  remindDays: z.number().int().min(0).max(30),
  reopenTimes: z.number().int().min(0).max(20),
  /** After the answer. */
  reopenDays: z.number().int().min(1).max(365),
  appealTimes: z.number().int().min(0).max(20),
  /** After the answer or the rejection. */
  appealDays: z.number().int().min(1).max(365),
});
export type KindRule = z.infer<typeof KindRule>;

/** What share of the time of a category a case of this priority has. */
export const PriorityRule = z.object({ priority: z.enum(priorities), percent: z.number().int().min(5).max(400) });
export type PriorityRule = z.infer<typeof PriorityRule>;

export const CaseRules = z.object({ kinds: z.array(KindRule), priorities: z.array(PriorityRule) });
export type CaseRules = z.infer<typeof CaseRules>;

const typedName = z.strictObject({ ar: typedText(80), en: typedText(80) });
const access = 'voice.manage_rules';
const params = z.strictObject({ move: z.enum(reasonMoves), code: Code });

/** What an administrator sets of the way a case goes. */
export const caseRules = defineEndpoints({
  listReasons: {
    method: 'GET',
    path: '/api/v1/reasons',
    summary: 'The reasons that can be chosen for a move, in their order, retired ones too',
    access: 'signed-in',
    audit: null,
    output: z.array(Reason),
    errors: ['auth.required'],
  },
  addReason: {
    method: 'POST',
    path: '/api/v1/reasons/{move}',
    summary: 'Add a reason to those of a move',
    access,
    audit: 'voice.reason_added',
    settings: true,
    params: params.pick({ move: true }),
    body: z.strictObject({ name: typedName, needsWords: z.boolean().default(false) }),
    output: z.array(Reason),
    errors: ['auth.required', 'auth.forbidden', 'reason.exists'],
  },
  updateReason: {
    method: 'PATCH',
    path: '/api/v1/reasons/{move}/{code}',
    summary: 'Rename a reason, retire it or take it up again, or put it before another',
    access,
    audit: 'voice.reason_updated',
    settings: true,
    params,
    body: z.strictObject({
      name: typedName.optional(),
      needsWords: z.boolean().optional(),
      active: z.boolean().optional(),
      /** How many places up (negative) or down. */
      shift: z.number().int().min(-50).max(50).optional(),
    }),
    output: z.array(Reason),
    errors: ['auth.required', 'auth.forbidden', 'reason.not_found', 'reason.other_stays'],
  },
  getReasonHistory: {
    ...readsHistory,
    path: '/api/v1/reasons/{move}/{code}/history',
    summary: 'Who changed what of a reason, and when',
    access,
    params,
    errors: ['auth.required', 'auth.forbidden', 'reason.not_found'],
  },
  restoreReason: {
    ...bringsBack,
    path: '/api/v1/reasons/{move}/{code}/restore',
    summary: 'Make a reason again as it was in an earlier version; its place in the list stays',
    access,
    audit: 'voice.reason_restored',
    params,
    output: z.array(Reason),
    errors: ['auth.required', 'auth.forbidden', 'reason.not_found', 'reason.exists', ...restoreErrors],
  },
  getCaseRules: {
    method: 'GET',
    path: '/api/v1/case-rules',
    summary: 'How cases of each kind and priority go: silence, reopening, appeal, time',
    access: 'signed-in',
    audit: null,
    output: CaseRules,
    errors: ['auth.required'],
  },
  updateKindRule: {
    method: 'PATCH',
    path: '/api/v1/case-rules/kinds/{kind}',
    summary: 'Change how cases of a kind go',
    access,
    audit: 'voice.kind_rule_updated',
    settings: true,
    params: KindRule.pick({ kind: true }).strict(),
    body: KindRule.omit({ kind: true }).partial().strict(),
    output: CaseRules,
    errors: ['auth.required', 'auth.forbidden'],
  },
  updatePriorityRule: {
    method: 'PATCH',
    path: '/api/v1/case-rules/priorities/{priority}',
    summary: 'Change what share of the time a case of a priority has, from the next clock on',
    access,
    audit: 'voice.priority_rule_updated',
    settings: true,
    params: PriorityRule.pick({ priority: true }).strict(),
    body: PriorityRule.pick({ percent: true }).strict(),
    output: CaseRules,
    errors: ['auth.required', 'auth.forbidden'],
  },
  getKindRuleHistory: {
    ...readsHistory,
    path: '/api/v1/case-rules/kinds/{kind}/history',
    summary: 'Who changed what of the way cases of a kind go, and when',
    access,
    params: KindRule.pick({ kind: true }).strict(),
    errors: ['auth.required', 'auth.forbidden'],
  },
  restoreKindRule: {
    ...bringsBack,
    path: '/api/v1/case-rules/kinds/{kind}/restore',
    summary: 'Let cases of a kind go again as an earlier version says',
    access,
    audit: 'voice.kind_rule_restored',
    params: KindRule.pick({ kind: true }).strict(),
    output: CaseRules,
    errors: ['auth.required', 'auth.forbidden', ...restoreErrors],
  },
  getPriorityRuleHistory: {
    ...readsHistory,
    path: '/api/v1/case-rules/priorities/{priority}/history',
    summary: 'Who changed the share of the time of a priority, and when',
    access,
    params: PriorityRule.pick({ priority: true }).strict(),
    errors: ['auth.required', 'auth.forbidden'],
  },
  restorePriorityRule: {
    ...bringsBack,
    path: '/api/v1/case-rules/priorities/{priority}/restore',
    summary: 'Give a priority again the share of an earlier version',
    access,
    audit: 'voice.priority_rule_restored',
    params: PriorityRule.pick({ priority: true }).strict(),
    output: CaseRules,
    errors: ['auth.required', 'auth.forbidden', ...restoreErrors],
  },
});

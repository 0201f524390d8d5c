import { z } from 'zod';
import { CaseNumber, CaseSummary } from './case.ts';
import { Bilingual, Code, Day, Instant, PersonName, pageOf, pageQuery, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { mostPerAgency, qualityCriteria, qualityFollowUps, qualityMarks, qualityResults } from './quality-lists.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

const Marks = z.strictObject(
  Object.fromEntries(qualityCriteria.map((each) => [each, z.enum(qualityMarks)])) as Record<
    (typeof qualityCriteria)[number],
    z.ZodEnum<{ met: 'met'; unmet: 'unmet'; not_applicable: 'not_applicable' }>
  >,
);

/** What somebody of the emirate thinks of an answer; good where nothing that applies is unmet. */
export const QualityVerdict = z.object({
  id: z.int(),
  at: Instant,
  by: PersonName.nullable(),
  marks: Marks,
  note: z.string().nullable(),
  isGood: z.boolean(),
});
export type QualityVerdict = z.infer<typeof QualityVerdict>;

export const NewQualityVerdict = z
  .strictObject({
    /** Which answer of the case is meant: it may have been corrected since, or given anew. */
    answer: z.int().positive(),
    marks: Marks,
    note: typedText(1000).nullable(),
    /** The verdict on this answer that stands as far as the caller has seen; null: none. */
    standing: z.int().nullable(),
  })
  // An agency that is told what is wrong is told why.
  .refine(({ marks, note }) => note !== null || !Object.values(marks).includes('unmet'), {
    path: ['note'],
    params: { code: 'note_for_unmet' },
  });
export type NewQualityVerdict = z.infer<typeof NewQualityVerdict>;

/** An answer as it was given, by the event that gave it. */
const GivenAnswer = z.object({
  id: z.int(),
  at: Instant,
  /** Null: its words are no longer kept. */
  text: z.string().nullable(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** An answer of a case that was judged or can be. */
export const CaseAnswer = GivenAnswer.extend({
  /** False: another has taken its place since. */
  stands: z.boolean(),
  /** The week for which it was drawn; null: it was not. */
  week: Day.nullable(),
  /** The one that stands first. */
  verdicts: z.array(QualityVerdict),
});
export type CaseAnswer = z.infer<typeof CaseAnswer>;

/** An answer on the desk, with its case and what is thought of it. */
export const DeskAnswer = z.object({
  /** The event that gave it. */
  id: z.int(),
  number: CaseNumber,
  /** Whose answer it was. */
  agency: z.object({ code: Code, name: Bilingual }).nullable(),
  /** The week for which it was drawn; null: it was picked for a reason. */
  week: Day.nullable(),
  /** Null: the case is with another agency now, so the reader sees nothing of it. */
  case: CaseSummary.nullable(),
  given: GivenAnswer.nullable(),
  /** The answer that stands in its place since; null: this one stands. */
  newer: GivenAnswer.nullable(),
  verdict: QualityVerdict.nullable(),
  /** Null: the answer is good, or not judged yet. */
  followUp: z.enum(qualityFollowUps).nullable(),
});
export type DeskAnswer = z.infer<typeof DeskAnswer>;

const Judged = z.object({ judged: z.int(), good: z.int() });
export const QualitySummary = z.object({
  /** So many answers of each agency the next sample has. */
  perAgency: z.int(),
  /** By agency, from the sample alone: what was picked for a reason would say nothing of the rest. */
  agencies: z.array(
    Judged.extend({
      agency: z.object({ code: Code, name: Bilingual }),
      sampled: z.int(),
      /** With 95 % confidence (Wilson); null below `fewestVerdicts`. */
      between: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
  /** Oldest first; by the Sunday on which the week began. */
  weeks: z.array(Judged.extend({ week: Day, sampled: z.int() })),
  criteria: z.array(z.object({ criterion: z.enum(qualityCriteria), met: z.int(), unmet: z.int() })),
  /** What became of the answers that could be better, drawn or not. */
  followUps: z.array(z.object({ followUp: z.enum(qualityFollowUps), count: z.int() })),
});
export type QualitySummary = z.infer<typeof QualitySummary>;

/** How the sample of a week is drawn. */
export const QualityRule = z.object({ perAgency: z.int().min(1).max(mostPerAgency) });
export type QualityRule = z.infer<typeof QualityRule>;

const settingErrors = ['auth.required', 'auth.forbidden'] as const;
const params = z.strictObject({ number: CaseNumber });

export const quality = defineEndpoints({
  listQualitySample: {
    method: 'GET',
    path: '/api/v1/quality/sample',
    summary:
      'The answers of a week that were drawn to be judged, those that wait first. An agency has its own once they are judged. Without a week: the last that was drawn',
    access: 'voice.read_quality',
    audit: null,
    query: z.strictObject({ week: Day.optional(), agency: Code.optional() }),
    output: z.object({ week: Day.nullable(), items: z.array(DeskAnswer) }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  listQualityAnswers: {
    method: 'GET',
    path: '/api/v1/quality/answers',
    summary:
      'The answers behind the numbers of the summary, the last given first. An agency has its own once they are judged, also of cases that have gone to another since',
    access: 'voice.read_quality',
    audit: null,
    query: z.strictObject({
      ...pageQuery,
      agency: Code.optional(),
      week: Day.optional(),
      /** Left out: both. `true`: of the sample; `false`: picked for a reason. */
      drawn: z.enum(['true', 'false']).optional(),
      result: z.enum(qualityResults).optional(),
      /** Those that have this mark by this criterion; both or neither. */
      criterion: z.enum(qualityCriteria).optional(),
      mark: z.enum(qualityMarks).optional(),
      followUp: z.enum(qualityFollowUps).optional(),
    }),
    output: pageOf(DeskAnswer).extend({ total: z.int() }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  summarizeQuality: {
    method: 'GET',
    path: '/api/v1/quality/summary',
    summary: 'How many of the sampled answers of the last thirteen weeks were good, by agency, week and criterion',
    access: 'voice.read_quality',
    audit: null,
    output: QualitySummary,
    errors: ['auth.required', 'auth.forbidden'],
  },
  listQualityVerdicts: {
    method: 'GET',
    path: '/api/v1/cases/{number}/quality-verdicts',
    summary: 'The answers of a case that stand, were drawn or were judged, the newest first, each with its verdicts',
    access: 'voice.read_quality',
    audit: null,
    params,
    output: z.array(CaseAnswer),
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
  getQualityRule: {
    method: 'GET',
    path: '/api/v1/quality/rule',
    summary: 'How many answers of each agency the sample of a week has',
    access: 'voice.manage_rules',
    audit: null,
    output: QualityRule,
    errors: settingErrors,
  },
  updateQualityRule: {
    method: 'PATCH',
    path: '/api/v1/quality/rule',
    summary: 'Change how many answers of each agency are drawn, from the next week on; what was drawn stays as it is',
    access: 'voice.manage_rules',
    audit: 'voice.quality_rule_updated',
    settings: true,
    body: z.strictObject(QualityRule.shape),
    output: QualityRule,
    errors: settingErrors,
  },
  getQualityRuleHistory: {
    ...readsHistory,
    path: '/api/v1/quality/rule/history',
    summary: 'Who changed how many answers are drawn',
    access: 'voice.manage_rules',
    errors: settingErrors,
  },
  restoreQualityRule: {
    ...bringsBack,
    path: '/api/v1/quality/rule/restore',
    summary: 'Draw as many answers again as an earlier version said',
    access: 'voice.manage_rules',
    audit: 'voice.quality_rule_restored',
    output: QualityRule,
    errors: [...settingErrors, ...restoreErrors],
  },
  judgeAnswer: {
    method: 'POST',
    path: '/api/v1/cases/{number}/quality-verdicts',
    summary: 'Judge an answer of a case, sampled or not. A verdict is not changed: another one stands in its place',
    access: 'voice.judge_answer',
    audit: 'voice.answer_judged',
    params,
    body: NewQualityVerdict,
    output: QualityVerdict,
    errors: ['auth.required', 'auth.forbidden', 'case.not_found', 'quality.no_answer', 'quality.judged_meanwhile'],
  },
});

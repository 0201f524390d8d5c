import { z } from 'zod';
import { CaseNumber, CaseSummary } from './case.ts';
import { Bilingual, Code, Day, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { qualityCriteria, qualityMarks } from './quality-lists.ts';

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
    marks: Marks,
    note: typedText(1000).nullable(),
    /** The verdict that stands as far as the caller has seen; null: none. */
    standing: z.int().nullable(),
  })
  // An agency that is told what is wrong is told why.
  .refine(({ marks, note }) => note !== null || !Object.values(marks).includes('unmet'), {
    path: ['note'],
    params: { code: 'note_for_unmet' },
  });
export type NewQualityVerdict = z.infer<typeof NewQualityVerdict>;

/** A case of the sample of a week, with the answer that is judged. */
export const SampledCase = CaseSummary.extend({ answer: z.string().nullable(), verdict: QualityVerdict.nullable() });
export type SampledCase = z.infer<typeof SampledCase>;

const Judged = z.object({ judged: z.int(), good: z.int() });
export const QualitySummary = z.object({
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
});
export type QualitySummary = z.infer<typeof QualitySummary>;

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
    output: z.object({ week: Day.nullable(), items: z.array(SampledCase) }),
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
    summary: 'The verdicts on the answer of a case, the one that stands first',
    access: 'voice.read_quality',
    audit: null,
    params,
    output: z.array(QualityVerdict),
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
  judgeAnswer: {
    method: 'POST',
    path: '/api/v1/cases/{number}/quality-verdicts',
    summary: 'Judge the answer of a case, sampled or not. A verdict is not changed: another one stands in its place',
    access: 'voice.judge_answer',
    audit: 'voice.answer_judged',
    params,
    body: NewQualityVerdict,
    output: QualityVerdict,
    errors: ['auth.required', 'auth.forbidden', 'case.not_found', 'quality.no_answer', 'quality.judged_meanwhile'],
  },
});

import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { Bilingual, Code, Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** What was answered to a case like this one. Nothing of what its citizen said: who may see that opens the case. */
export const PastAnswer = z.object({
  number: CaseNumber,
  category: z.object({ code: Code, name: Bilingual }).nullable(),
  answeredAt: Instant,
  answer: z.string(),
  /** Null: the citizen has not rated it. */
  rating: z.number().int().nullable(),
  likeness: z.number().min(0).max(1),
  /** Words of both cases, as this case writes them. */
  words: z.array(z.string()),
});
export type PastAnswer = z.infer<typeof PastAnswer>;

export const pastAnswers = defineEndpoints({
  findPastAnswers: {
    method: 'GET',
    path: '/api/v1/cases/{number}/past-answers',
    summary:
      'Answers of the same agency to cases like this one within the reach of the caller: those that satisfied first, then the likest',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: z.object({ items: z.array(PastAnswer) }),
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
});

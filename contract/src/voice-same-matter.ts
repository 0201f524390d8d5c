import { z } from 'zod';
import { CaseNumber, CaseSummary } from './case.ts';
import { caseStatuses } from './case-lists.ts';
import { Bilingual, Code, Location, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { FollowReference } from './voice.ts';

const Named = z.object({ code: Code, name: Bilingual });

/** How far a case of somebody else is, as roughly as others may know it. */
export const roughDistances = ['block', 'district', 'governorate'] as const;

/**
 * An open case of somebody else, as anybody may know it: no words, no name, no number, no place. The distance is not measured from
 * the case but from the middle of a block around it.
 */
export const OthersCase = z.object({
  category: Named,
  area: Named,
  /** `block`: within 250 m; `district`: within 1 km; `governorate`: where is not known. */
  distance: z.enum(roughDistances),
  /** Whole days since it was sent. */
  days: z.number().int(),
  status: z.enum(caseStatuses),
  /** With which the asker alone may follow it (`submitCase`); null: it cannot be followed now. */
  follow: FollowReference.nullable(),
});
export type OthersCase = z.infer<typeof OthersCase>;

/** A case that is probably the same matter, with what says so. */
export const SimilarCase = z.object({
  case: CaseSummary.pick({ number: true, status: true, excerpt: true, agency: true, createdAt: true }),
  similarity: z.number().min(0).max(1),
  /** Words of both, as this case writes them. */
  words: z.array(z.string()),
  /** Null where one of the two has no pin. */
  metres: z.number().int().nullable(),
  /** Between the two. */
  days: z.number().int(),
});
export type SimilarCase = z.infer<typeof SimilarCase>;

/** Cases about one and the same matter. */
export const sameMatter = defineEndpoints({
  findOthersCases: {
    method: 'POST',
    path: '/api/v1/cases/of-others',
    summary: 'Open cases of others that are probably about the same, before one is sent; nothing of the question is kept',
    access: 'voice.submit_case',
    limit: 'others',
    audit: null,
    body: z
      .strictObject({
        text: typedText(5000),
        place: typedText(300).optional(),
        category: Code.nullable().default(null),
        area: Code.optional(),
        location: Location.optional(),
      })
      .refine(({ area, location }) => area !== undefined || location !== undefined, { path: ['area'] }),
    output: z.object({ items: z.array(OthersCase) }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  findSameMatter: {
    method: 'GET',
    path: '/api/v1/cases/{number}/same-matter',
    summary: 'Open cases within the reach of the caller that are probably the same matter as this one, the likeliest first',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: z.object({ items: z.array(SimilarCase) }),
    errors: ['auth.required', 'auth.forbidden', 'case.not_found'],
  },
});

import { z } from 'zod';
import { Bilingual } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { CaseFilter } from './voice.ts';

/** By what a list is narrowed at a glance, and the parts of a filter that each chooses. */
export const facets = {
  status: ['status'],
  kind: ['kind'],
  category: ['category'],
  agency: ['agency', 'department'],
  area: ['area'],
  late: ['late'],
  priority: ['priority'],
  assignee: ['assignee'],
  tag: ['tag'],
} as const satisfies Record<string, readonly (keyof CaseFilter)[]>;
export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** Of specialists the busiest, so many: more nobody chooses among. */
export const mostFacetPeople = 50;

/** Among so many of the newest cases with the words it is counted; without words among all. */
export const mostCountedHits = 1000;

const FacetCounts = z.object({
  /** Largest first; what has none is left out. A category counts with all below it. */
  values: z.array(
    z.object({ value: z.string(), /** Null where the value says it all. */ name: Bilingual.nullable(), cases: z.number().int() }),
  ),
  /** There are more cases with the words than were counted: each number is at least so many. */
  isCut: z.boolean(),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

/** Of each value how many cases there are under the filter with it in the place of the facet's own choice. */
export const CaseFacets = z.record(z.enum(facetNames), FacetCounts);
export type CaseFacets = z.infer<typeof CaseFacets>;

/** What helps to find cases. */
export const caseSearch = defineEndpoints({
  suggestWords: {
    method: 'GET',
    path: '/api/v1/cases/words',
    summary: 'What may have been meant by words that find nothing; null where nothing better is known',
    access: 'voice.read_case',
    limit: 'search',
    audit: null,
    query: z.strictObject({ q: z.string().max(200) }),
    output: z.object({ meant: z.string().nullable() }),
    errors: ['auth.required', 'auth.forbidden'],
  },
  countFacets: {
    method: 'GET',
    path: '/api/v1/cases/facets',
    summary: 'How many cases each further narrowing of a filter would leave',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: CaseFilter,
    output: CaseFacets,
    errors: ['auth.required', 'auth.forbidden'],
  },
});

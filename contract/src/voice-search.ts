import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

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
});

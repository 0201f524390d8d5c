import { z } from 'zod';
import { CaseSummary } from './case.ts';
import { directiveStates } from './case-lists.ts';
import { Code, commaList, Instant, PersonName } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** So many stand on the desk at once; more nobody follows one by one. */
export const mostDirected = 200;

const Said = z.object({ at: Instant, by: PersonName.nullable(), text: z.string().nullable() });

/** A case on which a directive of the emirate stands, with what was asked and what was said to it. */
export const DirectedCase = CaseSummary.extend({
  instruction: Said.nullable(),
  /** The newest since the instruction, also one that was not enough. */
  response: Said.nullable(),
  /** Why it was not enough; null where nobody insisted. */
  insistence: Said.nullable(),
});
export type DirectedCase = z.infer<typeof DirectedCase>;

export const directives = defineEndpoints({
  listDirectives: {
    method: 'GET',
    path: '/api/v1/directives',
    summary: 'The directives that stand on cases within reach of the caller, those due first at the top, then those responded to',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: z.strictObject({ state: commaList(z.enum(directiveStates)).optional(), agency: Code.optional() }),
    output: z.object({ items: z.array(DirectedCase), /** There are more than are listed. */ isCut: z.boolean() }),
    errors: ['auth.required', 'auth.forbidden'],
  },
});

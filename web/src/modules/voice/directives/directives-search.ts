import { directiveStates } from '@sawt/contract';
import { code, oneOf, readSearch } from '#platform/search.ts';

export const readDirectivesSearch = readSearch({ state: oneOf(directiveStates), agency: code });
export type DirectivesSearch = ReturnType<typeof readDirectivesSearch>;

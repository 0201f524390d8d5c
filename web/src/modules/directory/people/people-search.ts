import { staffStates } from '@sawt/contract';
import { code, oneOf, readSearch, shortText } from '#platform/search.ts';

export const readPeopleSearch = readSearch({ agency: code, department: code, role: code, state: oneOf(staffStates), q: shortText(80) });
export type PeopleSearch = ReturnType<typeof readPeopleSearch>;

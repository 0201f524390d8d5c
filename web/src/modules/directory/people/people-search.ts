import { code, readSearch, shortText } from '#platform/search.ts';

export const readPeopleSearch = readSearch({ agency: code, department: code, role: code, q: shortText(80) });
export type PeopleSearch = ReturnType<typeof readPeopleSearch>;

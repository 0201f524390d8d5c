import { code, readSearch } from '#platform/search.ts';
import { day } from '../shared/two-periods.ts';

export const readQualitySearch = readSearch({ week: day, agency: code });
export type QualitySearch = ReturnType<typeof readQualitySearch>;

import { qualityCriteria, qualityFollowUps, qualityMarks, qualityResults } from '@sawt/contract';
import { code, oneOf, readSearch } from '#platform/search.ts';
import { day } from '../shared/two-periods.ts';

export const readAnswersSearch = readSearch({
  agency: code,
  week: day,
  drawn: oneOf(['true', 'false'] as const),
  result: oneOf(qualityResults),
  criterion: oneOf(qualityCriteria),
  mark: oneOf(qualityMarks),
  followUp: oneOf(qualityFollowUps),
});
export type AnswersSearch = ReturnType<typeof readAnswersSearch>;

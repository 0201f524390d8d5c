import { type Period, periods, startOf } from '#platform/period.ts';
import { code, oneOf, readSearch } from '#platform/search.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';

/** Stars taken together, as one reads them; and each by itself, as the figures open them. */
const ratingChoices = ['1,2', '3', '4,5', '1', '2', '4', '5'] as const;
export type RatingChoice = (typeof ratingChoices)[number];
/** Those among which one chooses. */
export const offeredRatings = ['1,2', '3', '4,5'] as const satisfies readonly RatingChoice[];

export const readRatingsSearch = readSearch({
  rating: oneOf(ratingChoices),
  period: oneOf(periods),
  agency: code,
  department: code,
  category: code,
});
export type RatingsSearch = ReturnType<typeof readRatingsSearch>;

export function filterOf({ rating, period, agency, department, category }: RatingsSearch): CaseFilterQuery {
  return {
    ...(rating && { rating }),
    ...(agency && { agency }),
    ...(department && { department }),
    ...(category && { category }),
    ...(period && { from: startOf(period as Period) }),
  };
}

import { caseKinds } from '@sawt/contract';
import { periods, startOf } from '#platform/period.ts';
import { code, oneOf, readSearch } from '#platform/search.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';

/** What the dashboard is narrowed to; kept in the address and applied to everything on it. */
export const readDashboardSearch = readSearch({ period: oneOf(periods), agency: code, area: code, kind: oneOf(caseKinds) });
export type DashboardSearch = ReturnType<typeof readDashboardSearch>;

/** The same as the interface asks for it, for the figures and for the lists behind them. */
export function filterOf({ period, agency, area, kind }: DashboardSearch): CaseFilterQuery {
  return {
    ...(agency && { agency }),
    ...(area && { area }),
    ...(kind && { kind }),
    ...(period && { from: startOf(period) }),
  };
}

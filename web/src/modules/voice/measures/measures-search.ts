import { caseChannels, caseKinds, type FigureGrouping, groupings } from '@sawt/contract';
import { type Period, periods, spanBefore, startOf } from '#platform/period.ts';
import { code, oneOf, readSearch } from '#platform/search.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { beforeOwn, hasOwnPeriod, otherPeriod, ownPeriod, twoPeriods } from '../shared/two-periods.ts';
import { measureIds } from './measure-list.ts';

/** How the map draws cases. */
export const mapLayers = ['circles', 'heat'] as const;
export type MapLayer = (typeof mapLayers)[number];

/** What the page is narrowed to, told apart by, and which figure it draws; kept in the address. */
export const readMeasuresSearch = readSearch({
  period: oneOf(periods),
  agency: code,
  area: code,
  category: code,
  kind: oneOf(caseKinds),
  channel: oneOf(caseChannels),
  by: oneOf(groupings),
  draw: oneOf(measureIds),
  layer: oneOf(mapLayers),
  ...twoPeriods,
});
export type MeasuresSearch = ReturnType<typeof readMeasuresSearch>;

/** The same as the interface asks for it, for the figures and for the lists behind them. */
export function filterOf({ period, agency, area, category, kind, channel, ...chosen }: MeasuresSearch): CaseFilterQuery {
  return {
    ...(agency && { agency }),
    ...(area && { area }),
    ...(category && { category }),
    ...(kind && { kind }),
    ...(channel && { channel }),
    // Days of one's own choice count before a period that ends now.
    ...(hasOwnPeriod(chosen) ? ownPeriod(chosen) : period && { from: startOf(period) }),
  };
}

/** What it is compared with: the period of one's choice, or the span before; undefined where there is none. */
export function filterBefore(search: MeasuresSearch): CaseFilterQuery | undefined {
  const { from: _from, to: _to, ...filter } = filterOf(search);
  const other = otherPeriod(search) ?? (hasOwnPeriod(search) ? beforeOwn(search) : search.period && spanBefore(search.period));
  return other && { ...filter, ...other };
}

const longSpans: readonly (Period | undefined)[] = [undefined, 'year'];

/** What may be told apart: agencies for whoever sees several, days only where they can be read. */
export const groupingsFor = (ofRegion: boolean, { agency, period }: MeasuresSearch): FigureGrouping[] =>
  groupings.filter((by) => (by === 'agency' ? ofRegion && !agency : by === 'day' ? !longSpans.includes(period) : true));

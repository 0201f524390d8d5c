import { caseChannels, caseKinds, type FigureGrouping, groupings } from '@sawt/contract';
import { type Period, periods, spanBefore, startOf } from '#platform/period.ts';
import { code, oneOf, readSearch } from '#platform/search.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
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
});
export type MeasuresSearch = ReturnType<typeof readMeasuresSearch>;

/** The same as the interface asks for it, for the figures and for the lists behind them. */
export function filterOf({ period, agency, area, category, kind, channel }: MeasuresSearch): CaseFilterQuery {
  return {
    ...(agency && { agency }),
    ...(area && { area }),
    ...(category && { category }),
    ...(kind && { kind }),
    ...(channel && { channel }),
    ...(period && { from: startOf(period) }),
  };
}

/** The same cases of the span before; undefined where no period is chosen. */
export const filterBefore = (search: MeasuresSearch, period: Period): CaseFilterQuery => ({ ...filterOf(search), ...spanBefore(period) });

const longSpans: readonly (Period | undefined)[] = [undefined, 'year'];

/** What may be told apart: agencies for whoever sees several, days only where they can be read. */
export const groupingsFor = (ofRegion: boolean, { agency, period }: MeasuresSearch): FigureGrouping[] =>
  groupings.filter((by) => (by === 'agency' ? ofRegion && !agency : by === 'day' ? !longSpans.includes(period) : true));

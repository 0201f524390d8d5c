import { type AnsweringRow, type AnsweringStatistics, leastPublished, type MeasuredCases, type Measures, outcomes } from '@sawt/contract';
import type { Sum } from './exposed.ts';
import { suppress } from './suppress.ts';

type Named = Pick<AnsweringRow, 'code' | 'name'>;
type Row = Named & { measures: Pick<Measures, 'total' | 'answeredInTime' | 'answeredLate' | 'answering' | 'satisfaction'> };
type Published = Omit<AnsweringRow, 'code' | 'name'>;
type Tables = Record<'byAgency' | 'byArea' | 'byMonth', MeasuredCases>;

/**
 * What is published of the figures. All tables add up to the same total, so they are guarded together: what one hides
 * could otherwise be had from another.
 */
export function publish(tables: Tables): Pick<AnsweringStatistics, 'total' | keyof Tables> {
  const all = tables.byAgency.all;
  const groups = Object.values(tables).map(rowsOf);
  const rows: Row[] = [{ code: null, name: null, measures: all }, ...groups.flat()];
  const hidden = suppress(rows.flatMap(countsOf), sumsOf(groups), leastPublished);
  const [total, ...published] = rows.map((row, index) => publishedOf(row, index, hidden));
  const named = groups.flat().map(({ code, name }, index) => ({ code, name, ...(published[index] as Published) }));
  const [byAgency, byArea] = groups.map(({ length }) => length) as [number, number];
  return {
    total: total as Published,
    byAgency: named.slice(0, byAgency),
    byArea: named.slice(byAgency, byAgency + byArea),
    byMonth: named.slice(byAgency + byArea),
  };
}

/** The groups, and what belongs to none of them, so that they add up. */
function rowsOf({ all, groups }: MeasuredCases): Row[] {
  const rows = groups.map(({ key, name, measures }): Row => ({ code: key, name, measures }));
  const rest = (of: 'total' | 'answeredInTime' | 'answeredLate') => all[of] - rows.reduce((sum, { measures }) => sum + measures[of], 0);
  if (rest('total') === 0) return rows;
  const none = { answering: { median: null, p90: null }, satisfaction: { mean: null, ratings: 0, distribution: [] } };
  const counts = { total: rest('total'), answeredInTime: rest('answeredInTime'), answeredLate: rest('answeredLate') };
  return [...rows, { code: null, name: null, measures: { ...counts, ...none } }];
}

/** In the order of `outcomes`: the first is the sum of the others. */
const countsOf = ({ measures: { total, answeredInTime, answeredLate } }: Row) => [
  total,
  answeredInTime,
  answeredLate,
  total - answeredInTime - answeredLate,
];

const width = outcomes.length;
const placesOf = (row: number) => outcomes.map((_, column) => row * width + column);

/** The row of totals is the first; each table's rows follow. */
function sumsOf(groups: readonly (readonly Row[])[]): Sum[] {
  const across = (row: number): Sum => {
    const [total, ...parts] = placesOf(row);
    return { total: total as number, parts };
  };
  let begin = 1;
  const down = groups.flatMap(({ length }) => {
    const rows = Array.from({ length }, (_, index) => begin + index);
    begin += length;
    return outcomes.map((_, column): Sum => ({ total: column, parts: rows.map((row) => row * width + column) }));
  });
  return [...Array.from({ length: begin }, (_, row) => across(row)), ...down];
}

function publishedOf({ measures }: Row, row: number, hidden: ReadonlySet<number>): Published {
  const places = placesOf(row);
  const counts = countsOf({ code: null, name: null, measures }).map((count, column) => (hidden.has(places[column]!) ? null : count));
  const [received, answeredInTime, answeredLate, notAnswered] = counts as [number, number, number, number];
  // Where so many answers in time are shown, that there is a median, or that some rated, says nothing that is hidden.
  const isSpoken = (cases: number) => answeredInTime !== null && cases >= leastPublished;
  const { answering, satisfaction } = measures;
  return {
    received,
    answeredInTime,
    answeredLate,
    notAnswered,
    medianAnswerHours: isSpoken(measures.answeredInTime) && answering.median !== null ? Math.round(answering.median / 60) : null,
    satisfaction: isSpoken(satisfaction.ratings) && satisfaction.mean !== null ? Math.round(satisfaction.mean * 10) / 10 : null,
  };
}

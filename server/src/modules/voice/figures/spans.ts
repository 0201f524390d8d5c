import { type CaseFilter, maximumSpans } from '@sawt/contract';
import { Temporal } from 'temporal-polyfill/full';
import { problem } from '../../../platform/http/problem.ts';
import type { Columns } from './columns.ts';
import { beginOf, byDay, dayOf } from './groupings.ts';
import type { Groups } from './groups.ts';

export type Span = 'day' | 'week' | 'month' | 'hijri_month';
export const isSpan = (by: string): by is Span => by === 'day' || by === 'week' || by === 'month' || by === 'hijri_month';

const epoch = Temporal.PlainDate.from('1970-01-01');

/**
 * By when cases were submitted: whole spans of the calendar in Riyadh, those at the edges cut by the filter.
 * @throws problem `request.invalid` for more spans than anybody reads
 */
export function groupsOfTime(columns: Columns, by: Span, filter: CaseFilter, now: Date): Groups {
  const { from, to } = edgesOf(columns, filter, now.getTime());
  const [first, last] = [dayOf(from), dayOf(Math.max(from, to - 1))];
  const spans = spansOf(by, first, last);
  const groupOf = new Uint16Array(last - first + 1);
  spans.forEach(({ begins, ends }, index) => {
    groupOf.fill(index + 1, Math.max(0, begins - first), ends - first);
  });
  return {
    grouping: byDay('created', first, spans.length + 1, groupOf),
    groups: spans.map(({ key, begins, ends }) => ({
      key,
      name: null,
      filter: {
        from: new Date(Math.max(beginOf(begins), filter.from ? from : Number.NEGATIVE_INFINITY)).toISOString(),
        to: new Date(Math.min(beginOf(ends), filter.to ? to : Number.POSITIVE_INFINITY)).toISOString(),
      },
    })),
    inTime: true,
  };
}

/** From the filter, or from the oldest case to the newest. */
function edgesOf(columns: Columns, filter: CaseFilter, now: number): { from: number; to: number } {
  const bounds = columns.chunks.flatMap((chunk) => chunk?.bounds.created ?? []);
  const from = filter.from ? Date.parse(filter.from) : Math.min(now, ...bounds.map((span) => span.from));
  const newest = Math.max(now, ...bounds.map((span) => span.to)) + 1;
  return { from, to: filter.to ? Math.min(newest, Date.parse(filter.to)) : newest };
}

interface NamedSpan {
  key: string;
  /** Days since 1970-01-01; `ends` is the day after. */
  begins: number;
  ends: number;
}

function spansOf(by: Span, first: number, last: number): NamedSpan[] {
  const spans: NamedSpan[] = [];
  let begin = spanAround(by, epoch.add({ days: first }));
  while (dayNumber(begin) <= last) {
    if (spans.length === maximumSpans) throw problem('request.invalid', { fields: [{ path: 'query.by', code: 'too_big' }] });
    const next = begin.add(lengthOf[by]);
    spans.push({ key: keyOf(by, begin), begins: dayNumber(begin), ends: dayNumber(next) });
    begin = next;
  }
  return spans;
}

const lengthOf = { day: { days: 1 }, week: { days: 7 }, month: { months: 1 }, hijri_month: { months: 1 } } as const;
const dayNumber = (date: Temporal.PlainDate) => epoch.until(date.withCalendar('iso8601')).days;

/** The first day of the span that a day lies in. Weeks begin on Sunday. */
function spanAround(by: Span, day: Temporal.PlainDate): Temporal.PlainDate {
  switch (by) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek % 7 });
    case 'month':
      return day.with({ day: 1 });
    case 'hijri_month':
      return day.withCalendar('islamic-umalqura').with({ day: 1 });
  }
}

function keyOf(by: Span, begin: Temporal.PlainDate): string {
  if (by === 'day' || by === 'week') return begin.toString();
  return `${begin.year}-${String(begin.month).padStart(2, '0')}`;
}

import type { CalendarDay } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Card, classes, IconButton, Skeleton } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { spanText } from './clock-time.ts';
import { monthAfter, monthName, monthTitle, weekdayName, weekOrder } from './day-names.ts';
import { type CalendarDraft, monthQuery } from './queries.ts';

const looks: Record<NonNullable<CalendarDay['why']> | 'works', string> = {
  works: 'bg-white',
  ramadan: 'bg-info-50 border-info-200',
  weekend: 'bg-canvas text-ink-soft',
  holiday: 'bg-brand-50 border-brand-200',
  exception: 'bg-warning-50 border-warning-200',
};

/** The days of a month in both calendars, as they become with what is typed. */
export function MonthPicture({ code, draft }: { code: string; draft: CalendarDraft }) {
  const words = useMessages(calendarWords);
  const { language } = useFormats();
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7));
  const { data } = useQuery(monthQuery(code, draft, month));
  // While what is typed is wrong, the last picture that was right stays.
  const [days, setDays] = useState(data);
  if (data && data !== days) setDays(data);
  const used = new Set(days?.map(({ why }) => why ?? 'works'));
  return (
    <Card
      title={words.picture}
      action={
        <div className="flex items-center gap-2">
          <IconButton icon="back" label={words.previous} onPress={() => setMonth(monthAfter(month, -1))} />
          <span aria-live="polite" className="min-w-36 text-center font-medium">
            {monthTitle(language, month)}
          </span>
          <IconButton icon="forward" label={words.next} onPress={() => setMonth(monthAfter(month, 1))} />
        </div>
      }
    >
      <p className="mb-3 text-sm text-ink-soft">{words.pictureAbout}</p>
      {days ? <Grid days={days} /> : <Skeleton lines={6} />}
      <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {(['works', 'weekend', 'holiday', 'ramadan', 'exception'] as const)
          .filter((why) => used.has(why))
          .map((why) => (
            <li key={why} className="flex items-center gap-2">
              <span aria-hidden className={classes('size-4 rounded border border-line', looks[why])} />
              {why === 'works' ? words.works : words[`why_${why}`]}
            </li>
          ))}
      </ul>
    </Card>
  );
}

/** A table, so that a screen reader says the day of the week with each date. */
function Grid({ days }: { days: readonly CalendarDay[] }) {
  const { language } = useFormats();
  const words = useMessages(calendarWords);
  return (
    <table aria-label={words.picture} className="w-full table-fixed border-separate border-spacing-1">
      <thead>
        <tr>
          {weekOrder.map((weekday) => (
            <th key={weekday} scope="col" className="pb-1 text-xs font-medium text-ink-soft">
              <abbr title={weekdayName(language, weekday)} className="no-underline">
                {weekdayName(language, weekday, 'short')}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {week.map((day, index) => (day ? <Day key={day.date} day={day} /> : <td key={weekOrder[index]} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { date, hijri, spans, why, name } }: { day: CalendarDay }) {
  const { language, number, text } = useFormats();
  const words = useMessages(calendarWords);
  const dayOfMonth = Number(date.slice(8));
  const reason = name ? text(name) : why && words[`why_${why}`];
  const isFirst = hijri.day === 1 || dayOfMonth === 1;
  return (
    <td title={reason ?? undefined} className={classes('h-20 rounded-field border border-line p-1.5 align-top', looks[why ?? 'works'])}>
      <span className="flex flex-wrap items-baseline justify-between gap-x-1">
        <span className="font-semibold">{number(dayOfMonth)}</span>
        <span className="text-xs text-ink-soft">
          {number(hijri.day)}
          {isFirst && <> {monthName(language, 'umm-al-qura', hijri.month)}</>}
        </span>
      </span>
      {spans.map((span) => (
        <span key={span[0]} className="block text-[0.6875rem]/4 tabular-nums max-md:hidden">
          {spanText(language, span)}
        </span>
      ))}
      {spans.length === 0 && (
        <span className="block truncate text-xs">
          <span className="max-md:sr-only">{reason ?? words.closed}</span>
          <span aria-hidden className="md:hidden">
            ✕
          </span>
        </span>
      )}
    </td>
  );
}

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const [first] = days;
  if (!first) return [];
  // The week begins on Sunday, whose number is 0 here.
  const cells = [...Array<null>(new Date(`${first.date}T00:00:00Z`).getUTCDay()).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

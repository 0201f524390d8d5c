import type { CalendarRules, Holiday, Span, Weekday } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { noonOf, type SettingFields } from '#ui';
import { calendarWords } from './calendar-words.ts';
import { spanText } from './clock-time.ts';
import { monthName, weekdayName } from './day-names.ts';

type Exception = CalendarRules['exceptions'][number];

/** What `calendarDifference` tells, in words. */
export function useCalendarFields(): SettingFields {
  const words = useMessages(calendarWords);
  const { text, number, date, language } = useFormats();
  const spans = (value: unknown) => (value as Span[]).map((span) => spanText(language, span)).join(words.comma) || words.closed;
  const whose = (value: unknown) => (value === 'own' ? words.ofItsOwn : words.asRegion);
  const holiday = (value: unknown) => {
    const { calendar, month, day, days, corrections } = value as Holiday;
    const announced = corrections.map(({ begins, ends }) => words.announcedFor(date(noonOf(begins)), date(noonOf(ends))));
    return [`${number(day)} ${monthName(language, calendar, month)}`, words.daysCount(days), ...announced].join(words.comma);
  };
  const exception = (value: unknown) => {
    const { name, spans: open } = value as Exception;
    return [text(name), spans(open)].join(words.comma);
  };
  const days = (labelOf: (day: string) => string) => ({
    label: words.week,
    say: String,
    within: (day: string) => ({ label: labelOf(weekdayName(language, day.replace('day ', '') as Weekday)), say: spans }),
  });
  return {
    week: { label: words.weekOf, say: whose },
    days: days((day) => day),
    ramadan: { label: words.ramadanOf, say: whose },
    ramadanDays: days(words.inRamadan),
    holidays: {
      label: words.holidays,
      say: String,
      within: (key) => ({ label: words.holidayOf(nameIn(key, language)), say: holiday }),
    },
    exceptions: { label: words.exceptions, say: String, within: (day) => ({ label: date(noonOf(day)), say: exception }) },
  };
}

const nameIn = (key: string, language: 'ar' | 'en') => key.split('\n')[language === 'ar' ? 0 : 1] ?? key;

import { type Holiday, type Weekday, weekdays } from '@sawt/contract';
import { Temporal } from 'temporal-polyfill/full';

interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** What a date is called, wherever it is; `day` counts whole days since 1970-01-01. */
export interface LocalDate extends Record<Holiday['calendar'], YearMonthDay> {
  date: Temporal.PlainDate;
  weekday: Weekday;
}

const epoch = Temporal.PlainDate.from('1970-01-01');
// The Umm al-Qura conversion costs some 30 µs; a date never changes, so it is asked once.
const known = new Map<number, LocalDate>();

/**
 * @param epochDay days since 1970-01-01
 * @throws RangeError for what is not a day
 */
export function localDate(epochDay: number): LocalDate {
  const remembered = known.get(epochDay);
  if (remembered) return remembered;
  const date = epoch.add({ days: epochDay });
  const ummAlQura = date.withCalendar('islamic-umalqura');
  const result: LocalDate = {
    date,
    weekday: weekdays[date.dayOfWeek - 1]!,
    gregorian: { year: date.year, month: date.month, day: date.day },
    'umm-al-qura': { year: ummAlQura.year, month: ummAlQura.month, day: ummAlQura.day },
  };
  known.set(epochDay, result);
  return result;
}

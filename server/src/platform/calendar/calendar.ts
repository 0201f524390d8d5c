import { type CalendarRules, type Holiday, maximumHolidayDays, type Span, type WeekHours } from '@sawt/contract';
import { Temporal } from 'temporal-polyfill/full';

/** One version of what a calendar says, in force from a day on; see `platform.calendar_version`. */
export interface CalendarVersion {
  version: number;
  /** ISO 8601. */
  effectiveFrom: string;
  rules: CalendarRules;
}

/** A calendar by which a deadline might be sought for ever. */
export class NoWorkingTime extends Error {}

/** What holds from a day on, until the next phase. */
export interface Phase {
  /** Days since 1970-01-01. */
  from: number;
  hours: WeekHours;
  /** May be empty: no work in Ramadan. */
  ramadanHours: WeekHours;
  holidays: readonly Holiday[];
  /** By days since 1970-01-01. */
  exceptions: ReadonlyMap<number, readonly Span[]>;
}

/**
 * The working time of an agency, or of the region. What days turn out to be is remembered per object: make one once and keep
 * it, until an administrator edits it.
 */
export interface Calendar {
  timeZone: string;
  /** Ascending; the first holds for everything before it, too. */
  phases: readonly Phase[];
}

/**
 * Puts together what the region says and what an agency says of itself. Of two versions that both hold on a day the newer one counts, so
 * that what is saved today for next month leaves the days until then as they were.
 * @throws NoWorkingTime where none would be sure to be left
 */
export function createCalendar(timeZone: string, region: readonly CalendarVersion[], agency: readonly CalendarVersion[] = []): Calendar {
  demandTimeZone(timeZone);
  const days = new Set([...region, ...agency].map(({ effectiveFrom }) => effectiveFrom));
  const phases = [...days].sort().map((day) => phaseFrom(day, inForce(region, day), inForce(agency, day)));
  return { timeZone, phases };
}

export const epochDayOf = (day: string): number => Temporal.PlainDate.from('1970-01-01').until(day).days;

/** The newest of those that hold on a day; of days before all of them, the first. */
function inForce(versions: readonly CalendarVersion[], day: string): CalendarRules | undefined {
  const newestFirst = versions.toSorted((a, b) => b.version - a.version);
  return (newestFirst.find(({ effectiveFrom }) => effectiveFrom <= day) ?? newestFirst.at(-1))?.rules;
}

function phaseFrom(day: string, region: CalendarRules | undefined, own: CalendarRules | undefined): Phase {
  const hours = own?.hours ?? region?.hours;
  const holidays = [...(region?.holidays ?? []), ...(own?.holidays ?? [])];
  if (!hours) throw new NoWorkingTime('A calendar needs working time on at least one day of the week');
  if (holidays.reduce((sum, { days }) => sum + days, 0) > maximumHolidayDays) {
    throw new NoWorkingTime(`A calendar may have at most ${maximumHolidayDays} days of holidays, or no working time would be left`);
  }
  // The agency's word on a date is the nearer one.
  const exceptions = [...(region?.exceptions ?? []), ...(own?.exceptions ?? [])];
  return {
    from: epochDayOf(day),
    hours,
    ramadanHours: own?.ramadanHours ?? region?.ramadanHours ?? hours,
    holidays,
    exceptions: new Map(exceptions.map(({ date, spans }) => [epochDayOf(date), spans])),
  };
}

function demandTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new Error(`${name} is not a time zone of the IANA database`);
  }
}

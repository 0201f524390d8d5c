import type { CalendarRules, Difference, Said, WeekHours } from '@sawt/contract';
import { weekOrder } from './day-names.ts';

/**
 * What two versions of a calendar say differently, by the names that `useCalendarFields` has words for: of a week each day, whatever
 * else by its date or name.
 */
export function calendarDifference(before: CalendarRules, after: CalendarRules): Difference {
  const [from, to] = [partsOf(before), partsOf(after)];
  const names = Object.keys(from).filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]) && !isGivenUp(name, to));
  const only = (said: Said) => Object.fromEntries(names.map((name) => [name, said[name] ?? null]));
  return { before: only(from), after: only(to) };
}

/** Where the region's hours hold again it need not be said of each day. */
const isGivenUp = (name: string, to: Said) =>
  (name === 'days' && to.week === 'region') || (name === 'ramadanDays' && to.ramadan === 'region');

const partsOf = ({ hours, ramadanHours, holidays, exceptions }: CalendarRules): Said => ({
  week: hours ? 'own' : 'region',
  days: daysOf(hours),
  ramadan: ramadanHours ? 'own' : 'region',
  ramadanDays: daysOf(ramadanHours),
  holidays: Object.fromEntries(holidays.map((holiday) => [`${holiday.name.ar}\n${holiday.name.en}`, holiday])),
  exceptions: Object.fromEntries(exceptions.map((exception) => [exception.date, exception])),
});

/** Empty where the region's hold: there each day is the region's. Bare numbers as names would begin the week on Monday. */
const daysOf = (hours: WeekHours | null): Said =>
  hours ? Object.fromEntries(weekOrder.map((day) => [`day ${day}`, hours[day] ?? []])) : {};

import type { Calendar } from '../../../platform/calendar/calendar.ts';
import { workingSpans } from '../../../platform/calendar/working-day.ts';
import { beginOf, dayOf } from '../figures/groupings.ts';

const hourMs = 3_600_000;
/** Longer than any holiday. */
const farthest = 60;

/** The next of the set hours on a day on which people work, in Riyadh. */
export function nextDigest(now: Date, hours: readonly number[], calendar: Calendar): Date {
  const today = dayOf(now.getTime());
  for (let day = today; day < today + farthest; day++) {
    if (workingSpans(calendar, day).length === 0) continue;
    for (const hour of hours.toSorted((a, b) => a - b)) {
      const moment = beginOf(day) + hour * hourMs;
      if (moment > now.getTime()) return new Date(moment);
    }
  }
  throw new Error('The calendar has no working day');
}

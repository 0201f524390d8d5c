import { directiveHours } from '@sawt/contract';
import { type Calendar, workingMinutesBetween } from '../../../platform/calendar/working-time.ts';
import { problem } from '../../../platform/http/problem.ts';

export interface Within {
  hours?: number | undefined;
  /** Until its end, in Riyadh. */
  day?: string | undefined;
}

/** More than a working year. */
const most = 2000 * 60;

/** Working minutes from now until a directive is to be responded to. @throws problem `request.invalid` for a day without any left */
export function minutesUntil({ hours, day }: Within, now: Date, calendar: Calendar): number {
  if (day === undefined) return (hours ?? directiveHours) * 60;
  const end = new Date(Date.parse(`${day}T00:00:00+03:00`) + 86_400_000);
  const refuse = (code: string) => problem('request.invalid', { fields: [{ path: 'body.day', code }] });
  if (end <= now) throw refuse('day_past');
  // Before any counting: a year from now is counted in a moment, the year 9999 is not.
  if (end.getTime() - now.getTime() > 366 * 86_400_000) throw refuse('span_too_long');
  const minutes = Math.min(most, workingMinutesBetween(now, end, calendar));
  if (minutes === 0) throw refuse('no_working_time');
  return minutes;
}

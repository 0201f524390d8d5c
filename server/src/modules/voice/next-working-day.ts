import { type Calendar, nextOpening } from '../../platform/calendar/working-time.ts';
import { beginOf, dayOf } from './figures/groupings.ts';

/** When people begin to work on the first day after today on which they do. */
export const nextWorkingDay = (now: Date, calendar: Calendar): Date => nextOpening(new Date(beginOf(dayOf(now.getTime()) + 1)), calendar);

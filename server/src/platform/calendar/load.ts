import type { Reader } from '../database/database.ts';
import { Calendar } from './calendar.ts';

/** The calendar of the region as the administrators keep it. */
export async function loadCalendar(db: Reader): Promise<Calendar> {
  return Calendar.parse(await db.selectFrom('platform.calendar').selectAll().where('code', '=', 'region').executeTakeFirstOrThrow());
}

import type { CalendarDetail, CalendarRules } from '@sawt/contract';
import { NoWorkingTime } from '../../../platform/calendar/calendar.ts';
import {
  type Calendars,
  listCalendarChanges,
  listCalendarVersions,
  listNewestVersions,
  loadCalendars,
  regionCode,
} from '../../../platform/calendar/calendars.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { VoiceDeps } from '../deps.ts';

const nothingOwn: CalendarRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };
const shownVersions = 30;

/** @throws problem `calendar.not_found` for what is neither the region nor an agency */
export async function demandCalendar({ directory }: VoiceDeps, code: string): Promise<void> {
  if (code !== regionCode && !(await directory.agencies()).has(code)) throw problem('calendar.not_found');
}

export async function listCalendars(db: Reader) {
  return (await listNewestVersions(db)).map(({ code, version, changed_at }) => ({ code, version, changedAt: changed_at.toISOString() }));
}

/** @throws problem `calendar.not_found` */
export async function getCalendar(deps: VoiceDeps, db: Reader, code: string): Promise<CalendarDetail> {
  await demandCalendar(deps, code);
  const [all, rows, move] = await Promise.all([
    listCalendarVersions(db),
    listCalendarChanges(db, code, shownVersions),
    db.selectFrom('voice.deadline_move').selectAll().where('calendar', '=', code).orderBy('id', 'desc').limit(1).executeTakeFirst(),
  ]);
  const people = await deps.directory.people(rows.flatMap(({ changed_by }) => changed_by ?? []));
  const newest = (of: string) => all.findLast((version) => version.code === of);
  return {
    code,
    version: newest(code)?.version ?? 0,
    rules: newest(code)?.rules ?? nothingOwn,
    region: newest(regionCode)?.rules ?? nothingOwn,
    versions: rows.map((row) => {
      const person = row.changed_by ? people.get(row.changed_by) : undefined;
      return {
        version: row.version,
        effectiveFrom: row.effective_from,
        rules: row.rules as unknown as CalendarRules,
        changedAt: row.changed_at.toISOString(),
        changedBy: person ? { id: person.id, name: person.name } : null,
      };
    }),
    move: move
      ? {
          wanted: move.wanted,
          looked: move.looked,
          moved: move.moved,
          beganAt: move.began_at.toISOString(),
          endedAt: move.ended_at?.toISOString() ?? null,
        }
      : null,
  };
}

export interface CalendarChange {
  code: string;
  rules: CalendarRules;
  effectiveFrom: string;
}

/**
 * All calendars as they would be after a change.
 * @throws problem `calendar.no_time` where somewhere no working time would be left
 */
export async function calendarsAfter(db: Reader | Tx, { code, rules, effectiveFrom }: CalendarChange): Promise<Calendars> {
  const newest = (await listCalendarVersions(db)).findLast((one) => one.code === code);
  if (code === regionCode && !rules.hours)
    throw problem('calendar.no_time', { fields: [{ path: 'body.rules.hours', code: 'week_without_hours' }] });
  try {
    return await loadCalendars(db, [{ code, version: (newest?.version ?? 0) + 1, rules, effectiveFrom }]);
  } catch (error) {
    if (!(error instanceof NoWorkingTime)) throw error;
    throw problem('calendar.no_time', { fields: [{ path: 'body.rules.holidays', code: 'too_many_holidays' }] });
  }
}

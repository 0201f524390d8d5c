import { CalendarRules } from '@sawt/contract';
import { type Cached, cached } from '../cache.ts';
import type { Reader, Tx } from '../database/database.ts';
import { type Calendar, type CalendarVersion, createCalendar } from './calendar.ts';

/** The region's calendar, and those of the agencies that have one of their own. */
export interface Calendars {
  region: Calendar;
  /** The region's for an agency without one, and for none. */
  of(agency: string | null): Calendar;
}

export const regionCode = 'region';

export interface VersionRow extends CalendarVersion {
  code: string;
}

/** Every version of every calendar, oldest first. */
export async function listCalendarVersions(db: Reader): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('platform.calendar_version')
    .select(['code', 'version', 'effective_from', 'rules'])
    .orderBy('code')
    .orderBy('version')
    .execute();
  return rows.map(({ code, version, effective_from, rules }) => ({
    code,
    version,
    effectiveFrom: effective_from,
    rules: CalendarRules.parse(rules),
  }));
}

/** @param besides a version that is not written yet. @throws Error where somewhere no working time would be left */
export async function loadCalendars(db: Reader, besides: readonly VersionRow[] = []): Promise<Calendars> {
  const { time_zone: timeZone } = await db.selectFrom('platform.calendar_zone').select('time_zone').executeTakeFirstOrThrow();
  return createCalendars(timeZone, [...(await listCalendarVersions(db)), ...besides]);
}

/** Who wrote the versions of a calendar and when, newest first. */
export const listCalendarChanges = (db: Reader, code: string, limit: number) =>
  db
    .selectFrom('platform.calendar_version')
    .select(['version', 'effective_from', 'rules', 'changed_by', 'changed_at'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();

/** Whose working time is set at all, with the newest version of each. */
export const listNewestVersions = (db: Reader) =>
  db
    .selectFrom('platform.calendar_version')
    .select(['code', 'version', 'changed_at'])
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();

export async function writeCalendarVersion(tx: Tx, written: VersionRow & { by: string; now: Date }): Promise<void> {
  const { code, version, effectiveFrom, rules, by, now } = written;
  await tx
    .insertInto('platform.calendar_version')
    .values({ code, version, effective_from: effectiveFrom, rules: JSON.stringify(rules), changed_by: by, changed_at: now })
    .execute();
}

export function createCalendars(timeZone: string, versions: readonly VersionRow[]): Calendars {
  const byCode = Map.groupBy(versions, ({ code }) => code);
  const regionVersions = byCode.get(regionCode) ?? [];
  const region = createCalendar(timeZone, regionVersions);
  const made = new Map<string, Calendar>();
  for (const [code, own] of byCode) if (code !== regionCode) made.set(code, createCalendar(timeZone, regionVersions, own));
  return { region, of: (agency) => (agency && made.get(agency)) || region };
}

/**
 * The calendars, at most half a minute old. While no version is added they stay the same objects, for what their days turned out to be is
 * remembered with them.
 */
export function createCachedCalendars(db: Reader): Cached<Calendars> {
  let known: { stamp: string; calendars: Calendars } | undefined;
  return cached(async () => {
    const versions = await listCalendarVersions(db);
    const stamp = versions.map(({ code, version }) => `${code}:${version}`).join(' ');
    if (known?.stamp !== stamp) known = { stamp, calendars: await loadCalendars(db) };
    return known.calendars;
  });
}

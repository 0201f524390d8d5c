import { z } from 'zod';
import { CalendarRules } from './calendar-rules.ts';
import { CaseNumber } from './case.ts';
import { Bilingual, Code, Day, Instant, PersonName } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

const access = 'voice.manage_calendars';
const errors = ['auth.required', 'auth.forbidden', 'calendar.not_found'] as const;
const code = z.strictObject({ code: Code });

/** One version of a calendar: in force from its day on, until a newer one is. */
const CalendarVersionInfo = z.object({
  version: z.int(),
  effectiveFrom: Day,
  changedAt: Instant,
  /** Null: it came with the platform, or whoever wrote it is gone. */
  changedBy: PersonName.nullable(),
  /** What it said: it can be brought back. */
  rules: CalendarRules,
});

/** How far the open deadlines have been moved after the last change; null: they never were. */
export const DeadlineMove = z.object({
  /** Null until the work has begun. */
  wanted: z.int().nullable(),
  looked: z.int(),
  moved: z.int(),
  beganAt: Instant,
  endedAt: Instant.nullable(),
});
export type DeadlineMove = z.infer<typeof DeadlineMove>;

export const CalendarDetail = z.object({
  /** Of the agency; `region` of the region's. */
  code: Code,
  /** The newest version; 0: the agency has none of its own and works as the region does. */
  version: z.int(),
  rules: CalendarRules,
  /** What the region says, where the agency says nothing; the region's own. */
  region: CalendarRules,
  versions: z.array(CalendarVersionInfo),
  move: DeadlineMove.nullable(),
});
export type CalendarDetail = z.infer<typeof CalendarDetail>;

export const CalendarDay = z.object({
  date: Day,
  hijri: z.object({ year: z.int(), month: z.int(), day: z.int() }),
  /** Minutes of the local day. */
  spans: z.array(z.tuple([z.int(), z.int()])),
  /** Why it is unlike a common working day. */
  why: z.enum(['weekend', 'holiday', 'exception', 'ramadan']).nullable(),
  name: Bilingual.nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** What would happen to open deadlines. */
export const DeadlineShift = z.object({
  open: z.int(),
  later: z.int(),
  earlier: z.int(),
  /** Those that move farthest. */
  examples: z.array(z.object({ number: CaseNumber, before: Instant, after: Instant })),
});
export type DeadlineShift = z.infer<typeof DeadlineShift>;

const change = { rules: CalendarRules, effectiveFrom: Day };
/** `2026-11`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const calendars = defineEndpoints({
  listCalendars: {
    method: 'GET',
    path: '/api/v1/calendars',
    summary: 'Whose working time differs from the region’s',
    access,
    audit: null,
    output: z.array(z.object({ code: Code, version: z.int(), changedAt: Instant })),
    errors: ['auth.required', 'auth.forbidden'],
  },
  getCalendar: {
    method: 'GET',
    path: '/api/v1/calendars/{code}',
    summary: 'What a calendar says, its versions, and how far the last move of deadlines is',
    access,
    audit: null,
    params: code,
    output: CalendarDetail,
    errors,
  },
  previewMonth: {
    method: 'POST',
    path: '/api/v1/calendars/{code}/month',
    summary: 'How the days of a month would be',
    access,
    audit: null,
    limit: 'search',
    params: code,
    body: z.strictObject({ ...change, month: Month }),
    output: z.array(CalendarDay),
    errors: [...errors, 'calendar.no_time'],
  },
  previewDeadlines: {
    method: 'POST',
    path: '/api/v1/calendars/{code}/deadlines',
    summary: 'Which open deadlines would move, and how far',
    access,
    audit: null,
    limit: 'search',
    params: code,
    body: z.strictObject(change),
    output: DeadlineShift,
    errors: [...errors, 'calendar.no_time'],
  },
  saveCalendar: {
    method: 'PUT',
    path: '/api/v1/calendars/{code}',
    summary: 'Write a new version of a calendar, and move the open deadlines if wished',
    access,
    audit: 'voice.calendar_changed',
    settings: true,
    params: code,
    body: z.strictObject({
      ...change,
      /** The version that was read: what somebody else saved meanwhile is not overwritten. */
      seen: z.int().min(0),
      moveDeadlines: z.boolean(),
    }),
    output: CalendarDetail,
    errors: [...errors, 'calendar.no_time', 'calendar.changed_meanwhile'],
  },
});

import type { CalendarRules } from '@sawt/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const regionCode = 'region';

export interface CalendarDraft {
  rules: CalendarRules;
  /** `2026-11-25` */
  effectiveFrom: string;
}

export const calendarsQuery = queryOptions({
  queryKey: ['voice', 'calendars'],
  queryFn: ({ signal }) => client.calendars.listCalendars({}, { signal }),
});

export const calendarQuery = (code: string) =>
  queryOptions({
    queryKey: ['voice', 'calendars', code],
    queryFn: ({ signal }) => client.calendars.getCalendar({ params: { code } }, { signal }),
    // While deadlines are being moved, one wants to see how far that is.
    refetchInterval: ({ state }) => (state.data?.move && !state.data.move.endedAt ? 2_000 : false),
  });

/** The month as it would be with what is typed; while that is wrong, the last one that was right. */
export const monthQuery = (code: string, draft: CalendarDraft, month: string) =>
  queryOptions({
    queryKey: ['voice', 'calendar-month', code, draft, month],
    queryFn: ({ signal }) => client.calendars.previewMonth({ params: { code }, body: { ...draft, month } }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const shiftQuery = (code: string, draft: CalendarDraft) =>
  queryOptions({
    queryKey: ['voice', 'calendar-shift', code, draft],
    queryFn: ({ signal }) => client.calendars.previewDeadlines({ params: { code }, body: draft }, { signal }),
    retry: false,
    staleTime: 0,
  });

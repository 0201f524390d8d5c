import type { calendars as contract } from '@sawt/contract';
import { regionCode } from '../../../platform/calendar/calendars.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { type CalendarChange, calendarsAfter, demandCalendar, getCalendar, listCalendars } from './calendar-store.ts';
import { monthOf } from './month.ts';
import { saveCalendar } from './save-calendar.ts';
import { shiftOf } from './shift.ts';

export function calendarHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    listCalendars: ({ read }) => read(listCalendars),
    getCalendar: ({ read }, { params }) => read((db) => getCalendar(deps, db, params.code)),
    previewMonth: async ({ read }, { params: { code }, body }) => {
      await demandCalendar(deps, code);
      return read(async (db) => {
        const change: CalendarChange = { code, ...body };
        const calendar = (await calendarsAfter(db, change)).of(code === regionCode ? null : code);
        const { region } = await getCalendar(deps, db, code);
        const exceptions = [...region.exceptions, ...body.rules.exceptions];
        return monthOf(calendar, body.month, new Map(exceptions.map(({ date, name }) => [date, name])));
      });
    },
    // An administrator sees no case, and may know how many deadlines are about to move.
    previewDeadlines: async (_context, { params: { code }, body }) => {
      await demandCalendar(deps, code);
      return deps.asSystem(async (db) => shiftOf(db, code, await calendarsAfter(db, { code, ...body })));
    },
    saveCalendar: async ({ actor, change }, { params: { code }, body }) => {
      const saved = await change(saveCalendar(deps, actor, { code, ...body }));
      deps.calendars.forget();
      return saved;
    },
  };
}

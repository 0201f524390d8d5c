import { randomUUID } from 'node:crypto';
import type { CalendarRules } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLateClocks } from '../../../../testing/late-clocks.ts';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

// The clock stands at Monday 23 November 2026, 10:00 in Riyadh.
let region: TestRegion;
let admin: Session;
let citizen: Session;
let officer: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [admin, citizen, officer, coordinator] = await Promise.all([
    region.signIn('admin'),
    region.signIn('+966555000001'),
    region.signIn('emirate.officer'),
    region.signIn('municipality.coordinator'),
  ]);
});
afterAll(() => region?.close());

const nothing: CalendarRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };
const name = { ar: 'يوم', en: 'Day' };
const today = '2026-11-23';
const api = () => admin.api.calendars;

async function sendCase(): Promise<string> {
  const body = { kind: 'report' as const, text: `حفرة أمام المدرسة ${randomUUID()}`, area: 'buraydah', category: 'street-pothole' };
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}
const dueOf = async (number: string, who: Session = coordinator) => (await who.api.voice.getCase({ params: { number } })).dueAt;
const runningClocks = () =>
  query<{ count: number }>(region.ownerUrl, 'select count(*)::int as count from voice.clock where due_at is not null').then(
    ([row]) => row?.count,
  );

describe('an agency', () => {
  test('works as the region does until it has a calendar of its own, and is then given its own due moments', async () => {
    const before = await sendCase();
    expect(await api().getCalendar({ params: { code: 'municipality' } })).toMatchObject({ version: 0, rules: nothing, move: null });
    const { version } = await api().saveCalendar({
      params: { code: 'municipality' },
      body: {
        // Half the hours of the region's day.
        rules: { ...nothing, hours: Object.fromEntries(['7', '1', '2', '3', '4'].map((day) => [day, [[450, 660]]])) },
        effectiveFrom: today,
        seen: 0,
        moveDeadlines: false,
      },
    });
    expect(version).toBe(1);
    const after = await sendCase();
    const [dueBefore, dueAfter] = [await dueOf(before), await dueOf(after)];
    expect(Date.parse(dueAfter ?? '')).toBeGreaterThan(Date.parse(dueBefore ?? ''));
    expect((await api().listCalendars()).map(({ code }) => code).sort()).toEqual(['municipality', 'region']);
  });

  test('that a case goes to gives it the time of its own calendar', async () => {
    const number = await sendCase();
    const atMunicipality = await dueOf(number);
    const returned = { body: { reason: 'ليس من اختصاصنا' }, params: { number } };
    await coordinator.api.voice.return(returned);
    await officer.api.voice.refer({ params: { number }, body: { agency: 'water', reason: 'اختصاصها' } });
    const atWater = await dueOf(number, officer);
    expect(Date.parse(atWater ?? '')).toBeLessThan(Date.parse(atMunicipality ?? ''));
  });
});

describe('a change of working time', () => {
  const rules: CalendarRules = { ...nothing, exceptions: [{ date: '2026-11-25', spans: [], name }] };

  test('is looked at before it is made: how many open deadlines move, which way, and which farthest', async () => {
    const number = await sendCase();
    const due = await dueOf(number);
    const shift = await api().previewDeadlines({ params: { code: 'municipality' }, body: { rules, effectiveFrom: today } });
    expect(shift.open).toBe(
      (await query(region.ownerUrl, `select from voice.clock where due_at is not null and agency = 'municipality'`)).length,
    );
    // Back to the region's hours: everything is due earlier than by half days, closed Wednesday or not.
    expect(shift.earlier).toBeGreaterThan(0);
    expect(shift.examples.map((one) => one.number)).toContain(number);
    expect(await dueOf(number)).toBe(due);
  });

  test('moves the open deadlines as one recorded act, and says how far it is', async () => {
    const number = await sendCase();
    const [due, open] = [await dueOf(number), await runningClocks()];
    const { move } = await api().saveCalendar({
      params: { code: 'municipality' },
      body: { rules, effectiveFrom: today, seen: 1, moveDeadlines: true },
    });
    expect(move).toMatchObject({ looked: 0, endedAt: null });
    await region.settle();
    const after = await api().getCalendar({ params: { code: 'municipality' } });
    expect(after.move).toMatchObject({ looked: after.move?.wanted, endedAt: expect.any(String) });
    expect(after.move?.moved).toBeGreaterThan(0);
    expect(Date.parse((await dueOf(number)) ?? '')).toBeLessThan(Date.parse(due ?? ''));
    expect(await runningClocks()).toBe(open);
    // What it says on the case is what its clock says, and what a case sent now would get from the same start.
    const [clock] = await query<{ same: boolean }>(
      region.ownerUrl,
      `select c.due_at = k.due_at as same from voice.case c join voice.clock k on k.case_id = c.id and k.kind = 'answer' and k.done_at is null where number = $1`,
      [number],
    );
    expect(clock).toEqual({ same: true });
    expect(await dueOf(number)).toBe(await dueOf(await sendCase()));
    const entries = await query<{ event: string; details: object }>(
      region.ownerUrl,
      `select event, details from platform.audit_entry where event in ('voice.calendar_changed', 'voice.deadlines_moved') order by id desc limit 2`,
    );
    expect(entries).toMatchObject([
      { event: 'voice.deadlines_moved', details: { looked: after.move?.looked, moved: after.move?.moved } },
      { event: 'voice.calendar_changed', details: { after: { movesDeadlines: true } } },
    ]);
  });

  test('of the region moves the deadlines of every agency', async () => {
    const { region: rules, version } = await api().getCalendar({ params: { code: 'region' } });
    const closed = { ...rules, exceptions: [{ date: '2026-11-24', spans: [], name }] };
    const open = await runningClocks();
    const shift = await api().previewDeadlines({ params: { code: 'region' }, body: { rules: closed, effectiveFrom: today } });
    expect(shift).toMatchObject({ open, earlier: 0 });
    expect(shift.later).toBeGreaterThan(0);
    await api().saveCalendar({
      params: { code: 'region' },
      body: { rules: closed, effectiveFrom: today, seen: version, moveDeadlines: true },
    });
    await region.settle();
    expect((await api().getCalendar({ params: { code: 'region' } })).move).toMatchObject({ looked: open, moved: shift.later });
  });

  test('moves also what began to run by the times of before while it was made, however many that are', async () => {
    const number = await sendCase();
    const specialist = await (await region.signIn('municipality.specialist1')).api.directory.getMe();
    await coordinator.api.voice.assign({ params: { number }, body: { assignee: specialist.id } });
    // More than are looked at in one go, due in a year.
    await makeLateClocks(region.ownerUrl, 600);
    const begun = `voice.clock where due_at > now() + interval '300 days'`;
    await query(region.ownerUrl, `update voice.clock set resumed_at = $1 where id in (select id from ${begun})`, [region.clock.now()]);
    const [move] = await query<{ id: number }>(
      region.ownerUrl,
      `select max(id)::int as id from voice.deadline_move where calendar = 'region'`,
    );
    expect(await query(region.ownerUrl, `select from ${begun}`)).toHaveLength(600);
    await region.server.app.jobs.runNow('voice.move_deadlines', { id: move?.id, again: true });
    expect(await query(region.ownerUrl, `select from ${begun}`)).toEqual([]);
  });

  test('that somebody else made meanwhile is not overwritten, and nothing wrong is kept', async () => {
    const body = { rules: nothing, effectiveFrom: today, seen: 0, moveDeadlines: false };
    await expect(api().saveCalendar({ params: { code: 'municipality' }, body })).rejects.toMatchObject({
      problem: { code: 'calendar.changed_meanwhile' },
    });
    await expect(api().getCalendar({ params: { code: 'nobody' } })).rejects.toMatchObject({ problem: { code: 'calendar.not_found' } });
    await expect(api().saveCalendar({ params: { code: 'region' }, body: { ...body, seen: 2 } })).rejects.toMatchObject({
      problem: { code: 'calendar.no_time', fields: [{ path: 'body.rules.hours', code: 'week_without_hours' }] },
    });
    const overlapping = {
      ...nothing,
      hours: {
        '1': [
          [600, 700],
          [650, 800],
        ] as [number, number][],
      },
    };
    await expect(api().saveCalendar({ params: { code: 'water' }, body: { ...body, rules: overlapping } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.rules.hours.1', code: 'spans_overlap' }] },
    });
    const holidays = [{ calendar: 'gregorian' as const, month: 1, day: 1, days: 115, name, corrections: [] }];
    await expect(
      api().saveCalendar({ params: { code: 'water' }, body: { ...body, rules: { ...nothing, holidays } } }),
    ).rejects.toMatchObject({
      problem: { code: 'calendar.no_time', fields: [{ path: 'body.rules.holidays', code: 'too_many_holidays' }] },
    });
  });
});

test('a month is shown in both calendars, with why each day is as it is', async () => {
  const rules: CalendarRules = {
    ...nothing,
    holidays: [{ calendar: 'gregorian', month: 3, day: 1, days: 1, name, corrections: [] }],
    exceptions: [{ date: '2027-03-02', spans: [[600, 660]], name }],
  };
  const days = await api().previewMonth({ params: { code: 'health' }, body: { rules, effectiveFrom: today, month: '2027-03' } });
  expect(days).toHaveLength(31);
  const of = (day: number) => days[day - 1];
  expect(of(1)).toMatchObject({ date: '2027-03-01', hijri: { year: 1448, month: 9, day: 22 }, spans: [], why: 'holiday', name });
  expect(of(2)).toMatchObject({ spans: [[600, 660]], why: 'exception', name });
  expect(of(3)).toMatchObject({ spans: [[600, 900]], why: 'ramadan', name: null });
  expect(of(5)).toMatchObject({ spans: [], why: 'weekend' });
  expect(of(9)).toMatchObject({ hijri: { year: 1448, month: 10, day: 1 }, spans: [], why: 'holiday', name: { en: 'Eid al-Fitr' } });
  expect(of(16)).toMatchObject({ spans: [[450, 870]], why: null });
});

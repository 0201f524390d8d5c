import { randomUUID } from 'node:crypto';
import type { NewBulk } from '@sawt/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { mondayMorning } from '../../../../testing/test-region.ts';
import { type Office, openOffice } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.region.close());
afterEach(() => office.region.clock.set(mondayMorning));

const assignTo = (who: string, numbers: string[]): NewBulk => ({
  move: 'assign',
  assignee: office.ids[`municipality.${who}`] as string,
  cases: { numbers },
});
const urgent = (cases: NewBulk['cases']): NewBulk => ({ move: 'prioritise', priority: 'urgent', reasonCode: 'danger', cases });
const caseOf = (number: string) => office.coordinator.api.voice.getCase({ params: { number } });
const problemOf = (code: string) => ({ problem: expect.objectContaining({ code }) });

describe('a move of many cases', () => {
  test('is made of each as if it were made alone, and says of the others why not', async () => {
    const { coordinator, send, run, region, ids, moves } = office;
    const numbers = await send(3);
    const [done] = await send(1);
    await coordinator.api.voice.answer({ params: { number: done as string }, body: { text: 'أُصلحت.' } });
    await region.settle();
    const foreign = await query<{ number: string }>(
      region.ownerUrl,
      `update voice.case set agency = 'health', department = null where number = $1 returning number`,
      [(await send(1))[0]],
    );
    const others = [done as string, foreign[0]?.number as string, '1000000008'];
    const report = await run(coordinator, assignTo('specialist1', [...numbers, ...others]));
    expect(report).toMatchObject({
      state: 'done',
      total: 6,
      done: 3,
      refused: 3,
      waiting: 0,
      assignee: { id: ids['municipality.specialist1'] },
    });
    expect(report.refusals).toEqual([
      { code: 'case.not_found', cases: 2 },
      { code: 'case.move_not_allowed', cases: 1 },
    ]);
    for (const number of numbers) expect(await caseOf(number)).toMatchObject({ status: 'assigned' });
    expect(await moves(numbers, 'assign')).toHaveLength(3);
    const { items } = await coordinator.api.bulks.listBulkCases({ params: { id: report.id }, query: { outcome: 'refused' } });
    expect(items.map(({ number }) => number)).toEqual([...others].sort());
    const entries = await query<{ details: { bulk?: string } }>(
      region.ownerUrl,
      `select details from platform.audit_entry where event = 'voice.case_assigned' and subject = any($1)`,
      [numbers.map((number) => `case:${number}`)],
    );
    expect(entries.map(({ details }) => details.bulk)).toEqual([report.id, report.id, report.id]);
    const told = await query(region.ownerUrl, `select from notify.delivery where template = 'case-assigned'`);
    expect(told).toHaveLength(3);
  });

  test('takes of a filter what the list finds at the press, and nothing that comes in later', async () => {
    const { coordinator, send, begin, report, region, moves } = office;
    const before = await send(60);
    const filter = { status: 'referred', q: 'المدرسة' };
    const { items } = await coordinator.api.voice.listCases({ query: { ...filter, limit: 100 } });
    const { id, state } = await begin(coordinator, urgent({ filter, order: 'due' }));
    expect(state).toBe('collecting');
    region.clock.advance(1000);
    const later = await send(1);
    await region.settle();
    const ended = await report(coordinator, id);
    expect([ended.ofFilter, ended.cut, ended.total, ended.done]).toEqual([true, false, items.length, items.length]);
    expect(await moves(before, 'prioritise')).toHaveLength(60);
    expect(await moves(later, 'prioritise')).toEqual([]);
  });

  test('sent twice begins once; another under its key is refused, also to somebody else', async () => {
    const { coordinator, send, begin, region } = office;
    const numbers = await send(2);
    const key = randomUUID();
    const asked = urgent({ numbers });
    const [one, two] = [await begin(coordinator, asked, key), await begin(coordinator, asked, key)];
    expect(two.id).toBe(one.id);
    const leader = await region.signIn('municipality.leader');
    await Promise.all([
      expect(begin(coordinator, { ...asked, priority: 'high' } as NewBulk, key)).rejects.toMatchObject(problemOf('request.key_reused')),
      expect(begin(leader, asked, key)).rejects.toMatchObject(problemOf('request.key_reused')),
    ]);
    await region.settle();
    expect(await office.moves(numbers, 'prioritise')).toHaveLength(2);
  });

  test('that would fail for every case is refused before it begins', async () => {
    const { coordinator, begin, region } = office;
    const cases = { numbers: ['1000000008'] };
    const leader = await region.signIn('municipality.leader');
    await Promise.all([
      expect(begin(coordinator, { move: 'assign', assignee: randomUUID(), cases })).rejects.toMatchObject(problemOf('case.assignee_unfit')),
      expect(begin(coordinator, { move: 'return', cases })).rejects.toMatchObject(problemOf('request.invalid')),
      expect(begin(coordinator, { move: 'return', reasonCode: 'no-such', cases })).rejects.toMatchObject(problemOf('reason.not_found')),
      expect(begin(leader, { move: 'return', reasonCode: 'not-our-mandate', cases })).rejects.toMatchObject(problemOf('auth.forbidden')),
    ]);
  });

  test('answers many with one text, and gives many back: neither is taken back afterwards', async () => {
    const { coordinator, send, run } = office;
    const answered = await run(coordinator, { move: 'answer', text: 'ستُعالج ضمن خطة الصيانة.', cases: { numbers: await send(2) } });
    const returned = await run(coordinator, { move: 'return', reasonCode: 'not-our-mandate', cases: { numbers: await send(2) } });
    for (const { id, done, undoable } of [answered, returned]) {
      expect([done, undoable]).toEqual([2, 0]);
      await expect(coordinator.api.bulks.undoBulk({ params: { id } })).rejects.toMatchObject(problemOf('bulk.nothing_left'));
    }
  });

  test('is stopped by whoever began it: what was moved stays, the rest is left, and can be tried later', async () => {
    const { coordinator, send, begin, report, region } = office;
    const { id } = await begin(coordinator, urgent({ numbers: await send(4) }));
    expect(await coordinator.api.bulks.cancelBulk({ params: { id } })).toMatchObject({ state: 'cancelled', waiting: 4 });
    await region.settle();
    expect(await report(coordinator, id)).toMatchObject({ state: 'cancelled', done: 0, waiting: 4, retryable: 4 });
    await expect(coordinator.api.bulks.cancelBulk({ params: { id } })).rejects.toMatchObject(problemOf('bulk.over'));
    const again = await coordinator.api.bulks.retryBulk({ params: { id } });
    expect(again.follows).toEqual({ id, how: 'retry' });
    await region.settle();
    expect(await report(coordinator, again.id)).toMatchObject({ state: 'done', done: 4 });
  });
});

describe('taken back', () => {
  test('cases go to who had them, or to the coordinator; what somebody has touched since is left and said', async () => {
    const { coordinator, specialist, send, run, report, region, ids } = office;
    const [fresh, had, touched] = (await send(3)) as [string, string, string];
    const second = 'municipality.specialist2';
    await coordinator.api.voice.assign({ params: { number: had }, body: { assignee: ids[second] as string } });
    const { id } = await run(coordinator, assignTo('specialist1', [fresh, had, touched]));
    await specialist.api.voice.start({ params: { number: touched }, body: {} });
    const undo = await coordinator.api.bulks.undoBulk({ params: { id } });
    await expect(coordinator.api.bulks.undoBulk({ params: { id: undo.id } })).rejects.toMatchObject(problemOf('bulk.running'));
    await region.settle();
    expect(await report(coordinator, undo.id)).toMatchObject({
      state: 'done',
      follows: { id, how: 'undo' },
      done: 2,
      refusals: [{ code: 'case.changed', cases: 1 }],
      undoable: 0,
      retryable: 0,
    });
    expect(await caseOf(fresh)).toMatchObject({ status: 'referred', assignee: null });
    expect(await caseOf(had)).toMatchObject({ status: 'assigned', assignee: { id: ids[second] } });
    expect(await caseOf(touched)).toMatchObject({ status: 'in_progress', assignee: { id: ids['municipality.specialist1'] } });
    expect(await report(coordinator, id)).toMatchObject({ done: 1, undone: 2, undoable: 1 });
  });

  test('priorities are what they were, each its own; pressed twice at once each case goes back once', async () => {
    const { coordinator, send, run, region, moves } = office;
    const numbers = (await send(3)) as [string, string, string];
    await coordinator.api.voice.prioritise({ params: { number: numbers[0] }, body: { priority: 'normal', reasonCode: 'less-urgent' } });
    const before = await Promise.all(numbers.map(async (number) => (await caseOf(number)).priority));
    const { id } = await run(coordinator, urgent({ numbers }));
    await Promise.all([1, 2].map(() => coordinator.api.bulks.undoBulk({ params: { id } })));
    await Promise.all([region.settle(), region.settle()]);
    expect(await Promise.all(numbers.map(async (number) => (await caseOf(number)).priority))).toEqual(before);
    expect(await moves(numbers, 'prioritise')).toHaveLength(1 + 3 + 3);
  });
});

describe('is seen by', () => {
  test('who began it and who acts for them, and by nobody else, whatever they oversee', async () => {
    const { coordinator, specialist, send, begin, report, region, ids } = office;
    const { id } = await begin(coordinator, urgent({ numbers: await send(1) }));
    await region.settle();
    const others = await Promise.all(['municipality.leader', 'emirate.officer', 'emirate.leader'].map(region.signIn));
    await Promise.all(others.map((other) => expect(report(other, id)).rejects.toMatchObject(problemOf('bulk.not_found'))));
    for (const other of others) expect((await other.api.bulks.listBulks({})).map((each) => each.id)).not.toContain(id);
    await coordinator.api.deputies.nameDeputy({
      body: { deputy: ids['municipality.specialist1'] as string, from: '2026-11-23', until: '2026-11-24' },
    });
    const actFor = (leader: string | null) => specialist.api.deputies.actFor({ body: { leader } });
    await actFor(ids['municipality.coordinator'] as string);
    expect(await report(specialist, id)).toMatchObject({ id, state: 'done' });
    const undo = await specialist.api.bulks.undoBulk({ params: { id } });
    await region.settle();
    expect(await report(coordinator, undo.id)).toMatchObject({ done: 1, onBehalfOf: { id: ids['municipality.coordinator'] } });
    await actFor(null);
    await expect(report(specialist, id)).rejects.toMatchObject(problemOf('auth.forbidden'));
  });
});

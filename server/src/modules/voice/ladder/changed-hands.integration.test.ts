import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const hour = 3_600_000;
const accounts = {
  citizen: '+966555000001',
  officer: 'emirate.officer',
  coordinator: 'municipality.coordinator',
  leader: 'municipality.leader',
  first: 'municipality.specialist1',
  second: 'municipality.specialist2',
  water: 'water.coordinator',
  waterLeader: 'water.leader',
};
type Who = keyof typeof accounts;

let region: TestRegion;
let people: Record<Who, Session & { id: string; phone: string }>;
beforeEach(async () => {
  region = await createTestRegion();
  const entered = Object.entries(accounts).map(async ([who, account]) => {
    const session = await region.signIn(account);
    const { id, phone } = await session.api.directory.getMe();
    return [who, Object.assign(session, { id, phone })] as const;
  });
  people = Object.fromEntries(await Promise.all(entered)) as typeof people;
});
afterEach(() => region?.close());

const api = (who: Who) => people[who].api.voice;
async function submit() {
  const body = { kind: 'report', text: 'هبوط في الطريق', area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await api('citizen').submitCase({ body, idempotencyKey: randomUUID() })).number };
}
async function climb(): Promise<void> {
  await region.server.app.jobs.runNow('voice.climb_ladder');
  await region.settle();
}
/** How many messages about the case, other than that it was given to them, each person has. */
async function remindersOf({ number }: { number: string }, ...who: Who[]): Promise<number[]> {
  const rows = await query<{ person_id: string }>(
    region.ownerUrl,
    `select person_id from notify.delivery where template like 'clock-%' and channel = 'sms' and text like '%' || $1 || '%'`,
    [number],
  );
  return who.map((each) => rows.filter(({ person_id }) => person_id === people[each].id).length);
}
const answerClocks = async (params: { number: string }) =>
  (await api('officer').getCase({ params })).clocks.filter(({ kind }) => kind === 'answer');
/** To so many hundredths of the time of the answer. */
async function runTo(params: { number: string }, percent: number): Promise<void> {
  const running = (await answerClocks(params)).at(-1);
  const [from, to] = [Date.parse(running?.startedAt as string), Date.parse(running?.dueAt as string)];
  region.clock.set(new Date(from + ((to - from) * percent) / 100 + hour).toISOString());
}

describe('a case that changes hands', () => {
  test('between two steps is told to who has it then, and the clock goes on', async () => {
    const params = await submit();
    await api('coordinator').assign({ params, body: { assignee: people.first.id } });
    await api('coordinator').assign({ params, body: { assignee: people.second.id } });
    const clocks = await answerClocks(params);
    await runTo(params, 90);
    await climb();
    expect(await remindersOf(params, 'first', 'second', 'leader')).toEqual([0, 1, 0]);
    await api('coordinator').assign({ params, body: { assignee: people.first.id } });
    expect((await answerClocks(params)).map(({ dueAt }) => dueAt)).toEqual(clocks.map(({ dueAt }) => dueAt));
    await runTo(params, 110);
    await climb();
    expect(await remindersOf(params, 'first', 'second', 'leader')).toEqual([0, 1, 1]);
  });

  test('between the firing of a step and its telling is told to who has it by then', async () => {
    const params = await submit();
    await api('coordinator').assign({ params, body: { assignee: people.first.id } });
    await runTo(params, 90);
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await api('coordinator').assign({ params, body: { assignee: people.second.id } });
    await region.settle();
    expect(await remindersOf(params, 'first', 'second')).toEqual([0, 1]);
  });

  test('goes to another agency with a ladder of its own run, whose leaders are told and not those of before', async () => {
    const params = await submit();
    await runTo(params, 90);
    await climb();
    const before = await remindersOf(params, 'leader');
    await api('coordinator').return({ params, body: { reasonCode: 'other-agency' } });
    region.clock.advance(40 * 24 * hour);
    await climb();
    // The run of the agency that had it has ended: nobody there is told that it is late.
    expect(await remindersOf(params, 'leader')).toEqual(before);
    await api('officer').refer({ params, body: { agency: 'water' } });
    expect((await answerClocks(params)).map(({ doneAt }) => doneAt === null)).toEqual([false, true]);
    await runTo(params, 110);
    await climb();
    expect(await remindersOf(params, 'leader')).toEqual(before);
    // That nobody took it up, and that it has no answer.
    expect(await remindersOf(params, 'waterLeader')).toEqual([2]);
  });
});

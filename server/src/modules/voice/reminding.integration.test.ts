import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, mondayMorning, type Session, type TestRegion } from '../../../testing/test-region.ts';

const who = {
  citizen: '+966555000001',
  coordinator: 'municipality.coordinator',
  specialist: 'municipality.specialist1',
  leader: 'municipality.leader',
  stranger: 'water.leader',
  emirate: 'emirate.leader',
  officer: 'emirate.officer',
} as const;
type Who = keyof typeof who;

let region: TestRegion;
let people: Record<Who, Session>;
beforeAll(async () => {
  region = await createTestRegion();
  const signedIn = await Promise.all(Object.entries(who).map(async ([name, login]) => [name, await region.signIn(login)] as const));
  people = Object.fromEntries(signedIn) as Record<Who, Session>;
});
afterAll(() => region?.close());
afterEach(() => region.clock.set(mondayMorning));

const api = (name: Who) => people[name].api.voice;
type Params = { number: string };
async function submit(): Promise<Params> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await api('citizen').submitCase({ body, idempotencyKey: randomUUID() })).number };
}
async function assigned(): Promise<Params> {
  const params = await submit();
  await api('coordinator').assign({ params, body: { assignee: (await people.specialist.api.directory.getMe()).id } });
  return params;
}
const remind = (name: Who, params: Params, text?: string) => api(name).remind({ params, body: text ? { text } : {} });
const codeOf = (error: { problem: { code: string } }) => error.problem.code;
async function told(params: Params): Promise<string[]> {
  await region.settle();
  const rows = await query<{ username: string }>(
    region.ownerUrl,
    `select username from notify.delivery join directory.person on person.id = person_id
     where template = 'case-reminded' and delivery.dedupe_key like 'case-event:' || (
       select max(e.id) from voice.case_event e join voice.case c on c.id = e.case_id where c.number = $1 and e.what = 'remind') || ':%'
     order by username`,
    [params.number],
  );
  return rows.map(({ username }) => username);
}

describe('a reminder', () => {
  test('goes to the specialist who has the case, with its word in the course of the case, and changes nothing else', async () => {
    const params = await assigned();
    const before = await api('leader').getCase({ params });
    expect(before.allowed).toContain('remind');
    const after = await remind('leader', params, 'المستفيد ينتظر منذ أسبوع');
    expect(await told(params)).toEqual([who.specialist]);
    expect(after.timeline.at(-1)).toMatchObject({ what: 'remind', text: 'المستفيد ينتظر منذ أسبوع', internal: true });
    const rest = ({ timeline: _, allowed: __, remindedUntil: ___, ...others }: typeof after) => others;
    expect(rest(after)).toEqual(rest(before));
  });

  test('goes to the coordinators of the agency where nobody has it, and where its answer waits for them', async () => {
    const unassigned = await submit();
    await remind('leader', unassigned);
    expect(await told(unassigned)).toEqual([who.coordinator]);
    const proposed = await assigned();
    await api('specialist').start({ params: proposed, body: {} });
    await api('specialist').propose({ params: proposed, body: { text: 'رُدمت' } });
    await remind('emirate', proposed);
    expect(await told(proposed)).toEqual([who.coordinator]);
  });

  test('is not seen by the citizen', async () => {
    const params = await assigned();
    await remind('leader', params, 'زعفران');
    const seen = await api('citizen').getCase({ params });
    expect([JSON.stringify(seen).includes('زعفران'), seen.remindedUntil]).toEqual([false, null]);
    expect(seen.timeline.map(({ what }) => what)).not.toContain('remind');
  });

  test('is the only one of a working day, whoever asks, and the refusal says from when there can be another', async () => {
    const params = await assigned();
    const { remindedUntil, allowed } = await remind('leader', params);
    // Tuesday at half past seven in Riyadh.
    expect([remindedUntil, allowed.includes('remind')]).toEqual(['2026-11-24T04:30:00.000Z', false]);
    const again = { problem: { code: 'case.reminded_already', again: remindedUntil } };
    await expect(remind('leader', params)).rejects.toMatchObject(again);
    await expect(remind('emirate', params)).rejects.toMatchObject(again);
    region.clock.set('2026-11-24T04:29:59Z');
    await expect(remind('emirate', params)).rejects.toMatchObject(again);
    region.clock.set('2026-11-24T04:30:00Z');
    expect((await remind('emirate', params)).remindedUntil).toBe('2026-11-25T04:30:00.000Z');
  });

  test('of a Thursday lasts over the days on which nobody works', async () => {
    region.clock.set('2026-11-26T08:00:00Z');
    const params = await submit();
    expect((await remind('leader', params)).remindedUntil).toBe('2026-11-29T04:30:00.000Z');
  });

  test('is for the leaders of the agency and of the emirate alone, and not while the citizen is asked', async () => {
    const params = await assigned();
    const refusals = await Promise.all(
      (['coordinator', 'specialist', 'officer', 'citizen', 'stranger'] as const).map((name) => remind(name, params).catch(codeOf)),
    );
    expect(refusals).toEqual(['auth.forbidden', 'auth.forbidden', 'auth.forbidden', 'auth.forbidden', 'case.not_found']);
    await api('specialist').start({ params, body: {} });
    await api('specialist').ask({ params, body: { text: 'أين؟' } });
    await expect(remind('leader', params)).rejects.toMatchObject({ problem: { code: 'case.move_not_allowed' } });
  });

  test('of many cases reaches those that had none today, and the report says which had', async () => {
    const all = [await assigned(), await submit(), await submit()];
    await remind('emirate', all[0] as Params);
    const { bulks } = people.leader.api;
    const cases = { numbers: all.map(({ number }) => number) };
    const { id } = await bulks.beginBulk({ body: { move: 'remind', text: 'قبل نهاية اليوم', cases }, idempotencyKey: randomUUID() });
    await region.settle();
    expect(await bulks.getBulk({ params: { id } })).toMatchObject({
      state: 'done',
      done: 2,
      undoable: 0,
      refusals: [{ code: 'case.reminded_already', cases: 1 }],
    });
    expect(await told(all[1] as Params)).toEqual([who.coordinator]);
  });
});

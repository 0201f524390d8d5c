import { randomUUID } from 'node:crypto';
import type { Problem } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let coordinator: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, coordinator] = await Promise.all([
    region.signIn('+966555000001'),
    region.signIn('emirate.officer'),
    region.signIn('municipality.coordinator'),
  ]);
});
afterAll(() => region?.close());

const submit = async (category: string | null) => {
  const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
};
const post = (who: Session, path: string, body: object): Promise<Response> =>
  who.send(`${region.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
const move = async (who: Session, number: string, name: string, body: object) =>
  problemIn(await post(who, `/cases/${number}/${name}`, body));
const firstField = ({ fields }: Problem) => fields?.[0]?.path;

describe('a case goes only where there is somebody', () => {
  test('not to an agency that does not exist', async () => {
    const problem = await move(officer, await submit(null), 'refer', { agency: 'ministry-of-magic' });
    expect([problem.code, firstField(problem)]).toEqual(['agency.not_found', 'body.agency']);
  });

  test('not to a department of another agency', async () => {
    const problem = await move(officer, await submit(null), 'refer', { agency: 'municipality', department: 'water-network' });
    expect([problem.code, firstField(problem)]).toEqual(['request.invalid', 'body.department']);
  });

  test.each(['potions', 'streets'])('not into the category %s, which does not exist or is only a theme', async (category) => {
    const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category };
    const problem = await problemIn(await post(citizen, '/cases', body));
    expect([problem.code, firstField(problem)]).toEqual(['category.not_found', 'body.category']);
  });

  test('not into a category that has been retired, until it is taken up again', async () => {
    const admin = await region.signIn('admin');
    const params = { code: 'street-lighting' };
    await admin.api.categories.updateCategory({ params, body: { active: false } });
    const body = { kind: 'report', text: 'إنارة', area: 'buraydah', category: 'street-lighting' };
    expect((await problemIn(await post(citizen, '/cases', body))).code).toBe('category.retired');
    await admin.api.categories.updateCategory({ params, body: { active: true } });
    expect((await post(citizen, '/cases', body)).status).toBe(200);
  });

  test('not to a person who does not exist, works elsewhere, or is no specialist', async () => {
    const number = await submit('street-pothole');
    const elsewhere = (await (await region.signIn('water.specialist1')).api.directory.getMe()).id;
    const self = (await coordinator.api.directory.getMe()).id;
    for (const assignee of [randomUUID(), elsewhere, self]) {
      const problem = await move(coordinator, number, 'assign', { assignee });
      expect([problem.code, firstField(problem)]).toEqual(['case.assignee_unfit', 'body.assignee']);
    }
  });

  test('not twice to the same person', async () => {
    const number = await submit('street-pothole');
    const assignee = (await (await region.signIn('municipality.specialist1')).api.directory.getMe()).id;
    await coordinator.api.voice.assign({ params: { number }, body: { assignee } });
    expect((await move(coordinator, number, 'assign', { assignee })).code).toBe('case.unchanged');
  });
});

describe('a case that is not ours to see does not exist', () => {
  const answersTo = async (who: Session, number: string) => {
    const read = await problemIn(await who.send(`${region.url}/api/v1/cases/${number}`));
    const moved = await move(who, number, 'note', { text: 'x' });
    return [read, moved].map(({ requestId: _, ...problem }) => problem);
  };

  test('to another agency, in the same words as a number that nobody has', async () => {
    const stranger = await region.signIn('water.coordinator');
    const foreign = await answersTo(stranger, await submit('street-pothole'));
    expect(foreign).toEqual(await answersTo(stranger, '1000000009'));
    expect(foreign.map(({ code }) => code)).toEqual(['case.not_found', 'case.not_found']);
  });

  test('to an agency that has given it back', async () => {
    const number = await submit('street-pothole');
    await coordinator.api.voice.return({ params: { number }, body: { reason: 'ليست لنا' } });
    expect((await problemIn(await coordinator.send(`${region.url}/api/v1/cases/${number}`))).code).toBe('case.not_found');
  });
});

test('a move out of turn is refused with what could be done instead', async () => {
  const problem = await move(coordinator, await submit('street-pothole'), 'approve', {});
  expect(problem).toMatchObject({
    code: 'case.move_not_allowed',
    allowed: ['split', 'merge', 'return', 'assign', 'prioritise', 'answer', 'note'],
  });
});

test('a file of somebody else, or one already attached, cannot be attached', async () => {
  const { id } = await upload(citizen);
  const other = await region.signIn('+966555000002');
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', files: [id] };
  expect((await problemIn(await post(other, '/cases', body))).code).toBe('file.not_found');
  expect((await post(citizen, '/cases', body)).status).toBe(200);
  expect((await problemIn(await post(citizen, '/cases', body))).code).toBe('file.not_found');
});

test('the same words again, after an answer that was lost, are said once; other words, and the same later on, are said', async () => {
  const number = await submit('street-pothole');
  const note = (text: string) => coordinator.api.voice.note({ params: { number }, body: { text } });
  await note('اتصلت بالمقاول');
  await note('اتصلت بالمقاول');
  await note('لم يرد');
  const { timeline } = await note('اتصلت بالمقاول');
  expect(timeline.filter(({ what }) => what === 'note').map(({ text }) => text)).toEqual(['اتصلت بالمقاول', 'لم يرد', 'اتصلت بالمقاول']);
  await citizen.api.voice.addInformation({ params: { number }, body: { text: 'الحفرة كبرت' } });
  const told = await citizen.api.voice.addInformation({ params: { number }, body: { text: 'الحفرة كبرت' } });
  expect(told.timeline.filter(({ what }) => what === 'addInformation')).toHaveLength(1);
});

const upload = (who: Session) => sendFile(who.api, 'a.pdf', new Blob(['%PDF-1.7\n%%EOF']));

import { randomUUID } from 'node:crypto';
import type { CaseDetail, ProblemError } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let one: Session;
let specialist: Session;
let assignee: string;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, one, specialist] = (await Promise.all(
    ['+966555000001', 'emirate.officer', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  )) as [Session, Session, Session, Session];
  assignee = (await specialist.api.directory.getMe()).id;
});
afterAll(() => region?.close());

const submit = async () => {
  const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
};
const seenBy = async (who: Session, params: { number: string }) => ({
  seen: (await who.api.voice.getCase({ params })).timeline.at(-1)?.id as string,
});
const refused = (results: PromiseSettledResult<CaseDetail>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as ProblemError).problem] : []));

describe('two people who act on one case in the same second', () => {
  test('do not both: one wins, the other is told who did what and where the case stands now', async () => {
    for (let round = 0; round < 8; round++) {
      const params = await submit();
      const seen = await seenBy(one, params);
      const results = await Promise.allSettled([
        one.api.voice.assign({ params, body: { assignee, ...seen } }),
        officer.api.voice.prioritise({ params, body: { priority: 'urgent', reasonCode: 'danger', ...seen } }),
      ]);
      const problems = refused(results);
      expect(problems.map(({ code }) => code)).toEqual(['case.changed']);
      const { changed } = problems[0] as { changed: object };
      const assigned = results[0]?.status === 'fulfilled';
      expect(changed).toMatchObject(
        assigned ? { what: 'assign', status: 'assigned', side: 'agency' } : { what: 'prioritise', status: 'referred', side: 'emirate' },
      );
      expect((changed as { by: object }).by).toEqual({ ar: expect.any(String), en: expect.any(String) });
      const { timeline } = await one.api.voice.getCase({ params });
      expect(timeline.slice(2).map(({ what }) => what)).toEqual([assigned ? 'assign' : 'prioritise']);
    }
  });

  test('may, once they have been told, do it knowing that', async () => {
    const params = await submit();
    const seen = await seenBy(one, params);
    await officer.api.voice.prioritise({ params, body: { priority: 'urgent', reasonCode: 'danger' } });
    const assign = (body: object) => one.api.voice.assign({ params, body: { assignee, ...body } });
    await expect(assign(seen)).rejects.toMatchObject({ problem: { code: 'case.changed' } });
    expect((await assign(await seenBy(one, params))).status).toBe('assigned');
  });

  test('are not stopped by what they did themselves, nor by a note', async () => {
    const params = await submit();
    const seen = await seenBy(one, params);
    await officer.api.voice.note({ params, body: { text: 'للعلم' } });
    await one.api.voice.prioritise({ params, body: { priority: 'urgent', reasonCode: 'danger', ...seen } });
    expect((await one.api.voice.assign({ params, body: { assignee, ...seen } })).status).toBe('assigned');
  });

  test('lose nothing of two moves that both stand: the same person twice at once makes each move once', async () => {
    const params = await submit();
    const results = await Promise.allSettled([one, one].map(({ api }) => api.voice.assign({ params, body: { assignee } })));
    expect(refused(results).map(({ code }) => code)).toEqual(['case.unchanged']);
  });
});

test('a citizen is told of what they may see only, and of nobody by name', async () => {
  const params = await submit();
  const seen = await seenBy(citizen, params);
  await one.api.voice.prioritise({ params, body: { priority: 'urgent', reasonCode: 'danger' } });
  const add = () => citizen.api.voice.addInformation({ params, body: { text: 'بجانب المدخل', ...seen } });
  expect((await add()).status).toBe('referred');
  await one.api.voice.assign({ params, body: { assignee } });
  const told = await add().catch((error: ProblemError) => error.problem);
  expect(told).toMatchObject({ code: 'case.changed', changed: { what: 'assign', status: 'assigned', by: null } });
});

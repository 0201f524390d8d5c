import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let coordinator: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, coordinator, admin] = (await Promise.all(
    ['+966555000001', 'emirate.officer', 'municipality.coordinator', 'admin'].map(region.signIn),
  )) as [Session, Session, Session, Session];
});
afterAll(() => region?.close());

const submit = async (category: string | null = 'street-pothole') => {
  const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category } as const;
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
};
const last = async (who: Session, params: { number: string }) => (await who.api.voice.getCase({ params })).timeline.at(-1);

describe('a move says why', () => {
  test('by a reason of the list alone, which the staff read on the timeline in both languages', async () => {
    const params = await submit();
    await coordinator.api.voice.return({ params, body: { reasonCode: 'other-agency' } });
    const name = { ar: 'من اختصاص جهة أخرى', en: 'Another agency is responsible' };
    expect(await last(officer, params)).toMatchObject({ what: 'return', reason: name, text: null });
  });

  test('of which the citizen is told only where the move is told to them', async () => {
    const params = await submit();
    await coordinator.api.voice.return({ params, body: { reasonCode: 'other-agency', reason: 'للمياه' } });
    expect(await last(citizen, params)).toMatchObject({ what: 'return', reason: null, text: null });
    await officer.api.voice.reject({ params, body: { reasonCode: 'in-court' } });
    expect(await last(citizen, params)).toMatchObject({ what: 'reject', reason: { ar: 'منظور لدى القضاء' } });
  });

  test('and words alone count as another reason', async () => {
    const params = await submit();
    await coordinator.api.voice.return({ params, body: { reason: 'ليست لنا' } });
    expect(await last(officer, params)).toMatchObject({ reason: { en: 'Another reason' }, text: 'ليست لنا' });
  });

  test.each([
    ['nothing at all', {}, 'request.invalid', 'body.reasonCode'],
    ['another reason without saying which', { reasonCode: 'other' }, 'request.invalid', 'body.reason'],
    ['a reason of another move', { reasonCode: 'abuse' }, 'reason.not_found', 'body.reasonCode'],
  ])('not by %s', async (_what, body, code, path) => {
    const params = await submit();
    await expect(coordinator.api.voice.return({ params, body })).rejects.toMatchObject({ problem: { code, fields: [{ path }] } });
    expect((await last(officer, params))?.what).toBe('refer');
  });

  test('a citizen may take a case back without one', async () => {
    const params = await submit();
    expect((await citizen.api.voice.withdraw({ params, body: {} })).status).toBe('withdrawn');
  });

  test('and how often which reason was given is counted by an index', async () => {
    const rows = await query<{ reason: string; count: number }>(
      region.ownerUrl,
      `select reason, count(*)::int from voice.case_event where what = 'return' and reason is not null group by reason order by reason`,
    );
    expect(rows).toEqual([
      { reason: 'other', count: 1 },
      { reason: 'other-agency', count: 2 },
    ]);
  });
});

describe('the administrator', () => {
  const returns = async () => (await admin.api.caseRules.listReasons()).filter(({ move }) => move === 'return');

  test('adds a reason, which comes before the other one and can be chosen at once', async () => {
    const name = { ar: 'طريق خاص', en: 'A private road' };
    await admin.api.caseRules.addReason({ params: { move: 'return' }, body: { name, needsWords: true } });
    expect((await returns()).slice(-2)).toMatchObject([
      { code: 'a-private-road', name, needsWords: true, active: true },
      { code: 'other' },
    ]);
    const params = await submit();
    await coordinator.api.voice.return({ params, body: { reasonCode: 'a-private-road', reason: 'داخل مخطط خاص' } });
    await expect(admin.api.caseRules.addReason({ params: { move: 'return' }, body: { name } })).rejects.toMatchObject({
      problem: { code: 'reason.exists' },
    });
  });

  test('retires one, which is refused from then on and stays readable where it was given', async () => {
    const params = await submit();
    await coordinator.api.voice.return({ params, body: { reasonCode: 'outside-area' } });
    await admin.api.caseRules.updateReason({ params: { move: 'return', code: 'outside-area' }, body: { active: false } });
    expect((await last(officer, params))?.reason?.en).toBe('The place is outside the agency’s area');
    const next = await submit();
    await expect(coordinator.api.voice.return({ params: next, body: { reasonCode: 'outside-area' } })).rejects.toMatchObject({
      problem: { code: 'reason.not_found' },
    });
  });

  test('orders them, and the other reason stays the last and in use', async () => {
    const codes = async () => (await returns()).map(({ code }) => code);
    const [first, second] = await codes();
    await admin.api.caseRules.updateReason({ params: { move: 'return', code: second as string }, body: { shift: -1 } });
    expect((await codes()).slice(0, 2)).toEqual([second, first]);
    for (const body of [{ active: false }, { needsWords: false }, { shift: -1 }]) {
      await expect(admin.api.caseRules.updateReason({ params: { move: 'return', code: 'other' }, body })).rejects.toMatchObject({
        problem: { code: 'reason.other_stays' },
      });
    }
  });
});

import { randomUUID } from 'node:crypto';
import type { DeadlineScope } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator, admin] = (await Promise.all(['+966555000001', 'municipality.coordinator', 'admin'].map(region.signIn))) as [
    Session,
    Session,
    Session,
  ];
});
afterAll(() => region?.close());

const any: DeadlineScope = { kind: null, category: null, priority: null, agency: null };
const submit = async () => {
  const body = { kind: 'report', text: `حفرة ${randomUUID()}`, area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
};
const budgets = async (params: { number: string }) =>
  (await coordinator.api.voice.getCase({ params })).clocks.map(({ budgetMinutes }) => budgetMinutes);
/** By which each clock was given its length, as somebody is shown. */
const policies = async (who: Session, params: { number: string }) =>
  (await who.api.voice.getCase({ params })).clocks.map(({ policy }) => policy?.scope);
async function save(scope: Partial<DeadlineScope>, acknowledgeMinutes: number, answerMinutes: number) {
  const wanted = { ...any, ...scope };
  const seen = (await admin.api.deadlines.listDeadlinePolicies()).find((one) => JSON.stringify(one.scope) === JSON.stringify(wanted));
  return admin.api.deadlines.saveDeadlinePolicy({ body: { scope: wanted, seen: seen?.id ?? null, acknowledgeMinutes, answerMinutes } });
}
const wouldGet = () => admin.api.deadlines.tryDeadlines({ query: { kind: 'report', category: 'street-pothole', priority: 'high' } });

describe('how long a case has', () => {
  test('is the time of its category where no policy is, then what the most specific policy says', async () => {
    const first = await submit();
    const installed = await budgets(first);
    const { acknowledgeMinutes, answerMinutes, policy } = await wouldGet();
    expect([acknowledgeMinutes, answerMinutes, policy]).toEqual([...installed, null]);
    await save({ agency: 'municipality' }, 50, 500);
    await save({ category: 'street-pothole', priority: 'high' }, 40, 400);
    await save({ agency: 'health', kind: 'report' }, 1, 1);
    const second = await submit();
    expect(await budgets(second)).toEqual([40, 400]);
    expect(await policies(coordinator, second)).toEqual([
      { ...any, category: 'street-pothole', priority: 'high' },
      { ...any, category: 'street-pothole', priority: 'high' },
    ]);
    expect(await policies(coordinator, first)).toEqual([undefined, undefined]);
    expect(await policies(citizen, second)).toEqual([undefined, undefined]);
    expect(await wouldGet()).toMatchObject({ acknowledgeMinutes: 40, answerMinutes: 400, policy: { scope: { priority: 'high' } } });
    expect(await budgets(first)).toEqual(installed);
    // Of another priority the policy of its agency is the one that fits.
    await coordinator.api.voice.prioritise({ params: second, body: { priority: 'urgent', reasonCode: 'danger' } });
    expect(await budgets(second)).toEqual([50, 500]);
  });

  test('stays by the policy that it was given, whatever comes after; who changed it and when is kept', async () => {
    await save({ category: 'street-pothole' }, 30, 300);
    await save({ category: 'street-pothole', priority: 'high' }, 20, 200);
    const params = await submit();
    const policies = await save({ category: 'street-pothole', priority: 'high' }, 25, 250);
    expect(await budgets(params)).toEqual([20, 200]);
    const given = await query<{ answer_minutes: number }>(
      region.ownerUrl,
      `select distinct policy.answer_minutes from voice.clock join voice.deadline_policy as policy on policy.id = clock.policy
       join voice.case on "case".id = case_id where number = $1`,
      [params.number],
    );
    expect(given).toEqual([{ answer_minutes: 200 }]);
    const id = policies.find(({ answerMinutes }) => answerMinutes === 250)?.id as number;
    await admin.api.deadlines.withdrawDeadlinePolicy({ params: { id } });
    expect(await budgets(await submit())).toEqual([30, 300]);
    const [withdrawn, changed] = await admin.api.deadlines.listDeadlineVersions();
    expect([withdrawn?.answerMinutes, changed?.answerMinutes]).toEqual([null, 250]);
    expect(changed?.changedBy?.id).toBe((await admin.api.directory.getMe()).id);
    await expect(query(region.ownerUrl, 'update voice.deadline_policy set answer_minutes = 9')).rejects.toThrow('never rewritten');
  });

  test('is set again as an earlier version had it, also after it was withdrawn; what withdrew it has nothing to bring back', async () => {
    const first = (await save({ category: 'street-pothole' }, 20, 200)).find(({ answerMinutes }) => answerMinutes === 200)?.id as number;
    const seen = (await save({ category: 'street-pothole' }, 25, 250)).find(({ answerMinutes }) => answerMinutes === 250)?.id as number;
    const restore = (id: number, last: number | null) =>
      admin.api.deadlines.restoreDeadlinePolicy({ params: { id }, body: { seen: last } });
    await expect(restore(first, first)).rejects.toMatchObject({ problem: { code: 'deadline.changed_meanwhile' } });
    const restored = (await restore(first, seen)).find(({ scope }) => scope.category === 'street-pothole');
    expect(restored).toMatchObject({ acknowledgeMinutes: 20, answerMinutes: 200 });
    expect(await budgets(await submit())).toEqual([20, 200]);
    await admin.api.deadlines.withdrawDeadlinePolicy({ params: { id: restored?.id as number } });
    const [withdrawn] = await admin.api.deadlines.listDeadlineVersions();
    await expect(restore(withdrawn?.id as number, null)).rejects.toMatchObject({ problem: { code: 'deadline.version_not_found' } });
    expect(await restore(seen, null)).toContainEqual(expect.objectContaining({ answerMinutes: 250 }));
    const [newest] = await admin.api.deadlines.listDeadlineVersions();
    expect(newest?.restoredFrom).toBe(seen);
  });

  test('is refused by the field, not overwritten unread, and the administrator’s alone', async () => {
    await expect(save({ category: 'nowhere' }, 0, 130_000)).rejects.toMatchObject({
      problem: {
        code: 'deadline.unfit',
        fields: [
          { path: 'body.acknowledgeMinutes', code: 'minutes_none' },
          { path: 'body.answerMinutes', code: 'minutes_absurd' },
          { path: 'body.scope.category', code: 'category_unknown' },
        ],
      },
    });
    await save({ kind: 'complaint' }, 10, 100);
    const body = { scope: { ...any, kind: 'complaint' as const }, seen: null, acknowledgeMinutes: 11, answerMinutes: 100 };
    await expect(admin.api.deadlines.saveDeadlinePolicy({ body })).rejects.toMatchObject({
      problem: { code: 'deadline.changed_meanwhile' },
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const day = 86_400_000;
const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let specialist: Session;
let officer: Session;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, coordinator, specialist, officer, admin] = (await Promise.all(
    [phone, 'municipality.coordinator', 'municipality.specialist1', 'emirate.officer', 'admin'].map(region.signIn),
  )) as [Session, Session, Session, Session, Session];
});
afterAll(() => region?.close());

const submit = async (category: string | null = 'street-pothole') => {
  const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category } as const;
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
};
const assign = async (params: { number: string }) => {
  await coordinator.api.voice.assign({ params, body: { assignee: (await specialist.api.directory.getMe()).id } });
  await specialist.api.voice.start({ params, body: {} });
};
const answered = async () => {
  const params = await submit();
  await coordinator.api.voice.answer({ params, body: { text: 'أُصلحت.' } });
  return params;
};
const remind = async () => {
  await region.server.app.jobs.runNow('voice.remind_silent');
  await region.settle();
};
const statusOf = async (params: { number: string }) => (await citizen.api.voice.getCase({ params })).status;
const set = (body: Parameters<typeof admin.api.caseRules.updateKindRule>[0]['body']) =>
  admin.api.caseRules.updateKindRule({ params: { kind: 'report' }, body });

describe('what the administrator sets for a kind', () => {
  test('is how long silence is waited for, with a reminder before it closes the case', async () => {
    await set({ lapseDays: 10, remindDays: 3 });
    const params = await submit();
    await assign(params);
    await specialist.api.voice.ask({ params, body: { text: 'أين؟' } });
    region.clock.advance(6.9 * day);
    await remind();
    expect((await region.messagesTo(phone)).filter((text) => text.includes('لم يصلنا ردكم'))).toEqual([]);
    region.clock.advance(0.2 * day);
    await remind();
    await remind();
    const reminders = (await region.messagesTo(phone)).filter((text) => text.includes('لم يصلنا ردكم') && text.includes(params.number));
    expect(reminders).toHaveLength(1);
    expect(await statusOf(params)).toBe('awaiting_citizen');
    region.clock.advance(3 * day);
    await region.server.app.jobs.runNow('voice.close_silent');
    expect(await statusOf(params)).toBe('closed');
  });

  test('is how often a case is opened again', async () => {
    await set({ reopenTimes: 0 });
    const params = await answered();
    expect((await citizen.api.voice.getCase({ params })).allowed).not.toContain('reopen');
    const reopen = () => citizen.api.voice.reopen({ params, body: { reasonCode: 'not-fixed' } });
    await expect(reopen()).rejects.toMatchObject({ problem: { code: 'case.reopen_limit' } });
    await set({ reopenTimes: 1 });
    expect((await reopen()).status).toBe('referred');
  });

  test('is how often it is appealed', async () => {
    await set({ appealTimes: 1 });
    const params = await answered();
    await citizen.api.voice.appeal({ params, body: { reasonCode: 'not-true' } });
    await officer.api.voice.uphold({ params, body: { reason: 'عالجوه خلال أسبوع' } });
    await coordinator.api.voice.respond({ params, body: { text: 'نعالجه هذا الأسبوع' } });
    await coordinator.api.voice.answer({ params, body: { text: 'أُصلحت.' } });
    await expect(citizen.api.voice.appeal({ params, body: { reasonCode: 'not-true' } })).rejects.toMatchObject({
      problem: { code: 'case.appeal_limit' },
    });
  });

  test('touches no other kind, and nobody else sets it', async () => {
    const { kinds } = await citizen.api.caseRules.getCaseRules();
    expect(kinds.map(({ kind, lapseDays }) => [kind, lapseDays])).toEqual([
      ['complaint', 7],
      ['suggestion', 7],
      ['observation', 7],
      ['report', 10],
    ]);
    await expect(officer.api.caseRules.updateKindRule({ params: { kind: 'report' }, body: { lapseDays: 1 } })).rejects.toMatchObject({
      problem: { code: 'auth.forbidden' },
    });
  });
});

describe('another priority', () => {
  const budgets = async (params: { number: string }) =>
    (await coordinator.api.voice.getCase({ params })).clocks.map(({ kind, budgetMinutes, usedMinutes }) => [
      kind,
      budgetMinutes,
      usedMinutes,
    ]);

  test('gives the running clocks its share of the time; what was used stays used', async () => {
    // The category is of high priority (60 %), and urgent is 30 %.
    const params = await submit();
    const before = await coordinator.api.voice.getCase({ params });
    const [acknowledge, answer] = before.clocks.map(({ budgetMinutes }) => budgetMinutes) as [number, number];
    region.clock.advance(2 * day);
    const used = (await coordinator.api.voice.getCase({ params })).clocks[1]?.usedMinutes as number;
    const reason = { reasonCode: 'danger' };
    await coordinator.api.voice.prioritise({ params, body: { priority: 'urgent', ...reason } });
    expect(await budgets(params)).toEqual([
      ['acknowledge', acknowledge / 2, used],
      ['answer', answer / 2, used],
    ]);
    const after = await coordinator.api.voice.getCase({ params });
    expect(after.priority).toBe('urgent');
    expect(Date.parse(after.dueAt as string)).toBeLessThan(Date.parse(before.dueAt as string));
    expect(after.timeline.at(-1)).toMatchObject({
      what: 'prioritise',
      priority: 'urgent',
      reason: { en: 'A danger to people' },
      internal: true,
    });
    await officer.api.voice.prioritise({ params, body: { priority: 'high', reasonCode: 'less-urgent' } });
    expect(await budgets(params)).toEqual([
      ['acknowledge', acknowledge, used],
      ['answer', answer, used],
    ]);
    expect((await coordinator.api.voice.getCase({ params })).dueAt).toBe(before.dueAt);
  });

  test('leaves a paused clock standing, and holds for it when it goes on', async () => {
    const params = await submit();
    await assign(params);
    await specialist.api.voice.ask({ params, body: { text: 'أين؟' } });
    const asked = await coordinator.api.voice.prioritise({ params, body: { priority: 'urgent', reasonCode: 'many' } });
    expect(asked).toMatchObject({ status: 'awaiting_citizen', dueAt: null });
    const replied = await citizen.api.voice.reply({ params, body: { text: 'هنا' } });
    expect(replied.dueAt).not.toBeNull();
  });

  test('is the coordinator’s within the agency and the emirate’s, never without a reason, and hidden from the citizen', async () => {
    const params = await submit();
    const body = { priority: 'urgent', reasonCode: 'many' } as const;
    for (const who of [specialist, citizen, await region.signIn('water.coordinator')]) {
      await expect(who.api.voice.prioritise({ params, body })).rejects.toMatchObject({
        problem: { code: expect.stringMatching(/auth.forbidden|case.not_found/) },
      });
    }
    await expect(coordinator.api.voice.prioritise({ params, body: { priority: 'urgent' } })).rejects.toMatchObject({
      problem: { code: 'request.invalid', fields: [{ path: 'body.reasonCode' }] },
    });
    await (await region.signIn('emirate.leader')).api.voice.prioritise({ params, body });
    await expect(coordinator.api.voice.prioritise({ params, body })).rejects.toMatchObject({ problem: { code: 'case.unchanged' } });
    expect((await citizen.api.voice.getCase({ params })).timeline.map(({ what }) => what)).not.toContain('prioritise');
  });
});

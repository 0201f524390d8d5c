import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const day = 86_400_000;
const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
let coordinator: Session;
let second: Session;
beforeAll(async () => {
  region = await createTestRegion();
  await query(
    region.ownerUrl,
    `insert into directory.person_role select id, 'coordinator' from directory.person where username = 'municipality.specialist2'`,
  );
  [citizen, coordinator, second] = (await Promise.all(
    [phone, 'municipality.coordinator', 'municipality.specialist2'].map(region.signIn),
  )) as [Session, Session, Session];
});
afterAll(() => region?.close());

type Params = { number: string };
async function answered(): Promise<Params> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await coordinator.api.voice.answer({ params: { number }, body: { text: 'أُصلحت يوم الأحد' } });
  return { number };
}
const correct = (params: Params, who = coordinator, text = 'تُصلح يوم الثلاثاء') =>
  who.api.voice.correct({ params, body: { text, reasonCode: 'wrong-fact' } });

describe('an answer that was sent', () => {
  test('is corrected under the first, which stays readable and says when it was corrected', async () => {
    const params = await answered();
    region.clock.advance(60_000);
    await correct(params);
    for (const reader of [citizen, coordinator]) {
      const seen = await reader.api.voice.getCase({ params });
      expect([seen.status, seen.answer]).toEqual(['answered', 'تُصلح يوم الثلاثاء']);
      const [first, next] = seen.timeline.slice(-2);
      expect(first).toMatchObject({ what: 'answer', text: 'أُصلحت يوم الأحد', correctedAt: next?.at });
      expect(next).toMatchObject({
        what: 'correct',
        text: 'تُصلح يوم الثلاثاء',
        correctedAt: null,
        reason: { ar: 'في الرد معلومة غير صحيحة' },
      });
    }
  });

  test('once corrected gives the citizen the time to object anew, and an SMS that says so without a word of it', async () => {
    const params = await answered();
    region.clock.advance(10 * day);
    await correct(params);
    await region.settle();
    const [message] = await region.messagesTo(phone);
    expect(message).toContain(params.number);
    expect(message).not.toContain('الثلاثاء');
    // Fourteen days after the first answer, four after its correction.
    region.clock.advance(5 * day);
    await region.server.app.jobs.runNow('voice.close_silent');
    expect((await citizen.api.voice.getCase({ params })).status).toBe('answered');
    region.clock.advance(10 * day);
    await region.server.app.jobs.runNow('voice.close_silent');
    expect((await citizen.api.voice.getCase({ params })).status).toBe('closed');
    await expect(correct(params)).rejects.toMatchObject({ problem: { code: 'case.move_not_allowed' } });
  });

  test('is corrected as often as need be, each under the one before, and never by the same words', async () => {
    const params = await answered();
    await correct(params);
    await expect(correct(params)).rejects.toMatchObject({ problem: { code: 'case.unchanged' } });
    region.clock.advance(60_000);
    const { timeline } = await correct(params, coordinator, 'تُصلح يوم الأربعاء');
    expect(timeline.slice(-3).map(({ what, correctedAt }) => [what, correctedAt !== null])).toEqual([
      ['answer', true],
      ['correct', true],
      ['correct', false],
    ]);
  });

  test('keeps the measures of its first sending: how long it took and whether it was in time', async () => {
    const params = await answered();
    const measures = () =>
      query(region.ownerUrl, 'select answer_minutes, answered_in_time from voice.case where number = $1', [params.number]);
    const before = await measures();
    region.clock.advance(5 * day);
    await correct(params);
    expect(await measures()).toEqual(before);
  });

  test('is not corrected without a reason of the list', async () => {
    const params = await answered();
    await expect(coordinator.api.voice.correct({ params, body: { text: 'كلام', reasonCode: 'nothing-such' } })).rejects.toMatchObject({
      problem: { code: 'reason.not_found' },
    });
  });

  test('is corrected, where the agency demands two persons, by another than who sent it', async () => {
    const params = await answered();
    const admin = await region.signIn('admin');
    const demand = (twoPersonApproval: boolean) =>
      admin.api.agencies.updateAgency({ params: { code: 'municipality' }, body: { twoPersonApproval } });
    await demand(true);
    expect((await coordinator.api.voice.getCase({ params })).allowed).not.toContain('correct');
    await expect(correct(params)).rejects.toMatchObject({ problem: { code: 'case.two_persons' } });
    expect((await correct(params, second)).answer).toBe('تُصلح يوم الثلاثاء');
    // Now it is the other one's answer, and the first person's to correct.
    expect((await correct(params, coordinator, 'تُصلح يوم الخميس')).answer).toBe('تُصلح يوم الخميس');
    await demand(false);
  });
});

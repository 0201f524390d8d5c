import { randomUUID } from 'node:crypto';
import type { ProblemError } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const citizenPhone = '+966555000001';
const hour = 3_600_000;

describe('a case travels from the citizen to the answer', () => {
  let region: TestRegion;
  let citizen: Session;
  let coordinator: Session;
  let specialist: Session;

  beforeAll(async () => {
    region = await createTestRegion();
    [citizen, coordinator, specialist] = await Promise.all([
      region.signIn(citizenPhone),
      region.signIn('municipality.coordinator'),
      region.signIn('municipality.specialist1'),
    ]);
  });
  afterAll(() => region?.close());

  const submit = (text: string, idempotencyKey: string = randomUUID()) =>
    citizen.api.voice.submitCase({
      body: { kind: 'report', text, category: 'street-pothole', location: { lat: 26.33, lon: 43.97 } },
      idempotencyKey,
    });
  const assignee = async () => (await specialist.api.directory.getMe()).id;

  test('it goes to the agency of its category at once, with an answer due in working time', async () => {
    const sent = await submit('حفرة عميقة أمام المدرسة');
    expect(sent).toMatchObject({ status: 'referred', agency: { code: 'municipality' }, area: { code: 'buraydah' } });
    // 40 working hours from Monday 10:00 at seven hours a day: 4.5 h on Monday, 28 h to Sunday, 7.5 h left.
    expect(sent.dueAt).toBe('2026-12-01T05:00:00.000Z');
    await region.settle();
    const [message] = await region.messagesTo(citizenPhone);
    expect(message).toContain(sent.number);
  });

  test('it is assigned, worked, asked about, answered and rated, and each step is told to whom it concerns', async () => {
    const { number } = await submit('إنارة الشارع مطفأة منذ أسبوع');
    const params = { number };
    await coordinator.api.voice.assign({ params, body: { assignee: await assignee() } });
    // Who works on it is the agency's to know, in lists as on the case.
    const listed = async (session: Session) =>
      (await session.api.voice.listCases({ query: {} })).items.find((one) => one.number === number);
    expect([(await listed(coordinator))?.assignee, (await listed(citizen))?.assignee]).toEqual([expect.anything(), null]);
    await specialist.api.voice.start({ params, body: {} });

    const asked = await specialist.api.voice.ask({ params, body: { text: 'ما رقم العمود؟' } });
    expect(asked).toMatchObject({ status: 'awaiting_citizen', dueAt: null });
    expect(asked.clocks.find(({ kind }) => kind === 'answer')?.pauses).toMatchObject([{ to: null, minutes: 0 }]);
    region.clock.advance(72 * hour);
    const replied = await citizen.api.voice.reply({ params, body: { text: 'العمود ٤٢' } });
    expect(replied.status).toBe('in_progress');
    const answerClock = replied.clocks.find(({ kind }) => kind === 'answer');
    // From Monday to Thursday, both at ten in the morning: two whole days of seven hours, and parts of two.
    expect(answerClock).toMatchObject({ usedMinutes: 0, pausedAt: null, pausedMinutes: 1260, pauses: [{ minutes: 1260 }], opensAt: null });
    const [pause] = answerClock?.pauses ?? [];
    expect(Date.parse(pause?.to ?? '') - Date.parse(pause?.from ?? '')).toBe(72 * hour);

    await specialist.api.voice.propose({ params, body: { text: 'أُصلح العمود.' } });
    expect((await citizen.api.voice.getCase({ params })).timeline.some(({ what }) => what === 'propose')).toBe(false);
    await coordinator.api.voice.approve({ params, body: {} });
    const answered = await citizen.api.voice.getCase({ params });
    expect(answered).toMatchObject({ status: 'answered', answer: 'أُصلح العمود.', proposedAnswer: null });
    await citizen.api.voice.rate({ params, body: { rating: 5, text: 'شكرًا لكم' } });

    await region.settle();
    const told = (await region.messagesTo(citizenPhone)).filter((text) => text.includes(number));
    expect(told).toHaveLength(3);
    const seen = await coordinator.api.voice.getCase({ params });
    expect(seen.timeline.map(({ what }) => what)).toEqual([
      'submitted',
      'refer',
      'assign',
      'start',
      'ask',
      'reply',
      'propose',
      'approve',
      'rate',
    ]);
    expect(seen).toMatchObject({ status: 'closed', rating: 5 });
  });

  test('the same submission sent twice is one case, also at the same moment', async () => {
    const key = randomUUID();
    const both = await Promise.all([submit('تسرب مياه قرب المسجد', key), submit('تسرب مياه قرب المسجد', key)]);
    expect(both[0].number).toBe(both[1].number);
    await expect(submit('كلام آخر', key)).rejects.toMatchObject({ problem: { code: 'request.key_reused' } });
  });

  test('a move that the table does not allow says what is allowed', async () => {
    const { number } = await submit('رصيف مكسور');
    const refusal = await coordinator.api.voice.approve({ params: { number }, body: {} }).catch((error: ProblemError) => error);
    expect(refusal).toMatchObject({
      problem: {
        status: 409,
        code: 'case.move_not_allowed',
        allowed: ['split', 'merge', 'return', 'assign', 'prioritise', 'answer', 'note'],
      },
    });
  });

  test("somebody else's case and a case that does not exist get the same answer", async () => {
    const { number } = await submit('حاوية ممتلئة');
    const stranger = await region.signIn('+966555000002');
    const foreign = await stranger.api.voice.getCase({ params: { number } }).catch((error: ProblemError) => error);
    const unknown = await stranger.api.voice.getCase({ params: { number: '1000000009' } }).catch((error: ProblemError) => error);
    const { requestId: _, ...answer } = (foreign as ProblemError).problem;
    expect((unknown as ProblemError).problem).toMatchObject(answer);
    const otherAgency = await region.signIn('water.coordinator');
    await expect(otherAgency.api.voice.assign({ params: { number }, body: { assignee: await assignee() } })).rejects.toMatchObject({
      problem: { code: 'case.not_found' },
    });
  });

  test('the leader gets one message when the clock runs out, however often the ladder is climbed', async () => {
    // What is late already is told before, so that this one is not told together with it.
    region.clock.advance(30 * 24 * hour);
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.settle();
    const { number } = await submit('كلاب ضالة قرب المدرسة');
    const leader = await region.signIn('municipality.leader');
    const phone = (await leader.api.directory.getMe()).phone as string;
    region.clock.advance(30 * 24 * hour);
    await Promise.all([region.server.app.jobs.runNow('voice.climb_ladder'), region.server.app.jobs.runNow('voice.climb_ladder')]);
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.settle();
    const told = (await region.messagesTo(phone)).filter((text) => text.includes(number));
    // Both clocks of this case ran out: the acknowledgement and the answer, each told once.
    expect(told).toHaveLength(2);
  });
});

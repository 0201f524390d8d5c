import { randomUUID } from 'node:crypto';
import type { ProblemError } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { sendFile } from '../../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { phonePhoto } from '../../../platform/files/testing/pictures.ts';

const phones = { one: '+966555000001', other: '+966555000002' } as const;
const secret = 'زعفران';
const name = 'كهرمان السري';

let region: TestRegion;
let one: Session;
let other: Session;
let coordinator: Session;
let specialist: Session;
let water: Session;
let officer: Session;
let assignee: string;
beforeAll(async () => {
  region = await createTestRegion();
  [one, other, coordinator, specialist, water, officer] = (await Promise.all(
    [phones.one, phones.other, 'municipality.coordinator', 'municipality.specialist1', 'water.coordinator', 'emirate.officer'].map(
      region.signIn,
    ),
  )) as [Session, Session, Session, Session, Session, Session];
  assignee = (await specialist.api.directory.getMe()).id;
  await one.api.directory.updateMe({ body: { name } });
});
afterAll(() => region?.close());

async function submit(who: Session, category: string | null = 'street-pothole', files: string[] = []): Promise<string> {
  const body = { kind: 'report' as const, text: `حفرة ${secret}`, area: 'buraydah', category, files };
  return (await who.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}
const read = (session: Session, number: string) => session.api.voice.getCase({ params: { number } });
const merge = (session: Session, number: string, into: string, seen?: string) =>
  session.api.voice.merge({ params: { number }, body: { into, ...(seen && { seen }) } });
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'made',
    ({ problem }: ProblemError) => [problem.code, problem.fields?.[0]?.path].filter(Boolean).join(' '),
  );
/** Newest first. */
const messages = async (phone: string, number: string) => (await region.messagesTo(phone)).filter((text) => text.includes(number));
/** What the citizen of a case reads of its course. */
const course = async (session: Session, number: string) =>
  (await read(session, number)).timeline.map(({ what, heard }) => (heard ? `${what} ${heard}` : what));

/** A case and one that follows it, of two citizens. */
async function pair() {
  const [master, follower] = [await submit(one), await submit(other)];
  await merge(coordinator, follower, master);
  return { master, follower };
}

describe('a case merged into another', () => {
  test('has a status of its own, no running clock and no assignee, and its citizen is told', async () => {
    const { master, follower } = await pair();
    const seen = await read(coordinator, follower);
    expect(seen).toMatchObject({ status: 'merged', dueAt: null, late: false, assignee: null });
    expect(seen.clocks.every(({ doneAt, dueAt }) => doneAt !== null && dueAt === null)).toBe(true);
    const clocks = await query<{ in_time: boolean | null }>(
      region.ownerUrl,
      `select in_time from voice.clock join voice."case" on "case".id = case_id where number = '${follower}'`,
    );
    expect(clocks.map(({ in_time }) => in_time)).toEqual([null, null]);
    await region.settle();
    expect((await messages(phones.other, follower))[0]).toContain('ضُمّ بلاغكم');
    expect(await messages(phones.other, master)).toEqual([]);
  });

  test('shows the staff which follows which, and the citizens nothing of one another', async () => {
    const { master, follower } = await pair();
    expect((await read(coordinator, follower)).master).toMatchObject({ number: master, status: 'referred' });
    expect((await read(coordinator, master)).followers).toMatchObject({ count: 1, newest: [{ number: follower, status: 'merged' }] });
    const [led, followed] = await Promise.all([read(one, master), read(other, follower)]);
    expect(followed.master).toEqual({ number: null, excerpt: null, status: null });
    expect(led.followers).toEqual({ count: 0, newest: [] });
    expect(JSON.stringify(followed)).not.toContain(master);
    expect(JSON.stringify(led)).not.toContain(follower);
    expect(await course(one, master)).not.toContain('join');
  });

  test('hears, in order and once, what becomes of the other, and never a question, a reply or a word of it', async () => {
    const { master, follower } = await pair();
    const params = { number: master };
    await coordinator.api.voice.assign({ params, body: { assignee, text: secret } });
    await specialist.api.voice.start({ params, body: {} });
    await specialist.api.voice.ask({ params, body: { text: `أين ${secret}` } });
    await one.api.voice.reply({ params, body: { text: `هنا ${secret}` } });
    await region.settle();
    expect(await course(other, follower)).toEqual(['submitted', 'refer', 'merge', 'hear assign', 'hear start']);
    const { timeline } = await read(other, follower);
    expect(JSON.stringify(timeline.slice(2))).not.toContain(secret);
    // Told again, nothing is heard again.
    const [event] = await query<{ id: number; case_id: number }>(
      region.ownerUrl,
      `select case_event.id::int, case_id::int from voice.case_event join voice."case" on "case".id = case_id where number = '${master}' and what = 'start'`,
    );
    const payload = { eventId: event?.id, caseId: event?.case_id, what: 'start', side: 'agency', agency: 'municipality', partOf: null };
    await query(region.ownerUrl, `select graphile_worker.add_job('voice.hear_master', $1::json)`, [
      JSON.stringify({ ...payload, followed: true, heard: null }),
    ]);
    await region.settle();
    expect((await course(other, follower)).length).toBe(5);
  });

  test('is answered with it, without the name and number of the other citizen, and then lives by itself', async () => {
    const { master, follower } = await pair();
    const photo = await sendFile(coordinator.api, 'p.jpg', new Blob([new Uint8Array(await phonePhoto())]));
    const text = `الأخ ${name}، رُدمت الحفرة. اتصلنا بكم على ${phones.one}`;
    await coordinator.api.voice.answer({ params: { number: master }, body: { text, files: [photo.id] } });
    await region.settle();
    const answered = await read(other, follower);
    expect(answered).toMatchObject({ status: 'answered', answer: 'الأخ ███، رُدمت الحفرة. اتصلنا بكم على ███', master: null });
    expect(answered.allowed).toEqual(expect.arrayContaining(['rate', 'reopen', 'appeal']));
    expect(answered.timeline.at(-1)).toMatchObject({ what: 'share', files: [{ id: photo.id }] });
    expect(await other.api.files.downloadFile({ params: { id: photo.id }, query: {} })).toBeInstanceOf(Blob);
    expect((await messages(phones.other, follower))[0]).toContain('صدر رد');
    await one.api.voice.reopen({ params: { number: master }, body: { reason: 'عادت' } });
    await region.settle();
    expect((await read(other, follower)).status).toBe('answered');
    const reopened = await other.api.voice.reopen({ params: { number: follower }, body: { reason: 'عادت' } });
    expect(reopened.status).toBe('referred');
    expect(reopened.dueAt).not.toBeNull();
  });

  test('hears the answer corrected, once, unless its own answer has changed meanwhile', async () => {
    const { master, follower } = await pair();
    const own = await submit(other);
    await merge(coordinator, own, master);
    const params = { number: master };
    await coordinator.api.voice.answer({ params, body: { text: 'رُدمت أمس' } });
    await region.settle();
    const itself = { text: 'رُدمت حفرتكم اليوم', reasonCode: 'wrong-case' };
    await coordinator.api.voice.correct({ params: { number: own }, body: itself });
    for (const text of [`رُدمت اليوم يا ${name}`, 'تُردم غدًا']) {
      await coordinator.api.voice.correct({ params, body: { text, reasonCode: 'wrong-fact' } });
      await region.settle();
      await region.settle();
    }
    const corrected = await read(other, follower);
    expect(corrected).toMatchObject({ status: 'answered', answer: 'تُردم غدًا' });
    const answers = corrected.timeline.filter(({ what }) => what === 'share' || what === 'correct');
    expect(answers.map(({ text, correctedAt }) => [text, correctedAt !== null])).toEqual([
      ['رُدمت أمس', true],
      ['رُدمت اليوم يا ███', true],
      ['تُردم غدًا', false],
    ]);
    expect((await messages(phones.other, follower))[0]).toContain('صححت');
    expect((await read(other, own)).answer).toBe(itself.text);
  });

  test('counts as answered and as neither in time nor late', async () => {
    const count = () => officer.api.voice.countCases({ query: {} });
    const before = await count();
    const { master, follower } = await pair();
    expect((await count()).total - before.total).toBe(2);
    expect((await count()).open - before.open).toBe(1);
    expect((await count()).byStatus.merged).toBe((before.byStatus.merged ?? 0) + 1);
    await coordinator.api.voice.answer({ params: { number: master }, body: { text: 'رُدمت' } });
    await region.settle();
    const [row] = await query(
      region.ownerUrl,
      `select answered_at is not null as answered, answered_in_time, answer_minutes from voice."case" where number = '${follower}'`,
    );
    expect(row).toEqual({ answered: true, answered_in_time: null, answer_minutes: null });
  });

  test.each([
    ['is taken back by its citizen', (number: string) => one.api.voice.withdraw({ params: { number }, body: {} })],
    [
      'is rejected',
      async (number: string) => {
        await coordinator.api.voice.return({ params: { number }, body: { reason: secret } });
        return officer.api.voice.reject({ params: { number }, body: { reason: secret } });
      },
    ],
  ])('goes on by itself with clocks anew when the other %s', async (_, end) => {
    const { master, follower } = await pair();
    await end(master);
    await region.settle();
    const seen = await read(other, follower);
    expect(seen).toMatchObject({ status: 'referred', master: null, agency: { code: 'municipality' } });
    expect(seen.dueAt).not.toBeNull();
    expect(seen.timeline.at(-1)).toMatchObject({ what: 'detach', heard: null, text: null });
    expect(JSON.stringify(seen.timeline.slice(1))).not.toContain(secret);
    expect((await messages(phones.other, follower))[0]).toContain('مستقلًّا');
  });

  test('goes with it to another agency', async () => {
    const { master, follower } = await pair();
    await coordinator.api.voice.return({ params: { number: master }, body: { reason: 'ليست لنا' } });
    await officer.api.voice.refer({ params: { number: master }, body: { agency: 'water' } });
    await region.settle();
    expect(await read(water, follower)).toMatchObject({ status: 'merged', master: { number: master } });
    expect(await code(read(coordinator, follower))).toBe('case.not_found');
    expect((await messages(phones.other, follower))[0]).toContain('أُحيل الموضوع');
  });

  test('is taken out again with a reason, and hears no more', async () => {
    const { master, follower } = await pair();
    const params = { number: follower };
    expect(await code(coordinator.api.voice.unmerge({ params, body: {} }))).toBe('request.invalid body.reasonCode');
    const out = await coordinator.api.voice.unmerge({ params, body: { reasonCode: 'other-matter' } });
    expect(out).toMatchObject({ status: 'referred', master: null });
    expect(out.dueAt).not.toBeNull();
    await coordinator.api.voice.answer({ params: { number: master }, body: { text: 'رُدمت' } });
    await region.settle();
    expect((await read(other, follower)).status).toBe('referred');
    expect((await read(coordinator, master)).followers.count).toBe(0);
  });

  test('may be taken back by its own citizen, and the other goes on', async () => {
    const { master, follower } = await pair();
    expect((await other.api.voice.withdraw({ params: { number: follower }, body: {} })).status).toBe('withdrawn');
    await region.settle();
    expect((await read(one, master)).status).toBe('referred');
  });

  test('keeps its citizen from erasing themselves until it is over', async () => {
    const third = await region.signIn('+966555000003');
    const [master, follower] = [await submit(one), await submit(third)];
    await merge(coordinator, follower, master);
    expect((await third.api.personalData.previewErasure({})).openCases).toEqual([follower]);
  });
});

describe('what cannot be merged', () => {
  test('is a case into itself, into none, into one of others, of no agency, answered, split or a part', async () => {
    const follower = await submit(other);
    const [unplaced, theirs, answered, split] = [
      await submit(one, null),
      await submit(one, 'water-leak'),
      await submit(one),
      await submit(one),
    ];
    await coordinator.api.voice.answer({ params: { number: answered }, body: { text: 'تم' } });
    const parts = ['municipality', 'water'].map((agency) => ({ agency, text: 'ما يخصكم' }));
    await officer.api.voice.split({ params: { number: split }, body: { parts } });
    const part = (await read(one, split)).parts[0]?.number as string;
    const tried = await Promise.all(
      [follower, '1000000008', unplaced, answered, split, part].map((into) => code(merge(officer, follower, into))),
    );
    expect(tried).toEqual([
      'case.master_unfit body.into',
      'case.not_found body.into',
      ...Array.from({ length: 4 }, () => 'case.master_unfit body.into'),
    ]);
    expect(await code(merge(coordinator, follower, theirs))).toBe('case.not_found body.into');
    expect(await code(merge(coordinator, part, follower))).toBe('case.move_not_allowed');
    expect(await code(merge(officer, split, follower))).toBe('case.move_not_allowed');
    expect((await read(other, follower)).status).toBe('referred');
  });

  test('is one that others follow, which is not split either; and none follows one that follows', async () => {
    const { master, follower } = await pair();
    const third = await submit(one);
    expect((await read(coordinator, master)).allowed).not.toContain('merge');
    expect(await code(merge(coordinator, master, third))).toBe('case.has_followers');
    const parts = ['municipality', 'water'].map((agency) => ({ agency, text: 'ما يخصكم' }));
    expect(await code(coordinator.api.voice.split({ params: { number: master }, body: { parts } }))).toBe('case.has_followers');
    expect(await code(merge(coordinator, third, follower))).toBe('case.master_unfit body.into');
  });

  test('is kept apart by the database too: no chain, no status without a master', async () => {
    const { master, follower } = await pair();
    const third = await submit(one);
    const change = (statement: string) => query(region.ownerUrl, statement);
    const into = (number: string) => `(select id from voice."case" where number = '${number}')`;
    await expect(
      change(`update voice.case set status = 'merged', master_id = ${into(follower)} where number = '${third}'`),
    ).rejects.toThrow(/cannot follow/);
    await expect(change(`update voice.case set status = 'merged', master_id = ${into(third)} where number = '${master}'`)).rejects.toThrow(
      /cannot follow/,
    );
    await expect(change(`update voice.case set status = 'merged' where number = '${third}'`)).rejects.toThrow(/merged_has_master/);
    await expect(change(`update voice.case set status = 'closed' where number = '${follower}'`)).rejects.toThrow(/merged_has_master/);
  });
});

test('of two who merge the same two in opposite directions in one second one wins, and the other is told what changed', async () => {
  for (let round = 0; round < 6; round++) {
    const [a, b] = [await submit(one), await submit(other)];
    const last = async (number: string) => (await read(officer, number)).timeline.at(-1)?.id as string;
    const seen = [await last(a), await last(b)];
    const results = await Promise.all([code(merge(coordinator, a, b, seen[0])), code(merge(officer, b, a, seen[1]))]);
    expect(results.toSorted()).toEqual(['case.changed', 'made']);
    const [first, second] = await Promise.all([read(officer, a), read(officer, b)]);
    expect([first.status, second.status].toSorted()).toEqual(['merged', 'referred']);
  }
});

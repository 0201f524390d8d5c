import { type NewQualityVerdict, qualityCriteria } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const day = 86_400_000;
let region: TestRegion;
let officer: Session;
let leader: Session;
let coordinator: Session;
let waterLeader: Session;
let citizen: Session;
/** Answered in the week that began on Sunday, 22 November. */
const numbers: string[] = [];

beforeAll(async () => {
  region = await createTestRegion();
  const users = ['emirate.officer', 'municipality.leader', 'municipality.coordinator', 'water.leader', '+966550000001'];
  [officer, leader, coordinator, waterLeader, citizen] = (await Promise.all(users.map(region.signIn))) as [
    Session,
    Session,
    Session,
    Session,
    Session,
  ];
  for (let index = 0; index < 8; index++) numbers.push(await answered(`حفرة في الشارع رقم ${index}`));
});
afterAll(() => region?.close());

async function submitted(text: string): Promise<string> {
  const body = { kind: 'report', text, category: 'street-pothole', area: 'buraydah' } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() })).number;
}
async function answered(text: string): Promise<string> {
  const number = await submitted(text);
  await coordinator.api.voice.answer({ params: { number }, body: { text: 'أُصلحت الحفرة.' } });
  return number;
}
const draw = () => region.server.app.jobs.runNow('voice.draw_quality_sample');
const sample = (who: Session, asked = {}) => who.api.quality.listQualitySample({ query: asked });
const allMet = Object.fromEntries(qualityCriteria.map((each) => [each, 'met'])) as NewQualityVerdict['marks'];
type Verdict = Omit<NewQualityVerdict, 'answer'>;
const good: Verdict = { marks: allMet, note: null, standing: null };
const bad: Verdict = {
  marks: { ...allMet, clear: 'unmet', proven: 'not_applicable' },
  note: 'لا يقول الرد متى أُصلحت.',
  standing: null,
};
const answersOf = (number: string, who = officer) => who.api.quality.listQualityVerdicts({ params: { number } });
/** @param answer left out: the one that stands */
async function judge(number: string, verdict: Verdict, who = officer, answer?: number) {
  const body = { ...verdict, answer: answer ?? (await answersOf(number))[0]?.id ?? 1 };
  return who.api.quality.judgeAnswer({ params: { number }, body });
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.problem?.code,
  );

describe('the sample of a week', () => {
  test('is empty until the week is over', async () => {
    await draw();
    expect(await sample(officer)).toEqual({ week: '2026-11-15', items: [] });
  });

  test('is five answers of each agency, drawn once however many servers look, and an agency has none before they are judged', async () => {
    region.clock.advance(7 * day);
    await Promise.all([draw(), draw()]);
    await draw();
    const { week, items } = await sample(officer);
    expect(week).toBe('2026-11-22');
    expect(items).toHaveLength(5);
    expect(items.every(({ number, given, verdict }) => numbers.includes(number) && given?.text === 'أُصلحت الحفرة.' && !verdict)).toBe(true);
    expect(await sample(officer, { agency: 'water' })).toEqual({ week, items: [] });
    expect((await sample(leader)).items).toEqual([]);
  });

  test('does not draw again what was drawn, also where it was answered again', async () => {
    const drawn = (await sample(officer)).items.map(({ number }) => number);
    await query(region.ownerUrl, 'update voice.case set answered_at = $1', [region.clock.now()]);
    region.clock.advance(7 * day);
    await draw();
    const { week, items } = await sample(officer);
    expect(week).toBe('2026-11-29');
    expect(items.map(({ number }) => number).toSorted()).toEqual(numbers.filter((number) => !drawn.includes(number)).toSorted());
  });
});

describe('a verdict', () => {
  let first: string;
  beforeAll(async () => {
    first = (await sample(officer, { week: '2026-11-22' })).items[0]?.number as string;
  });

  test('that something is wrong says what, or is refused at its field', async () => {
    const refused = await judge(first, { ...bad, note: null }).catch((error) => error.problem);
    expect(refused).toMatchObject({ code: 'request.invalid', fields: [{ path: 'body.note', code: 'note_for_unmet' }] });
  });

  test('is read by the agency whose answer it is and by nobody of another, and is taken only from the emirate', async () => {
    const given = await judge(first, bad);
    expect(given).toMatchObject({ isGood: false, note: bad.note, by: { name: { ar: expect.any(String) } } });
    const params = { number: first };
    expect(await answersOf(first, leader)).toMatchObject([{ text: 'أُصلحت الحفرة.', week: '2026-11-22', verdicts: [given] }]);
    expect((await sample(leader, { week: '2026-11-22' })).items.map(({ number }) => number)).toEqual([first]);
    expect(await codeOf(waterLeader.api.quality.listQualityVerdicts({ params }))).toBe('case.not_found');
    expect((await sample(waterLeader, { week: '2026-11-22' })).items).toEqual([]);
    expect(await codeOf(judge(first, { ...good, standing: given.id }, leader))).toBe('auth.forbidden');
    expect(await codeOf(citizen.api.quality.listQualityVerdicts({ params }))).toBe('auth.forbidden');
  });

  test('stands in the place of the one before, which stays readable; who has not seen that is told so', async () => {
    const before = (await answersOf(first))[0]?.verdicts[0];
    expect(await codeOf(judge(first, good))).toBe('quality.judged_meanwhile');
    const both = await Promise.all([1, 2].map(() => codeOf(judge(first, { ...good, standing: before?.id as number }))));
    expect(both.toSorted()).toEqual(['done', 'quality.judged_meanwhile']);
    const [standing, old, ...more] = (await answersOf(first))[0]?.verdicts ?? [];
    expect([standing?.isGood, old, more]).toEqual([true, before, []]);
  });

  test('is given on an answer alone', async () => {
    expect(await codeOf(judge(await submitted('بلاغ بلا رد'), good))).toBe('quality.no_answer');
    // Nor is an answer of another case taken for one of this.
    const [other] = await answersOf(numbers.find((number) => number !== first) as string);
    expect(await codeOf(judge(first, good, officer, other?.id))).toBe('quality.no_answer');
  });
});

describe('the summary', () => {
  test('counts the verdicts that stand, of the sample alone, and shows no share of too few', async () => {
    const weekly = (await sample(officer, { week: '2026-11-22' })).items;
    await judge(weekly.find(({ verdict }) => !verdict)?.number as string, bad);
    // Picked for a reason, and not drawn.
    await judge(await answered('بلاغ آخر'), bad);
    const summary = await officer.api.quality.summarizeQuality();
    const [municipality, ...others] = summary.agencies;
    expect([municipality, others]).toMatchObject([{ agency: { code: 'municipality' }, sampled: 8, judged: 2, good: 1, between: null }, []]);
    expect(summary.weeks).toEqual([
      { week: '2026-11-22', sampled: 5, judged: 2, good: 1 },
      { week: '2026-11-29', sampled: 3, judged: 0, good: 0 },
    ]);
    expect(summary.criteria).toContainEqual({ criterion: 'clear', met: 1, unmet: 1 });
    expect(summary.criteria).toContainEqual({ criterion: 'proven', met: 1, unmet: 0 });
  });

  test('says with five verdicts between which shares the truth lies, and tells an agency of its own', async () => {
    for (const { number, verdict } of (await sample(officer, { week: '2026-11-22' })).items) if (!verdict) await judge(number, good);
    const { agencies } = await leader.api.quality.summarizeQuality();
    expect(agencies).toMatchObject([{ judged: 5, good: 4 }]);
    // Wilson's interval of four of five.
    expect(agencies[0]?.between?.map((share) => Math.round(share * 1000))).toEqual([376, 964]);
    expect(await waterLeader.api.quality.summarizeQuality()).toMatchObject({ agencies: [], weeks: [] });
  });
});

describe('an answer that another took the place of', () => {
  let number: string;
  const text = 'أُصلحت الحفرة يوم الأحد وأُعيد رصف الشارع.';
  beforeAll(async () => {
    number = await answered('حفرة رُدّ عليها مرتين');
    region.clock.advance(7 * day);
    await draw();
  });

  test('is the one that was drawn and is judged, also once it is corrected, and says so; the new one is judged besides', async () => {
    const week = '2026-12-06';
    await coordinator.api.voice.correct({ params: { number }, body: { text, reasonCode: 'wrong-fact' } });
    const [drawn] = (await sample(officer, { week })).items.filter((item) => item.number === number);
    expect(drawn).toMatchObject({ given: { text: 'أُصلحت الحفرة.' }, newer: { text }, verdict: null });
    const [standing, earlier, ...more] = await answersOf(number);
    expect([standing, earlier, more]).toMatchObject([{ text, week: null, verdicts: [] }, { id: drawn?.id, week, verdicts: [] }, []]);
    await judge(number, bad, officer, earlier?.id);
    await judge(number, good, officer, standing?.id);
    expect(await answersOf(number)).toMatchObject([{ verdicts: [{ isGood: true }] }, { verdicts: [{ isGood: false }] }]);
    // The share of the week stays that of the answer that was drawn for it, beside the other one of it that was judged before.
    const { weeks } = await officer.api.quality.summarizeQuality();
    expect(weeks.at(-1)).toMatchObject({ week, judged: 2, good: 0 });
    const list = await officer.api.quality.listQualityAnswers({ query: { followUp: 'corrected' } });
    expect(list.items.map(({ id }) => id)).toEqual([earlier?.id]);
    await codeOf(judge(number, good, officer, standing?.id)).then((code) => expect(code).toBe('quality.judged_meanwhile'));
  });

  test('is open again, and stays the agency’s own where its case goes to another: its numbers are those of the emirate, of the case it sees nothing', async () => {
    const [standing] = await answersOf(number);
    await judge(number, { ...bad, standing: standing?.verdicts[0]?.id ?? null }, officer, standing?.id);
    await citizen.api.voice.reopen({ params: { number }, body: { reason: 'عادت الحفرة.' } });
    const reopened = await officer.api.quality.listQualityAnswers({ query: { followUp: 'reopened' } });
    expect(reopened.items).toMatchObject([{ id: standing?.id, agency: { code: 'municipality' } }]);
    const before = await leader.api.quality.summarizeQuality();
    await coordinator.api.voice.return({ params: { number }, body: { reason: 'ليس من اختصاصنا' } });
    await officer.api.voice.refer({ params: { number }, body: { agency: 'water' } });
    const own = await leader.api.quality.summarizeQuality();
    expect(own.agencies).toEqual((await officer.api.quality.summarizeQuality()).agencies);
    expect(own.agencies).toEqual(before.agencies);
    const gone = await leader.api.quality.listQualityAnswers({ query: { followUp: 'gone' } });
    expect(gone.items).toMatchObject([
      { number, case: null, given: null, newer: null, verdict: { isGood: false, note: bad.note } },
      { number, case: null, given: null, newer: null, verdict: { isGood: false } },
    ]);
    // The other agency has the case, and not the verdicts of its list; the emirate sees all.
    expect(await waterLeader.api.quality.summarizeQuality()).toMatchObject({ agencies: [] });
    expect((await officer.api.quality.listQualityAnswers({ query: { followUp: 'gone' } })).total).toBe(0);
  });
});

test('as many are drawn as the administrator has set, from the next week on; what was drawn stays as it is, also where an earlier number is brought back', async () => {
  const admin = await region.signIn('admin');
  expect(await admin.api.quality.getQualityRule()).toEqual({ perAgency: 5 });
  for (const perAgency of [0, 21]) {
    expect(await codeOf(admin.api.quality.updateQualityRule({ body: { perAgency } }))).toBe('request.invalid');
  }
  expect(await codeOf(officer.api.quality.updateQualityRule({ body: { perAgency: 2 } }))).toBe('auth.forbidden');
  const before = await sample(officer);
  await admin.api.quality.updateQualityRule({ body: { perAgency: 2 } });
  await draw();
  expect((await sample(officer)).items).toEqual(before.items);
  for (let index = 0; index < 4; index++) await answered(`حفرة أخرى رقم ${index}`);
  region.clock.advance(7 * day);
  await draw();
  expect((await sample(officer)).items).toHaveLength(2);
  expect((await officer.api.quality.summarizeQuality()).perAgency).toBe(2);
  expect(await admin.api.quality.restoreQualityRule({ body: { version: 1, seen: 2 } })).toEqual({ perAgency: 5 });
  expect((await sample(officer)).items).toHaveLength(2);
});

test('every number of the desk is that of the list behind it, for the emirate and for an agency, page by page', async () => {
  for (const who of [officer, leader]) {
    const { agencies, weeks, criteria, followUps } = await who.api.quality.summarizeQuality();
    const count = async (query: object) => {
      const { items, total, nextCursor } = await who.api.quality.listQualityAnswers({ query: { ...query, limit: 100 } });
      expect([items.length, nextCursor]).toEqual([total, null]);
      return total;
    };
    for (const { week, judged, good: goodOnes } of weeks) {
      expect(await count({ drawn: 'true', week, result: 'judged' })).toBe(judged);
      expect(await count({ drawn: 'true', week, result: 'good' })).toBe(goodOnes);
    }
    for (const { agency, judged } of agencies) expect(await count({ drawn: 'true', agency: agency.code, result: 'judged' })).toBe(judged);
    for (const { criterion, met, unmet } of criteria) {
      expect(await count({ drawn: 'true', criterion, mark: 'met' })).toBe(met);
      expect(await count({ drawn: 'true', criterion, mark: 'unmet' })).toBe(unmet);
    }
    for (const { followUp, count: counted } of followUps) expect(await count({ followUp })).toBe(counted);
    const pages: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await who.api.quality.listQualityAnswers({ query: { limit: 3, ...(cursor && { cursor }) } });
      pages.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(pages).toEqual([...new Set(pages)].toSorted((one, other) => other - one));
    expect(pages).toHaveLength(await count({}));
  }
  const { weeks } = await officer.api.quality.summarizeQuality();
  const waiting = await officer.api.quality.listQualityAnswers({ query: { drawn: 'true', result: 'waits' } });
  expect(waiting.total).toBe(weeks.reduce((sum, { sampled, judged }) => sum + sampled - judged, 0));
});

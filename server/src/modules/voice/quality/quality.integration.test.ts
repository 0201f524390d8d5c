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
const good: NewQualityVerdict = { marks: allMet, note: null, standing: null };
const bad: NewQualityVerdict = {
  marks: { ...allMet, clear: 'unmet', proven: 'not_applicable' },
  note: 'لا يقول الرد متى أُصلحت.',
  standing: null,
};
const judge = (number: string, body: NewQualityVerdict, who = officer) => who.api.quality.judgeAnswer({ params: { number }, body });
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
    expect(items.every(({ number, answer, verdict }) => numbers.includes(number) && answer === 'أُصلحت الحفرة.' && !verdict)).toBe(true);
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
    expect(await leader.api.quality.listQualityVerdicts({ params })).toEqual([given]);
    expect((await sample(leader, { week: '2026-11-22' })).items.map(({ number }) => number)).toEqual([first]);
    expect(await codeOf(waterLeader.api.quality.listQualityVerdicts({ params }))).toBe('case.not_found');
    expect((await sample(waterLeader, { week: '2026-11-22' })).items).toEqual([]);
    expect(await codeOf(judge(first, { ...good, standing: given.id }, leader))).toBe('auth.forbidden');
    expect(await codeOf(citizen.api.quality.listQualityVerdicts({ params }))).toBe('auth.forbidden');
  });

  test('stands in the place of the one before, which stays readable; who has not seen that is told so', async () => {
    const params = { number: first };
    const [before] = await officer.api.quality.listQualityVerdicts({ params });
    expect(await codeOf(judge(first, good))).toBe('quality.judged_meanwhile');
    const both = await Promise.all([1, 2].map(() => codeOf(judge(first, { ...good, standing: before?.id as number }))));
    expect(both.toSorted()).toEqual(['done', 'quality.judged_meanwhile']);
    const [standing, old, ...more] = await officer.api.quality.listQualityVerdicts({ params });
    expect([standing?.isGood, old, more]).toEqual([true, before, []]);
  });

  test('is given on an answer alone', async () => {
    expect(await codeOf(judge(await submitted('بلاغ بلا رد'), good))).toBe('quality.no_answer');
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

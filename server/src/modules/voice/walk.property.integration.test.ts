// Random walks through the lifecycle by everybody at once, each step followed by the rules that hold of any case.
// `SAWT_WALKS=1000` takes that many; the whole suite takes a few of each kind.
import { randomUUID } from 'node:crypto';
import { type CaseMove, type CaseStatus, caseStatuses, type PeopleMove, peopleMoves } from '@sawt/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../../seed/random.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';
import { type Course, openCourses } from './testing/courses.ts';
import { demandHonestAnswers, type Reader } from './testing/honest-answers.ts';
import { retell } from './testing/retell.ts';
import { tryMove } from './testing/try-move.ts';
import { statusAfter } from './workflow.ts';

const cast = [
  '+966555000001',
  '+966555000002',
  'municipality.coordinator',
  'municipality.specialist1',
  'municipality.specialist2',
  'water.coordinator',
  'water.specialist1',
  'emirate.officer',
  'emirate.leader',
  'auditor',
  'admin',
] as const;
const owner = cast[0];
const walks = Number(process.env.SAWT_WALKS ?? 10);
const hour = 3_600_000;
const leadsNowhere: readonly string[] = ['note', 'addInformation', 'withdraw', 'prioritise', 'remind'];

let region: TestRegion;
let people: Reader[];
/** What happened in any of the walks. */
const happened = new Set<string>();
let courses: Awaited<ReturnType<typeof openCourses>>;
beforeAll(async () => {
  region = await createTestRegion();
  people = await Promise.all(cast.map(come));
  courses = await openCourses(region.ownerUrl);
});
afterAll(async () => {
  await courses?.close();
  await region?.close();
});

const step = fc.record({
  who: fc.nat(cast.length - 1),
  /** Which of the moves offered; beyond the last: any move at all. */
  offer: fc.nat(9),
  move: fc.constantFrom(...peopleMoves),
  /** Of a case that was split: the whole or one of its parts. */
  part: fc.nat(2),
  hours: fc.constantFrom(0, 0, 0, 0, 0, 1, 4, 30, 24 * 8, 24 * 40),
  chance: fc.nat(),
  /** Now and then whoever works on the case leaves the house for a moment. */
  leaves: fc.nat(9).map((of) => of === 0),
});
const category = fc.constantFrom(null, 'street-pothole', 'water-leak');
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test(
  `whatever people try, in ${walks} walks, every case keeps to its table, its clocks, its timeline and its wall`,
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40, size: 'max' }), category, walk), {
      numRuns: walks,
      seed: Number(process.env.SAWT_WALKS_SEED ?? 41),
    });
    // Walks that lead nowhere prove nothing.
    expect(happened.size).toBeGreaterThan(12);
    expect(happened).toContain('release');
  },
  walks * 30_000,
);

async function walk(steps: readonly Step[], category: string | null): Promise<void> {
  const number = await submit(category);
  let before = await courses.read(number);
  for (const one of steps) {
    if (!(await take(one, before))) continue;
    const after = await courses.read(number);
    for (const course of after) demandSound(course, before);
    demandWholeAfterParts(after);
    before = after;
  }
  for (const { events } of before) for (const { what } of events) happened.add(what);
  for (const person of people) for (const course of before) await demandHonestAnswers(person, course, owner);
}

async function come(name: string): Promise<Reader> {
  const session = await region.signIn(name);
  const { id, agency, department } = await session.api.directory.getMe();
  return { id, name, ...session, agency: agency?.code ?? null, department: department?.code ?? null };
}

async function submit(category: string | null): Promise<string> {
  const { api } = people[0] as Reader;
  const body = { kind: 'report', text: 'ماء يجري في الشارع', category, area: 'buraydah' } as const;
  return (await api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}

/** @returns whether anything may have changed */
async function take({ who, offer, move, part, hours, chance, leaves }: Step, courses: readonly Course[]): Promise<boolean> {
  region.clock.advance(hours * hour);
  if (hours >= 30) await letTimeWork();
  const course = courses[part % courses.length] as Course;
  if (leaves && course.row.assignee_id) {
    await leaveForAMoment(course.row.assignee_id);
    return true;
  }
  // Mostly somebody whose turn it may be: a walk of strangers would go nowhere.
  const person = (offer > 1 ? concerned(course)[who % 5] : people[who]) as Reader;
  const found = await person.api.voice.getCase({ params: { number: course.number } }).catch(() => undefined);
  if (!found) return hours >= 30;
  const offered = found.allowed.filter((one): one is PeopleMove => !leadsNowhere.includes(one));
  const chosen = offered.length > 0 && offer > 1 ? (offered[offer % offered.length] as PeopleMove) : move;
  const { refusal } = await tryMove(person, found, chosen, createRandom(chance));
  return refusal === null || hours >= 30;
}

const concerned = ({ row }: Course) =>
  [owner, `${row.agency ?? 'emirate'}.coordinator`, row.assignee_id, 'emirate.officer', 'emirate.leader'].map(
    (who) => people.find(({ id, name }) => who === id || who === name) ?? people[0],
  );

/** What the system does as time goes by, whether or not anybody looks. */
async function letTimeWork(): Promise<void> {
  for (const job of ['voice.climb_ladder', 'voice.remind_silent', 'voice.close_silent']) await region.server.app.jobs.runNow(job);
  await region.settle();
}

/** Their cases are released; come back, they sign in anew. */
async function leaveForAMoment(person: string): Promise<void> {
  await query(region.ownerUrl, 'update directory.person set active = false where id = $1', [person]);
  await query(region.ownerUrl, `select graphile_worker.add_job('voice.release_cases', json_build_object('personId', $1::text))`, [person]);
  await region.settle();
  await query(region.ownerUrl, 'update directory.person set active = true where id = $1', [person]);
  people = await Promise.all(people.map((each) => (each.id === person ? come(each.name) : each)));
}

function demandSound(course: Course, before: readonly Course[]): void {
  const { row, events, clocks } = course;
  expect(caseStatuses).toContain(row.status);
  // The table: each event leads on from the one before it, by a move that the table has.
  events.slice(1).forEach((event, index) => {
    expect([event.what, event.from_status]).toEqual([event.what, events[index]?.to_status]);
    const to = statusAfter(event.what as CaseMove, event.from_status as CaseStatus);
    expect([event.what, event.from_status, event.to_status]).toEqual([event.what, event.from_status, to]);
  });
  // The timeline: nothing of it is ever lost or altered, and it tells the case.
  const earlier = before.find(({ number }) => number === course.number)?.events ?? [];
  expect(events.slice(0, earlier.length)).toEqual(earlier);
  const { runs, clock, endedAt, assignee, ...told } = retell(events);
  const { ended_at, assignee_id, ...shown } = row;
  expect(shown).toEqual(told);
  expect([ended_at, assignee_id]).toEqual([endedAt, assignee]);
  // The clocks.
  const answer = clocks.filter(({ kind }) => kind === 'answer');
  expect([answer.length, answer.map(({ run }) => run)]).toEqual([runs, answer.map((_, index) => index + 1)]);
  const running = answer.filter(({ done_at }) => done_at === null);
  expect(running.map(({ paused_at }) => (paused_at ? 'stands' : 'runs'))).toEqual(clock === 'none' ? [] : [clock]);
  // Of a directive one runs exactly while the agency owes its response; and over none that is owed has the case left the agency.
  const directed = clocks.filter(({ kind, done_at }) => kind === 'directive' && done_at === null);
  expect(directed.length).toBe(row.directive === 'open' ? 1 : 0);
  if (row.directive === 'open') expect(withAgency).toContain(row.status);
  for (const { kind, used_minutes, started_at, done_at } of clocks) {
    expect(used_minutes).toBeGreaterThanOrEqual(0);
    if (done_at) expect(done_at.getTime()).toBeGreaterThanOrEqual(started_at.getTime());
    expect(clocks.filter((other) => other.kind === kind && other.done_at === null).length).toBeLessThanOrEqual(1);
  }
  for (const { fired } of clocks) expect(new Set(fired).size).toBe(fired.length);
}

const withAgency = ['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review'];
const over = ['answered', 'closed', 'rejected', 'withdrawn'];
function demandWholeAfterParts([whole, ...parts]: readonly Course[]): void {
  if (!parts.some(({ row }) => !over.includes(row.status))) return;
  expect(whole?.row.status).toBe('split');
}

import { randomUUID } from 'node:crypto';
import { type CaseDetail, type ErrorCode, type PeopleMove, ProblemError, peopleMoves } from '@sawt/contract';
import { createRandom } from '../../../../seed/random.ts';
import type { Session, TestRegion } from '../../../../testing/test-region.ts';

const who = [
  '+966555000001',
  '+966555000002',
  '+966555000003',
  'municipality.coordinator',
  'municipality.specialist1',
  'municipality.specialist2',
  'water.coordinator',
  'water.specialist1',
  'emirate.officer',
] as const;
const areas = ['buraydah', 'unayzah', undefined] as const;
const categories = [null, 'street-pothole', 'street-lighting', 'waste-collection', 'water-leak'] as const;
const texts = ['حفرة أمام المدرسة', 'تسرب مياه قرب المسجد', 'إنارة الشارع مطفأة', 'Broken pavement near the park'];
const hour = 3_600_000;
/** Tried too, but rarely: they are offered nearly always, and few cases would ever be answered. */
const leadsNowhere = new Set<PeopleMove>(['note', 'addInformation', 'withdraw', 'split', 'prioritise']);

export interface Attempt {
  who: string;
  move: PeopleMove;
  status: CaseDetail['status'];
  /** Whether the page offered the move. */
  offered: boolean;
  /** What the server said; null: done. */
  refusal: ErrorCode | null;
}

/**
 * Lets a region live for some weeks: cases come in, some of them at the same moment, and people try moves, mostly
 * those they are offered. The same at every run.
 * @returns every attempt, in order
 */
export async function liveAtRandom(region: TestRegion, options: { cases: number; attempts: number }): Promise<Attempt[]> {
  const random = createRandom(31);
  const people = await Promise.all(who.map(async (name) => ({ name, ...(await region.signIn(name)) })));
  const numbers: string[] = [];
  for (let index = 0; index < options.cases; index++) {
    if (random.next() < 0.6) region.clock.advance(random.between(1, 40) * hour);
    numbers.push(await submit(random.pick(people.slice(0, 3))));
  }
  const attempts: Attempt[] = [];
  let number = random.pick(numbers);
  while (attempts.length < options.attempts) {
    region.clock.advance(random.between(0, 1) * hour);
    const person = random.pick(people);
    // Often the same case as before: picked anew each time, few would get far.
    if (random.next() < 0.3) number = random.pick(numbers);
    const found = await person.api.voice.getCase({ params: { number } }).catch(() => undefined);
    if (found) attempts.push(await attempt(person, found));
  }
  return attempts;

  async function submit({ api }: Session): Promise<string> {
    const area = random.pick(areas);
    const location = { lat: random.between(25.5, 27), lon: random.between(43, 44.5) };
    const body = { kind: 'report', text: random.pick(texts), category: random.pick(categories), location, ...(area && { area }) } as const;
    return (await api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  }

  async function attempt(person: Session & { name: string }, found: CaseDetail): Promise<Attempt> {
    const offers = (found.allowed as PeopleMove[]).filter((move) => !leadsNowhere.has(move));
    const move = offers.length > 0 && random.next() < 0.8 ? random.pick(offers) : random.pick(peopleMoves);
    const tried = { who: person.name, move, status: found.status, offered: found.allowed.includes(move) };
    try {
      const call = person.api.voice[move] as (call: { params: { number: string }; body: object }) => Promise<CaseDetail>;
      const moved = await call({ params: { number: found.number }, body: await bodyOf(move, person, found) });
      if (move === 'split') numbers.push(...moved.parts.map((part) => part.number));
      return { ...tried, refusal: null };
    } catch (error) {
      if (error instanceof ProblemError) return { ...tried, refusal: error.problem.code };
      throw error;
    }
  }

  async function bodyOf(move: PeopleMove, { api }: Session, found: CaseDetail): Promise<object> {
    const { number, assignee } = found;
    switch (move) {
      case 'assign': {
        const free = (await api.voice.listAssignees({ params: { number } }).catch(() => [])).filter(({ id }) => id !== assignee?.id);
        // By name: ids differ from run to run.
        free.sort((a, b) => a.name.en.localeCompare(b.name.en));
        return { assignee: free.length > 0 ? random.pick(free).id : randomUUID() };
      }
      case 'refer':
        return { agency: random.pick(['municipality', 'water']), reasonCode: 'agreed' };
      case 'split':
        return { parts: ['municipality', 'water'].map((agency) => ({ agency, text: 'ما يخصكم' })) };
      case 'uphold':
        return { agency: 'municipality', reason: 'سبب' };
      case 'prioritise':
        return { priority: found.priority === 'urgent' ? 'normal' : 'urgent', reason: 'سبب' };
      case 'rate':
        return { rating: 1 + Math.floor(random.next() * 5) };
      case 'start':
      case 'approve':
      case 'withdraw':
        return {};
      case 'reject':
      case 'return':
      case 'handBack':
      case 'sendBack':
      case 'reopen':
      case 'appeal':
      case 'dismiss':
        return { reason: 'سبب' };
      default:
        return { text: 'كلام' };
    }
  }
}

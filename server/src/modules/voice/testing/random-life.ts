import { randomUUID } from 'node:crypto';
import { type CaseDetail, type PeopleMove, peopleMoves } from '@sawt/contract';
import { createRandom } from '../../../../seed/random.ts';
import type { Session, TestRegion } from '../../../../testing/test-region.ts';
import { type Attempt, type Person, tryMove } from './try-move.ts';

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
  'emirate.leader',
  'municipality.leader',
] as const;
const areas = ['buraydah', 'unayzah', undefined] as const;
const categories = [null, 'street-pothole', 'street-lighting', 'waste-collection', 'water-leak'] as const;
const texts = ['حفرة أمام المدرسة', 'تسرب مياه قرب المسجد', 'إنارة الشارع مطفأة', 'Broken pavement near the park'];
const hour = 3_600_000;
/** Tried too, but rarely: they are offered nearly always, and few cases would ever be answered. */
const leadsNowhere = new Set<PeopleMove>(['note', 'addInformation', 'withdraw', 'split', 'merge', 'prioritise', 'direct', 'remind']);

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
    // Whoever has nothing to do with it mostly leaves it alone: the emirate sees every case, and would try in vain half of the time.
    if (found && (offersOf(found).length > 0 || random.next() < 0.4)) attempts.push(await attempt(person, found));
  }
  return attempts;

  async function submit({ api }: Session): Promise<string> {
    const area = random.pick(areas);
    const location = { lat: random.between(25.5, 27), lon: random.between(43, 44.5) };
    const body = { kind: 'report', text: random.pick(texts), category: random.pick(categories), location, ...(area && { area }) } as const;
    return (await api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  }

  function attempt(person: Person, found: CaseDetail): Promise<Attempt> {
    const offers = offersOf(found);
    const move = offers.length > 0 && random.next() < 0.8 ? random.pick(offers) : random.pick(peopleMoves);
    return tryMove(person, found, move, random, ({ parts }) => {
      if (move === 'split') numbers.push(...parts.map((part) => part.number));
    });
  }
}

const offersOf = ({ allowed }: CaseDetail) => (allowed as PeopleMove[]).filter((move) => !leadsNowhere.has(move));

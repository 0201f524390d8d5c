import type { PeopleMove } from '@sawt/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifecycle } from '../../../testing/matrix/moves.ts';
import { reportMatrix } from '../../../testing/matrix/report.ts';
import { bodies } from '../../../testing/matrix/requests.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const people = {
  citizen: '+966555000001',
  coordinator: 'municipality.coordinator',
  specialist: 'municipality.specialist1',
  officer: 'emirate.officer',
  leader: 'emirate.leader',
} as const;
type Person = keyof typeof people;
type Step = [move: PeopleMove | 'submit', by: Person];
const secret = 'زعفران';
const name = 'كهرمان';

let region: TestRegion;
let sessions: Record<Person, Session>;
let specialist: string;
let desk: string[];
/** Takes others in. */
let master: string;
beforeAll(async () => {
  region = await createTestRegion();
  const signedIn = await Promise.all(Object.entries(people).map(async ([person, who]) => [person, await region.signIn(who)] as const));
  sessions = Object.fromEntries(signedIn) as Record<Person, Session>;
  await sessions.citizen.api.directory.updateMe({ body: { name } });
  specialist = (await sessions.specialist.api.directory.getMe()).id;
  master = await step(sessions.citizen, 'submit', '');
  await region.settle();
  const officers = await query<{ username: string }>(
    region.ownerUrl,
    `select username from directory.person join directory.person_role on person_id = id where role = 'emirate_officer' and active order by 1`,
  );
  desk = officers.map(({ username }) => username);
});
afterAll(async () => {
  const steps = lives.flat().length;
  reportMatrix({
    what: 'Messages',
    size: `${steps} steps of ${lives.length} lives, whom each is told to`,
    checks: steps,
    test: 'server/src/modules/voice/tell-matrix.integration.test.ts',
  });
  await region?.close();
});

/** Who is told of each move, by what it means to them and never from the server's table. Of all others nobody is told. */
const told: Partial<Record<Step[0], keyof typeof recipients | 'desk'>> = {
  submit: 'citizen',
  refer: 'citizen',
  split: 'citizen',
  merge: 'citizen',
  unmerge: 'citizen',
  reject: 'citizen',
  ask: 'citizen',
  approve: 'citizen',
  answer: 'citizen',
  // With the directive that comes with it.
  uphold: 'upheld',
  dismiss: 'citizen',
  assign: 'assignee',
  return: 'desk',
  correct: 'citizen',
  direct: 'agency',
  insist: 'agency',
  satisfy: 'agency',
  respond: 'giver',
  remind: 'coordinator',
};
const agency = [people.coordinator, 'municipality.leader'];
const recipients = {
  citizen: [people.citizen],
  assignee: [people.specialist],
  agency,
  coordinator: [people.coordinator],
  giver: [people.leader],
  upheld: [...agency, people.citizen],
  // Who upheld an appeal is no leader: all of them may judge what the agency responds.
  leaders: [people.leader, 'emirate.leader2'],
};

/** Lives that together make every move once. */
const lives: Step[][] = [
  [
    ['submit', 'citizen'],
    ['addInformation', 'citizen'],
    ['note', 'coordinator'],
    ['prioritise', 'coordinator'],
    ['assign', 'coordinator'],
    ['handBack', 'specialist'],
    ['assign', 'coordinator'],
    ['start', 'specialist'],
    ['ask', 'specialist'],
    ['reply', 'citizen'],
    ['propose', 'specialist'],
    ['sendBack', 'coordinator'],
    ['propose', 'specialist'],
    ['approve', 'coordinator'],
    ['correct', 'coordinator'],
    ['appeal', 'citizen'],
    ['uphold', 'officer'],
    ['respond', 'coordinator'],
    ['satisfy', 'leader'],
    ['answer', 'coordinator'],
    ['rate', 'citizen'],
    ['reopen', 'citizen'],
    ['return', 'coordinator'],
    ['refer', 'officer'],
    ['withdraw', 'citizen'],
  ],
  [
    ['submit', 'citizen'],
    ['direct', 'leader'],
    ['respond', 'coordinator'],
    ['insist', 'leader'],
    ['remind', 'leader'],
    ['respond', 'coordinator'],
    ['satisfy', 'leader'],
    ['return', 'coordinator'],
    ['reject', 'officer'],
    ['appeal', 'citizen'],
    ['dismiss', 'officer'],
  ],
  [
    ['submit', 'citizen'],
    ['split', 'officer'],
    ['withdraw', 'citizen'],
  ],
  [
    ['submit', 'citizen'],
    ['merge', 'coordinator'],
    ['unmerge', 'coordinator'],
    ['merge', 'officer'],
    ['withdraw', 'citizen'],
  ],
];

test('the lives make every move that people can make', () => {
  const made = new Set(lives.flat().map(([move]) => move));
  expect(Object.keys(lifecycle).filter((move) => !made.has(move as PeopleMove))).toEqual([]);
});

interface Told {
  who: string;
  template: string;
  text: string;
}
const allTold = () =>
  query<Told>(
    region.ownerUrl,
    `select coalesce(username, phone) as who, template, text from notify.delivery join directory.person on person.id = person_id
     where template not in ('sign-in-code') order by delivery.created_at, who`,
  );

test.each(lives.map((life, index) => [index + 1, life] as const))(
  'life %i: each step is told to those whom it concerns',
  async (_, life) => {
    let number = '';
    let last: Step[0] | undefined;
    for (const [move, by] of life) {
      const before = (await allTold()).length;
      number = await step(sessions[by], move, number);
      await region.settle();
      const after = await allTold();
      const key = move === 'respond' && last === 'uphold' ? 'leaders' : told[move];
      last = move;
      const expected = key === undefined ? [] : key === 'desk' ? desk : recipients[key];
      expect([move, after.length - before, newest(after, expected.length)]).toEqual([move, expected.length, expected.toSorted()]);
    }
  },
);

const newest = (list: Told[], count: number) => (count === 0 ? [] : list.slice(-count)).map(({ who }) => who).toSorted();

async function step({ api }: Session, move: Step[0], number: string): Promise<string> {
  region.clock.advance(60_000);
  if (move === 'submit') {
    const body = { kind: 'report' as const, text: `بلاغ ${secret}`, area: 'buraydah', category: 'street-pothole' };
    return (await api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() })).number;
  }
  const body =
    move === 'refer'
      ? { agency: 'municipality', reasonCode: 'agreed' }
      : move === 'assign'
        ? { assignee: specialist }
        : move === 'merge'
          ? { into: master }
          : { ...bodies[move] };
  for (const words of ['text', 'reason']) if (words in body) Object.assign(body, { [words]: secret });
  // A correction by the same words would be none.
  if (move === 'correct') Object.assign(body, { text: `${secret} ${secret}` });
  const call = api.voice[move] as (call: { params: { number: string }; body: object }) => Promise<{ number: string }>;
  return (await call({ params: { number }, body })).number;
}

test('when a clock reaches a rung, the workers of the case are reminded, then the leaders of its agency told', async () => {
  await step(sessions.citizen, 'submit', '');
  await region.settle();
  const before = (await allTold()).length;
  region.clock.advance(60 * 86_400_000);
  await region.server.app.jobs.runNow('voice.climb_ladder');
  await region.settle();
  const since = (await allTold()).slice(before);
  expect(new Set(since.map(({ who, template }) => `${template}: ${who}`))).toEqual(
    new Set(['clock-reminder: municipality.coordinator', 'clock-overdue: municipality.leader']),
  );
});

test('no message holds a word of a case, or who sent it', async () => {
  const texts = (await allTold()).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(20);
  for (const mark of [secret, name, people.citizen]) expect(texts.filter((text) => text.includes(mark))).toEqual([]);
});

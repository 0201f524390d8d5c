import type { Rung } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Subscriber } from '../../../platform/events/event-bus.ts';
import type { Person } from '../../directory/index.ts';
import type { Message } from '../../notify/index.ts';
import { type Audience, assignee, coordinators, emirateDesk, emirateLeaders, leaders } from '../audiences.ts';
import { caseMessages } from '../case-messages.ts';
import { type CaseRow, listCasesById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { RungsFired } from '../events.ts';
import { readDigestRule } from './digest-rule.ts';
import { readLadderVersions } from './ladder-store.ts';
import { nextDigest } from './next-digest.ts';
import { admitNotices, type Notice, wholeRegion } from './notices.ts';
import { isLate, rungAt, type Step } from './steps.ts';

const audiences: Readonly<Record<Rung['audiences'][number], Audience>> = {
  assignee,
  coordinators,
  agency_leaders: leaders,
  emirate_desk: emirateDesk,
  emirate_leaders: emirateLeaders,
};
const gravities: Readonly<Record<string, number>> = { urgent: 2, high: 1, normal: 0 };

/** Tells people of clocks that reached rungs, unless the case has moved on since. */
export function createTellRungs(deps: VoiceDeps): Subscriber<RungsFired> {
  return {
    name: 'voice.tell_rungs',
    event: 'voice.rungs_fired',
    hear: ({ fired }) =>
      deps.asSystem(async (tx) => {
        const reached = await takeUntold(tx, fired);
        const { hours } = await readDigestRule(tx);
        const now = deps.clock.now();
        const notices = await noticesOf(deps, reached);
        await deps.notify.send(tx, await admitNotices(tx, now, nextDigest(now, hours, (await deps.calendars()).region), notices));
      }),
  };
}

interface Reached {
  clock_id: number;
  step: Step;
  clock_kind: string;
  clock_agency: string;
  clock_due_at: Date | null;
  rung: Rung;
  row: CaseRow;
}

/** Each step is told in the transaction that marks it told: whoever hears of it again finds nothing to tell. */
async function takeUntold(tx: WalledTx, fired: RungsFired['payload']['fired']): Promise<Reached[]> {
  const clocks = fired.map(({ clockId }) => clockId);
  const steps = fired.map(({ step }) => step);
  const { rows } = await sql<Omit<Reached, 'row' | 'rung'> & { case_id: number; ladder: number }>`
    with taken as (
      update voice.clock_rung set told = true
      from unnest(${clocks}::bigint[], ${steps}::integer[]) as fired (clock_id, step)
      where clock_rung.clock_id = fired.clock_id and clock_rung.step = fired.step and not told
      returning clock_rung.clock_id, clock_rung.step, clock_rung.ladder
    )
    select taken.clock_id, taken.step, taken.ladder, clock.kind as clock_kind, clock.case_id,
      clock.agency as clock_agency, clock.due_at as clock_due_at
    from taken join voice.clock on clock.id = taken.clock_id
    where clock.done_at is null
    order by taken.step desc`.execute(tx);
  if (rows.length === 0) return [];
  const [cases, versions] = await Promise.all([
    listCasesById(tx, [...new Set(rows.map(({ case_id }) => case_id))]),
    readLadderVersions(tx, [...new Set(rows.map(({ ladder }) => ladder))]),
  ]);
  const byId = new Map(cases.map((row) => [row.id, row]));
  return rows.flatMap(({ case_id, ladder, ...reached }) => {
    const row = byId.get(case_id);
    const rung = rungAt(versions.get(ladder) ?? [], reached.step);
    return row && rung ? [{ ...reached, rung, row }] : [];
  });
}

async function noticesOf(deps: VoiceDeps, reached: readonly Reached[]): Promise<Notice[]> {
  const peopleOf = createPeopleOf(deps);
  const all: Notice[] = [];
  const told = new Set<string>();
  for (const one of reached) {
    const template = templateOf(one);
    const people = new Map((await peopleOf(one)).map((person) => [person.id, person]));
    // Highest first: of several steps at once, as after an outage, nobody is told the same of a clock more than once.
    for (const id of people.keys()) {
      const key = [one.clock_id, template, id].join();
      if (told.has(key)) people.delete(id);
      told.add(key);
    }
    const about = { template, matter: `rung:${one.clock_id}:${one.step}`, agency: one.clock_agency, due: one.clock_due_at };
    for (const message of await caseMessages(deps, one.row, [...people.values()], about)) {
      const person = people.get(message.to.id ?? '');
      if (person) all.push(noticeOf(one, person, { ...message, channels: one.rung.channels }));
    }
  }
  return all;
}

const templateOf = ({ clock_kind, step }: Reached) =>
  `${clock_kind === 'directive' ? 'directive' : 'clock'}-${isLate(step) ? 'overdue' : 'reminder'}`;

function noticeOf({ clock_kind, clock_agency, clock_due_at, step, rung, row }: Reached, person: Person, message: Message): Notice {
  // A directive is the emirate's word: it comes first.
  const gravity = clock_kind === 'directive' ? 3 : (gravities[row.priority] ?? 0);
  return {
    personId: person.id,
    // Who oversees all agencies has one window for all of them.
    agency: person.agency === null ? wholeRegion : clock_agency,
    about: isLate(step) ? 'overdue' : 'reminder',
    gravity,
    dueAt: clock_due_at ?? row.created_at,
    message,
    atOnce: rung.telling === 'at_once' || (rung.telling === 'grave_at_once' && gravity > 0),
  };
}

/** Whom a rung tells; asked once for those of an agency, however many of its cases are late. */
function createPeopleOf(deps: VoiceDeps) {
  const known = new Map<string, Promise<Person[]>>();
  const audienceOf = (name: Rung['audiences'][number], row: CaseRow) => {
    const key = [name, row.agency, name === 'assignee' && row.assignee_id].join();
    const people = known.get(key) ?? audiences[name](deps, row);
    known.set(key, people);
    return people;
  };
  return async ({ rung, row }: Reached) => (await Promise.all(rung.audiences.map((name) => audienceOf(name, row)))).flat();
}

import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Subscriber } from '../../../platform/events/event-bus.ts';
import type { Person } from '../../directory/index.ts';
import { type Audience, assignee, coordinators, leaders } from '../audiences.ts';
import { caseMessages } from '../case-messages.ts';
import { type CaseRow, listCasesById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { RungsFired } from '../events.ts';
import { readDigestRule } from './digest-rule.ts';
import { nextDigest } from './next-digest.ts';
import { admitNotices, type Notice } from './notices.ts';

const audiences: Readonly<Record<string, { about: Notice['about']; who: Audience }>> = {
  workers: { about: 'reminder', who: async (deps, row) => [...(await assignee(deps, row)), ...(await coordinators(deps, row))] },
  agency_leaders: { about: 'overdue', who: leaders },
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
        await deps.notify.send(tx, await admitNotices(tx, now, nextDigest(now, hours, deps.calendar), notices));
      }),
  };
}

interface Reached {
  clock_id: number;
  percent: number;
  audience: string;
  template: string;
  clock_kind: string;
  clock_agency: string;
  clock_due_at: Date | null;
  row: CaseRow;
}

/** Each rung is told in the transaction that marks it told: whoever hears of it again finds nothing to tell. */
async function takeUntold(tx: WalledTx, fired: RungsFired['payload']['fired']): Promise<Reached[]> {
  const clocks = fired.map(({ clockId }) => clockId);
  const percents = fired.map(({ percent }) => percent);
  const { rows } = await sql<Omit<Reached, 'row'> & { case_id: number }>`
    with taken as (
      update voice.clock_rung set told = true
      from unnest(${clocks}::bigint[], ${percents}::integer[]) as fired (clock_id, percent)
      where clock_rung.clock_id = fired.clock_id and clock_rung.percent = fired.percent and not told
      returning clock_rung.clock_id, clock_rung.percent
    )
    select taken.clock_id, taken.percent, rung.audience, rung.template, rung.clock_kind, clock.case_id,
      clock.agency as clock_agency, clock.due_at as clock_due_at
    from taken join voice.clock on clock.id = taken.clock_id
      join voice.rung on rung.clock_kind = clock.kind and rung.percent = taken.percent
    where clock.done_at is null`.execute(tx);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ case_id }) => case_id))];
  const byId = new Map((await listCasesById(tx, ids)).map((row) => [row.id, row]));
  return rows.flatMap(({ case_id, ...reached }) => {
    const row = byId.get(case_id);
    return row ? [{ ...reached, row }] : [];
  });
}

async function noticesOf(deps: VoiceDeps, reached: readonly Reached[]): Promise<Notice[]> {
  const known = new Map<string, Promise<Person[]>>();
  const peopleOf = ({ audience, row }: Reached) => {
    const key = [audience, row.agency, audience === 'workers' && row.assignee_id].join();
    const people = known.get(key) ?? audiences[audience]?.who(deps, row) ?? Promise.resolve([]);
    known.set(key, people);
    return people;
  };
  const all: Notice[] = [];
  for (const one of reached) {
    const { about } = audiences[one.audience] ?? { about: 'reminder' };
    const messages = await caseMessages(deps, one.row, await peopleOf(one), {
      template: one.template,
      matter: `rung:${one.clock_id}:${one.percent}`,
      agency: one.clock_agency,
      due: one.clock_due_at,
    });
    // A directive is the emirate's word: it comes first, and waits for no set hour.
    const gravity = one.clock_kind === 'directive' ? 3 : (gravities[one.row.priority] ?? 0);
    const atOnce = about === 'reminder' || gravity > 0;
    const dueAt = one.clock_due_at ?? one.row.created_at;
    for (const message of messages) {
      const personId = message.to.id;
      if (personId) all.push({ personId, agency: one.clock_agency, about, gravity, dueAt, message, atOnce });
    }
  }
  return all;
}

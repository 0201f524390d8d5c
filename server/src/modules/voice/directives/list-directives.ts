import { type CaseFilter, type DirectedCase, directiveStates, mostDirected } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { caseCondition } from '../case-filter.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { presentSummaries } from '../present-case.ts';

type Asked = Pick<CaseFilter, 'agency'> & { state?: CaseFilter['directive'] };

/** The standing directives, late ones and those due soon first; each with its words, so that nobody must open the cases one by one. */
export async function listDirectives(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  { state = [...directiveStates], agency }: Asked,
): Promise<{ items: DirectedCase[]; isCut: boolean }> {
  const now = deps.clock.now();
  const condition = await caseCondition(deps, actor, { directive: state, agency }, now);
  const found = await db
    .selectFrom('voice.case')
    .selectAll()
    .where(condition)
    .where('directive', 'is not', null)
    .orderBy('directive')
    .orderBy('directive_due_at')
    .orderBy('id')
    .limit(mostDirected + 1)
    .execute();
  const rows = found.slice(0, mostDirected) as CaseRow[];
  const [summaries, said] = await Promise.all([presentSummaries(deps, rows, { side: actor.side, now }), wordsOf(deps, db, rows)]);
  const items = summaries.map((summary, index) => ({ ...summary, ...said((rows[index] as CaseRow).id) }));
  return { items, isCut: found.length > mostDirected };
}

type Words = Pick<DirectedCase, 'instruction' | 'response' | 'insistence'>;

async function wordsOf({ directory }: VoiceDeps, db: WalledTx, rows: readonly CaseRow[]): Promise<(id: number) => Words> {
  const ids = rows.map(({ id }) => id);
  const events = await db
    .selectFrom('voice.case_event')
    .select(['case_id', 'what', 'at', 'text', 'actor_id'])
    .where('case_id', '=', sql<number>`any(${ids}::bigint[])`)
    .where('what', 'in', ['direct', 'respond', 'insist'])
    .orderBy('id')
    .execute();
  const people = await directory.people(events.flatMap(({ actor_id }) => actor_id ?? []));
  const byCase = Map.groupBy(events, ({ case_id }) => case_id);
  return (id) => {
    const all = byCase.get(id) ?? [];
    // An earlier directive is closed: what was said to it is past.
    const now = all.slice(
      Math.max(
        0,
        all.findLastIndex(({ what }) => what === 'direct'),
      ),
    );
    const last = (wanted: string) => {
      const event = now.findLast(({ what }) => what === wanted);
      if (!event) return null;
      const person = event.actor_id ? people.get(event.actor_id) : undefined;
      return { at: event.at.toISOString(), by: person ? { id: person.id, name: person.name } : null, text: event.text };
    };
    return { instruction: last('direct'), response: last('respond'), insistence: last('insist') };
  };
}

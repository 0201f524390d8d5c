import { bouncesAfter } from '@sawt/contract';
import type { Change } from '../../../platform/audit/change.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { hasReturned } from '../returned-by.ts';
import { decideRoute, wordsOf } from './decide.ts';
import { openRoute, passOn } from './pass-on.ts';

/**
 * A case that an agency has returned goes on by the rules for that, and otherwise waits at the emirate's desk. Never to an
 * agency that has returned it before, and nowhere once it goes round: then people decide, whatever the rules say.
 */
export async function rerouteReturned(deps: VoiceDeps, change: Change, row: CaseRow, returnedBy: string): Promise<CaseRow> {
  if (row.returned > bouncesAfter) return row;
  const rules = await deps.liveRules();
  const category = rules.ground.categories.find(({ code }) => code === row.category) ?? null;
  const areas = (await deps.boundaries()).areasOf(row);
  const wanted = decideRoute(rules, { kind: row.kind, category, areas, words: wordsOf(row), returnedBy });
  const route = await openRoute(deps, change.tx, wanted);
  if (route.why.by !== 'rule' || route.agency === null || (await hasReturned(change.tx, row, route.agency))) return row;
  return passOn(deps, change, row, route);
}

import type { Change } from '../../../platform/audit/change.ts';
import { type CaseRow, type EventDetails, listEvents } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { decideRoute, wordsOf } from './decide.ts';
import { passOn } from './pass-on.ts';

/**
 * A case that an agency has returned goes on by the rules for that, and otherwise waits at the emirate's desk. Never to an
 * agency that has returned it before, whatever the rules say.
 */
export async function rerouteReturned(deps: VoiceDeps, change: Change, row: CaseRow, returnedBy: string): Promise<CaseRow> {
  const rules = await deps.liveRules();
  const category = rules.ground.categories.find(({ code }) => code === row.category) ?? null;
  const route = decideRoute(rules, { kind: row.kind, category, areas: [row.area], words: wordsOf(row), returnedBy });
  if (route.why.by !== 'rule' || (await returners(change, row)).has(route.agency)) return row;
  return passOn(deps, change, row, route);
}

async function returners({ tx }: Change, row: CaseRow): Promise<ReadonlySet<string | null>> {
  const events = await listEvents(tx, row.id);
  return new Set(events.filter(({ what }) => what === 'return').map(({ details }) => (details as EventDetails).agency ?? null));
}

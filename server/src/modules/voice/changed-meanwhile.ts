import type { ChangedMeanwhile } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { canKnowCitizen } from './policy.ts';
import { workflow } from './workflow.ts';

/** A note says something and changes nothing. */
const harmless = ['note'];

/**
 * Of two who act on one case in the same second the second is told what the first did, before anything is done on what
 * they no longer know.
 * @param seen the last event that their page showed; undefined: they do not say
 * @param anybody what they did themselves counts too
 * @throws problem `case.changed`
 */
export async function demandUnchanged(
  { deps, db, actor, anybody = false }: { deps: VoiceDeps; db: WalledTx; actor: Actor; anybody?: boolean | undefined },
  row: CaseRow,
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const hidden = Object.entries(workflow).flatMap(([move, { citizenSees }]) => (citizenSees === 'nothing' ? [move] : []));
  const latest = await db
    .selectFrom('voice.case_event')
    .selectAll()
    .where('case_id', '=', row.id)
    .where('id', '>', Number(seen))
    .$if(!anybody, (query) => query.where('actor_id', 'is distinct from', actor.personId))
    .where('what', 'not in', actor.side === 'citizen' ? hidden : harmless)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return;
  const names = actor.side !== 'citizen' && (latest.side !== 'citizen' || canKnowCitizen(actor, row));
  const person = names && latest.actor_id ? (await deps.directory.people([latest.actor_id])).get(latest.actor_id) : undefined;
  const changed: ChangedMeanwhile = {
    what: latest.what,
    status: row.status,
    at: latest.at.toISOString(),
    side: latest.side as ChangedMeanwhile['side'],
    by: person?.name ?? null,
  };
  throw problem('case.changed', { changed });
}

import type { ListedCase } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { createNames } from './present-names.ts';

type GaveBack = ListedCase['gaveBack'];

/** Does it wait because its specialist, or its agency, gave it back? */
const waits = ({ status, handed_back_at, returned }: CaseRow) => handed_back_at !== null || (status === 'received' && returned > 0);

/** Who gave these cases back, and why: of those that wait for it. Most do not, and of them nothing is read. */
export async function gaveBackOf(
  deps: VoiceDeps,
  db: WalledTx,
  { side }: Pick<Actor, 'side'>,
  rows: readonly CaseRow[],
): Promise<(row: CaseRow) => GaveBack> {
  const waiting = side === 'citizen' ? [] : rows.filter(waits);
  if (waiting.length === 0) return () => null;
  const events = await db
    .selectFrom('voice.case_event')
    .select(['case_id', 'what', 'actor_id', 'reason', 'text'])
    .distinctOn('case_id')
    .where(
      'case_id',
      'in',
      waiting.map(({ id }) => id),
    )
    .where('what', 'in', ['handBack', 'return'])
    .orderBy('case_id')
    .orderBy('id', 'desc')
    .execute();
  const names = await createNames(
    deps,
    events.flatMap(({ actor_id }) => actor_id ?? []),
  );
  // `other` says nothing that its words do not say.
  const byCase = new Map(
    events.map(({ case_id, what, actor_id, reason, text }): [number, GaveBack] => [
      case_id,
      {
        what: what as 'handBack' | 'return',
        by: names.personName(actor_id),
        reason: reason === 'other' ? null : names.reason(what, reason),
        text,
      },
    ]),
  );
  return (row) => (waits(row) ? (byCase.get(row.id) ?? null) : null);
}

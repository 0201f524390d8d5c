import type { DeskAnswer } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { lastWeeks, readAnswers } from './answer-store.ts';
import { presentAnswers } from './present-answers.ts';
import { isShownTo } from './shown-to.ts';

interface Asked {
  /** Left out: the last that was drawn. */
  week?: string | undefined;
  agency?: string | undefined;
}

/** The sample of a week, what waits to be judged first, then by agency. */
export async function listSample(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  { agency, ...asked }: Asked,
): Promise<{ week: string | null; items: DeskAnswer[] }> {
  const week = asked.week ?? (await lastWeeks(db, 1))[0];
  if (!week) return { week: null, items: [] };
  const drawn = await readAnswers(db, actor, [week], null);
  const rows = drawn
    .filter((row) => isShownTo(actor, row) && (!agency || row.agency === agency))
    .toSorted((one, other) => Number(Boolean(one.verdict)) - Number(Boolean(other.verdict)) || one.agency.localeCompare(other.agency));
  return { week, items: await presentAnswers(deps, db, actor, rows) };
}

import type { SampledCase } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { caseCondition } from '../case-filter.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { presentSummaries } from '../present-case.ts';
import { presentVerdicts, standingVerdicts } from './verdict-store.ts';

/** More agencies than a region has, five of each. */
const mostSampled = 500;

interface Asked {
  /** Left out: the last that was drawn. */
  week?: string | undefined;
  agency?: string | undefined;
}

/** The sample of a week, what waits to be judged first. Of what is not judged yet an agency has nothing to read. */
export async function listSample(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  asked: Asked,
): Promise<{ week: string | null; items: SampledCase[] }> {
  const week = asked.week ?? (await lastDrawn(db));
  if (!week) return { week: null, items: [] };
  const rows = await sampledCases(deps, db, actor, { ...asked, week });
  const [summaries, standing] = await Promise.all([
    presentSummaries(deps, rows, { side: actor.side, now: deps.clock.now() }),
    standingVerdicts(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  const verdicts = new Map((await presentVerdicts(deps, [...standing.values()])).map((verdict) => [verdict.id, verdict]));
  const items = rows.map((row, index): SampledCase => {
    const verdict = verdicts.get(standing.get(row.id)?.id ?? 0) ?? null;
    return { ...(summaries[index] as (typeof summaries)[number]), answer: row.answer, verdict };
  });
  const shown = actor.side === 'emirate' ? items : items.filter(({ verdict }) => verdict !== null);
  return { week, items: shown.toSorted((one, other) => Number(one.verdict !== null) - Number(other.verdict !== null)) };
}

async function lastDrawn(db: WalledTx): Promise<string | undefined> {
  const row = await db.selectFrom('voice.quality_week').select('week').orderBy('week', 'desc').limit(1).executeTakeFirst();
  return row?.week;
}

async function sampledCases(deps: VoiceDeps, db: WalledTx, actor: Actor, { week, agency }: Asked & { week: string }): Promise<CaseRow[]> {
  const condition = await caseCondition(deps, actor, {}, deps.clock.now());
  const rows = await db
    .selectFrom('voice.case')
    .selectAll()
    .where(condition)
    .where(({ eb, selectFrom }) => {
      const drawn = selectFrom('voice.quality_sample').select('case_id').where('week', '=', week);
      return eb('id', 'in', agency ? drawn.where('voice.quality_sample.agency', '=', agency) : drawn);
    })
    .orderBy('agency')
    .orderBy('id')
    .limit(mostSampled)
    .execute();
  return rows as CaseRow[];
}

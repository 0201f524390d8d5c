import type { Routing } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { LiveBoundaries } from '../areas/boundaries.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { decideRoute, type PreparedRules, prepareRules, type RouteFacts, wordsOf } from './decide.ts';
import { countIn, emptyTally, type Tally } from './tally.ts';
import { demandDraft, getRouting, rulesOf } from './versions.ts';

const jobName = 'voice.try_rules';
const batch = 1000;

/** Asks for a trial of the draft as it is now, on the newest `wanted` cases. */
export function startTrial(deps: VoiceDeps, actor: Actor, wanted: number): Work<Routing> {
  return async ({ tx, now }) => {
    const draft = await demandDraft(tx);
    const { id } = await tx
      .insertInto('voice.routing_trial')
      .values({ version: draft.id, edition: draft.edition, state: 'running', started_by: actor.personId, started_at: now, wanted })
      .returning('id')
      .executeTakeFirstOrThrow();
    await queueJob(tx, jobName, { trial: id });
    return { subject: 'routing', details: { version: draft.id, cases: wanted }, output: await getRouting(deps, tx) };
  };
}

/** Decides every past case anew, by the rules in force and by the draft, and counts where they part. Moves nothing. */
export function createTryRules(deps: VoiceDeps): Job<{ trial: number }> {
  return {
    name: jobName,
    async run({ trial }) {
      const found = await deps.asSystem((tx) => findTrial(tx, trial));
      if (!found) return;
      try {
        await tryRules(deps, found);
      } catch (error) {
        await deps.asSystem((tx) => endTrial(tx, trial, 'failed', deps.clock.now()));
        throw error;
      }
    },
  };
}

async function tryRules(deps: VoiceDeps, { id, rules, version, wanted }: FoundTrial): Promise<void> {
  const now = await deps.liveRules();
  const draft = prepareRules(rules, version, now.ground);
  const boundaries = await deps.boundaries();
  const tally = emptyTally();
  let before: number | null = null;
  while (tally.looked < wanted) {
    before = await deps.asSystem((tx) =>
      tryBatch(tx, { id, now, draft, boundaries, tally, before, size: Math.min(batch, wanted - tally.looked) }),
    );
    if (before === null) break;
  }
  tally.moves.sort((a, b) => b.cases - a.cases);
  await deps.asSystem(async (tx) => {
    await writeTally(tx, id, tally);
    await endTrial(tx, id, 'done', deps.clock.now());
  });
}

interface Batch {
  id: number;
  now: PreparedRules;
  draft: PreparedRules;
  boundaries: LiveBoundaries;
  tally: Tally;
  before: number | null;
  size: number;
}

/** @returns where the next batch begins; null at the end */
async function tryBatch(tx: WalledTx, { id, now, draft, boundaries, tally, before, size }: Batch): Promise<number | null> {
  const cases = await tx
    .selectFrom('voice.case')
    .select(['id', 'kind', 'category', 'area', 'subarea', 'text', 'place', 'agency'])
    .$if(before !== null, (query) => query.where('id', '<', before as number))
    .orderBy('id', 'desc')
    .limit(size)
    .execute();
  for (const row of cases) {
    const facts = factsOf(row, now, boundaries);
    countIn(tally, row, decideRoute(now, facts), decideRoute(draft, facts));
  }
  await writeTally(tx, id, tally);
  return cases.length < size ? null : (cases.at(-1)?.id ?? null);
}

function factsOf(
  row: Pick<CaseRow, 'kind' | 'category' | 'area' | 'subarea' | 'text' | 'place'>,
  { ground }: PreparedRules,
  { areasOf }: LiveBoundaries,
): RouteFacts {
  const category = ground.categories.find(({ code }) => code === row.category) ?? null;
  return { kind: row.kind, category, areas: areasOf(row), words: wordsOf(row), returnedBy: null };
}

type FoundTrial = NonNullable<Awaited<ReturnType<typeof findTrial>>>;

async function findTrial(tx: WalledTx, trial: number) {
  const row = await tx
    .selectFrom('voice.routing_trial as trial')
    .innerJoin('voice.routing_version as version', 'version.id', 'trial.version')
    .select(['trial.id', 'trial.wanted', 'version.id as version', 'version.rules'])
    .where('trial.id', '=', trial)
    .where('trial.state', '=', 'running')
    // Saved again meanwhile: what is tried is no longer the draft.
    .whereRef('version.edition', '=', 'trial.edition')
    .executeTakeFirst();
  return row && { ...row, rules: rulesOf(row) };
}

const writeTally = (tx: WalledTx, id: number, { looked, changed, moves, rightNow, rightThen }: Tally) =>
  tx
    .updateTable('voice.routing_trial')
    .set({ looked, changed, moves: JSON.stringify(moves), right_now: rightNow, right_then: rightThen })
    .where('id', '=', id)
    .execute();

const endTrial = (tx: WalledTx, id: number, state: 'done' | 'failed', done_at: Date) =>
  tx.updateTable('voice.routing_trial').set({ state, done_at }).where('id', '=', id).execute();

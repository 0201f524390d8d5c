import {
  fewestVerdicts,
  type QualityCriterion,
  type QualityMark,
  type QualitySummary,
  qualityCriteria,
  qualityWeeks,
} from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { sureShare } from '../figures/fair-share.ts';
import { standingVerdicts, type VerdictRow } from './verdict-store.ts';

interface Sampled {
  week: string;
  agency: string;
  verdict: VerdictRow | undefined;
}

/** Of the sample alone: what was picked for a reason would say nothing of the rest. */
export async function summarizeQuality(deps: VoiceDeps, db: WalledTx, actor: Actor): Promise<QualitySummary> {
  const [all, agencies] = await Promise.all([lastSamples(db, actor), deps.directory.agencies()]);
  const byAgency = [...Map.groupBy(all, ({ agency }) => agency)].flatMap(([code, own]) => {
    const name = agencies.get(code)?.name;
    return name ? [{ agency: { code, name }, ...countOf(own), between: intervalOf(own) }] : [];
  });
  const byWeek = [...Map.groupBy(all, ({ week }) => week)].map(([week, own]) => ({ week, ...countOf(own) }));
  return {
    agencies: byAgency.toSorted((one, other) => one.agency.code.localeCompare(other.agency.code)),
    weeks: byWeek.toSorted((one, other) => one.week.localeCompare(other.week)),
    criteria: qualityCriteria.map((criterion) => ({
      criterion,
      met: marked(all, criterion, 'met'),
      unmet: marked(all, criterion, 'unmet'),
    })),
  };
}

/** A quarter of five for each agency: some hundreds. The wall leaves an agency those of its own. */
async function lastSamples(db: WalledTx, actor: Actor): Promise<Sampled[]> {
  const weeks = db.selectFrom('voice.quality_week').select('week').orderBy('week', 'desc').limit(qualityWeeks);
  const rows = await db
    .selectFrom('voice.quality_sample')
    .select(['week', 'agency', 'case_id'])
    .where('week', 'in', weeks)
    .$if(actor.side !== 'emirate', (query) => query.where('agency', '=', actor.agency))
    .execute();
  const standing = await standingVerdicts(
    db,
    rows.map(({ case_id }) => case_id),
  );
  return rows.map(({ week, agency, case_id }) => ({ week, agency, verdict: standing.get(case_id) }));
}

function countOf(of: readonly Sampled[]) {
  const judged = of.filter(({ verdict }) => verdict);
  return { sampled: of.length, judged: judged.length, good: judged.filter(({ verdict }) => verdict?.is_good).length };
}

/** Wilson's interval of the share that was good; none of too few. */
function intervalOf(of: readonly Sampled[]): [number, number] | null {
  const { judged, good } = countOf(of);
  if (judged < fewestVerdicts) return null;
  return [sureShare(good / judged, judged), 1 - sureShare(1 - good / judged, judged)];
}

const marked = (of: readonly Sampled[], criterion: QualityCriterion, mark: QualityMark): number =>
  of.filter(({ verdict }) => (verdict?.marks as Record<QualityCriterion, QualityMark> | undefined)?.[criterion] === mark).length;

import { fewestVerdicts, type QualitySummary, qualityCriteria, qualityFollowUps } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { sureShare } from '../figures/fair-share.ts';
import type { DeskRow } from './answer-store.ts';
import { readQualityRule } from './quality-rule.ts';
import { readQuarter } from './quarter.ts';
import { selectAnswers } from './select-answers.ts';

/** Shares are of the sample alone: what was picked for a reason would say nothing of the rest. */
export async function summarizeQuality(deps: VoiceDeps, db: WalledTx, actor: Actor): Promise<QualitySummary> {
  const [all, agencies, { perAgency }] = await Promise.all([readQuarter(db, actor), deps.directory.agencies(), readQualityRule(db)]);
  const drawn = selectAnswers(all, { drawn: 'true' });
  const byAgency = [...Map.groupBy(drawn, ({ agency }) => agency)].flatMap(([code, own]) => {
    const name = agencies.get(code)?.name;
    return name ? [{ agency: { code, name }, ...countOf(own), between: intervalOf(own) }] : [];
  });
  const byWeek = [...Map.groupBy(drawn, ({ week }) => week as string)].map(([week, own]) => ({ week, ...countOf(own) }));
  return {
    perAgency,
    agencies: byAgency.toSorted((one, other) => one.agency.code.localeCompare(other.agency.code)),
    weeks: byWeek.toSorted((one, other) => one.week.localeCompare(other.week)),
    criteria: qualityCriteria.map((criterion) => ({
      criterion,
      met: selectAnswers(drawn, { criterion, mark: 'met' }).length,
      unmet: selectAnswers(drawn, { criterion, mark: 'unmet' }).length,
    })),
    followUps: qualityFollowUps.map((followUp) => ({ followUp, count: selectAnswers(all, { followUp }).length })),
  };
}

const countOf = (of: readonly DeskRow[]) => ({
  sampled: of.length,
  judged: selectAnswers(of, { result: 'judged' }).length,
  good: selectAnswers(of, { result: 'good' }).length,
});

/** Wilson's interval of the share that was good; none of too few. */
function intervalOf(of: readonly DeskRow[]): [number, number] | null {
  const { judged, good } = countOf(of);
  if (judged < fewestVerdicts) return null;
  return [sureShare(good / judged, judged), 1 - sureShare(1 - good / judged, judged)];
}

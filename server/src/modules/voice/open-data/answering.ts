import type { AnsweringStatistics, CaseFilter, FigureGrouping } from '@sawt/contract';
import { Temporal } from 'temporal-polyfill/full';
import type { VoiceDeps } from '../deps.ts';
import { beginOf, dayOf } from '../figures/groupings.ts';
import { measureSelection } from '../figures/measure-cases.ts';
import { selectAll } from '../figures/selection-of.ts';
import { publish } from './publish.ts';

const months = 12;
const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * The published figures. Made once a day and then the same for everybody: two answers of one day never differ by a single case,
 * and a crowd costs nothing.
 */
export function createAnswering(deps: VoiceDeps): () => Promise<AnsweringStatistics> {
  let known: { day: number; answer: Promise<AnsweringStatistics> } | undefined;
  return () => {
    const now = deps.clock.now();
    const day = dayOf(now.getTime());
    if (known?.day !== day) {
      const made = { day, answer: measureAnswering(deps, now) };
      known = made;
      const forget = () => {
        if (known === made) known = undefined;
      };
      // Neither a failure is kept for a day nor that a region has no cases yet.
      made.answer.then(({ byMonth, total }) => byMonth.length === 0 && total.received === null && forget(), forget);
    }
    return known.answer;
  };
}

async function measureAnswering(deps: VoiceDeps, now: Date): Promise<AnsweringStatistics> {
  const filter = { from: firstMonth(now).toISOString(), to: now.toISOString() };
  const measure = (by: FigureGrouping) => measureAll(deps, { ...filter, by }, now);
  const [byAgency, byArea, byMonth] = await Promise.all([measure('agency'), measure('area'), measure('month')]);
  const withCases = byMonth.groups.filter(({ measures }) => measures.total > 0);
  return { licence, ...filter, ...publish({ byAgency, byArea, byMonth: { ...byMonth, groups: withCases } }) };
}

async function measureAll(deps: VoiceDeps, query: CaseFilter & { by: FigureGrouping }, now: Date) {
  const { columns, selection } = await selectAll(deps, query, now);
  return measureSelection(deps, { columns, selection, now }, query);
}

/** When the oldest of the months began in Riyadh; the current one is the last. */
function firstMonth(now: Date): Date {
  const today = Temporal.PlainDate.from('1970-01-01').add({ days: dayOf(now.getTime()) });
  const first = today.with({ day: 1 }).subtract({ months: months - 1 });
  return new Date(beginOf(Temporal.PlainDate.from('1970-01-01').until(first).days));
}

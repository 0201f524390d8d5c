import { bothFilters, listOfStage, type StageTimes, stages } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useMessages } from '#i18n';
import { Chart, type ChartData } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { stageWords } from './stage-words.ts';

/** How long cases were in each stage, in the order they go through them; a press opens them. */
export function StageChart({ times, filter }: { times: StageTimes; filter: CaseFilterQuery }) {
  const words = useMessages(stageWords);
  const statuses = useStatusWords('staff');
  const navigate = useNavigate();
  const drawn = useMemo(() => stages.filter((stage) => times[stage].cases > 0), [times]);
  const data = useMemo((): ChartData => {
    const hours = (minutes: number | null) => (minutes === null ? null : Math.round(minutes / 6) / 10);
    return {
      categoryLabel: words.stage,
      categories: drawn.map((stage) => statuses[stage]),
      series: [
        { name: words.medianHours, values: drawn.map((stage) => hours(times[stage].median)) },
        { name: words.p90Hours, values: drawn.map((stage) => hours(times[stage].p90)) },
      ],
    };
  }, [drawn, times, words, statuses]);
  const open = useCallback(
    (index: number) => {
      const within = drawn[index] && bothFilters(filter, listOfStage(drawn[index]));
      if (within) void navigate(caseListLink(within));
    },
    [drawn, filter, navigate],
  );
  return <Chart title={words.drawn} kind="bars" data={data} onSelect={open} />;
}

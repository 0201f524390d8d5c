import { bothFilters, listOfStage, type Stage, type StageTimes, stages } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { stageWords } from './stage-words.ts';

/** The stages that cases have left, each with how long they were in it; the number opens them. */
export function StageTable({ times, filter }: { times: StageTimes; filter: CaseFilterQuery }) {
  const words = useMessages(stageWords);
  const statuses = useStatusWords('staff');
  const { number, workingTime } = useFormats();
  const columns = useMemo((): Column<Stage>[] => {
    const time = (minutes: number | null) => (
      <span className="whitespace-nowrap tabular-nums">{minutes === null ? '–' : workingTime(minutes)}</span>
    );
    return [
      { key: 'stage', header: words.stage, isTitle: true, cell: (stage) => statuses[stage] },
      {
        key: 'cases',
        header: words.cases,
        align: 'end',
        cell: (stage) => (
          <Link {...caseListLink(bothFilters(filter, listOfStage(stage)) ?? filter)} className="tabular-nums hover:underline">
            {number(times[stage].cases)}
          </Link>
        ),
      },
      { key: 'median', header: words.median, align: 'end', cell: (stage) => time(times[stage].median) },
      { key: 'p90', header: words.p90, align: 'end', cell: (stage) => time(times[stage].p90) },
    ];
  }, [words, statuses, number, workingTime, times, filter]);
  return (
    <DataTable label={words.title} columns={columns} rows={stages.filter((stage) => times[stage].cases > 0)} rowKey={(stage) => stage} />
  );
}

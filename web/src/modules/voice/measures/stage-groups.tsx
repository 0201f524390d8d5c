import { bothFilters, type FigureGrouping, listOfStage, type StagedCases, stages } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { groupingWords } from './measures-words.ts';
import { stageWords } from './stage-words.ts';
import { useGroupName } from './use-group-name.ts';

interface StageGroupsProps {
  by: FigureGrouping;
  staged: StagedCases;
  filter: CaseFilterQuery;
  /** Left out: all. */
  most?: number;
}
type Row = StagedCases['groups'][number];

/** The time in each stage of each group: where one loses it and another does not. */
export function StageGroups({ by, staged, filter, most }: StageGroupsProps) {
  const words = useMessages(stageWords);
  const label = useMessages(groupingWords)[by];
  const statuses = useStatusWords('staff');
  const nameOf = useGroupName(by);
  const { workingTime } = useFormats();
  const columns = useMemo((): Column<Row>[] => {
    const shown = stages.filter((stage) => staged.all[stage].cases > 0);
    const ofStages = shown.map(
      (stage): Column<Row> => ({
        key: stage,
        header: statuses[stage],
        align: 'end',
        cell: (group) => {
          const { median, p90 } = group.stages[stage];
          if (median === null || p90 === null) return '–';
          const within = bothFilters(filter, group.filter) ?? filter;
          return (
            <Link
              {...caseListLink(bothFilters(within, listOfStage(stage)) ?? within)}
              className="whitespace-nowrap tabular-nums hover:underline"
            >
              {workingTime(median)}
              <span className="block text-sm text-ink-soft">{workingTime(p90)}</span>
            </Link>
          );
        },
      }),
    );
    return [{ key: 'group', header: label, isTitle: true, cell: nameOf }, ...ofStages];
  }, [staged, filter, label, nameOf, statuses, workingTime]);
  return <DataTable label={words.byGroup(label)} columns={columns} rows={staged.groups.slice(0, most)} rowKey={({ key }) => key} />;
}

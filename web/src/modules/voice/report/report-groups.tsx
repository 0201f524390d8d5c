import { bothFilters, type FigureGroup, type FigureGrouping } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '#i18n';
import { type Column, DataTable, QueryView } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import { type MeasureId, measures } from '../measures/measure-list.ts';
import { measureNames } from '../measures/measure-words.ts';
import { groupingWords } from '../measures/measures-words.ts';
import { measuresQuery } from '../measures/queries.ts';
import { useGroupName } from '../measures/use-group-name.ts';
import { useMeasureText } from '../measures/use-measure-text.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { reportWords } from './report-words.ts';

interface ReportGroupsProps {
  by: FigureGrouping & ('category' | 'area');
  filter: CaseFilterQuery;
  /** Left out: a dozen. All of them stand in the figures. */
  most?: number;
}

const shown = ['total', 'late', 'onTime', 'answer', 'satisfaction'] as const satisfies readonly MeasureId[];

/** Where it goes well and where it does not. */
export function ReportGroups({ by, filter, most = 12 }: ReportGroupsProps) {
  const words = useMessages(reportWords);
  const names = useMessages(measureNames);
  const grouping = useMessages(groupingWords)[by];
  const nameOf = useGroupName(by);
  const textOf = useMeasureText();
  const columns = useMemo((): Column<FigureGroup>[] => {
    const title: Column<FigureGroup> = { key: 'group', header: grouping, isTitle: true, cell: nameOf };
    const figures = shown.map(
      (id): Column<FigureGroup> => ({
        key: id,
        header: names[id],
        align: 'end',
        cell: (group) => {
          const within = bothFilters(filter, group.filter) ?? filter;
          return (
            <Link {...caseListLink(bothFilters(within, measures[id].list) ?? within)} className="whitespace-nowrap hover:underline">
              {textOf(id, group.measures)}
            </Link>
          );
        },
      }),
    );
    return [title, ...figures];
  }, [filter, grouping, names, nameOf, textOf]);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{words[by]}</h2>
      <QueryView query={useQuery(measuresQuery(filter, by))} lines={6}>
        {({ groups }) => <DataTable label={words[by]} columns={columns} rows={groups.slice(0, most)} rowKey={({ key }) => key} />}
      </QueryView>
    </section>
  );
}

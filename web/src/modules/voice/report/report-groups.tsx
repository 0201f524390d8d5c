import { bothFilters, type FigureGroup, type FigureGrouping } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
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
import { sureShare } from './sure-share.ts';

interface ReportGroupsProps {
  by: FigureGrouping & ('agency' | 'department' | 'category' | 'area');
  filter: CaseFilterQuery;
  /** In the fair order, with its place; otherwise by how many cases. */
  isRanked?: boolean;
  /** Left out: a dozen. All of them stand in the figures. */
  most?: number;
}

const shown = ['total', 'late', 'onTime', 'answer', 'satisfaction'] as const satisfies readonly MeasureId[];

/** Where it goes well and where it does not. */
export function ReportGroups({ by, filter, isRanked = false, most = 12 }: ReportGroupsProps) {
  const words = useMessages(reportWords);
  const names = useMessages(measureNames);
  const grouping = useMessages(groupingWords)[by];
  const nameOf = useGroupName(by);
  const textOf = useMeasureText();
  const { number } = useFormats();
  const columns = useMemo((): Column<Placed>[] => {
    const title: Column<Placed> = { key: 'group', header: grouping, isTitle: true, cell: ({ group }) => nameOf(group) };
    const place: Column<Placed> = { key: 'place', header: words.order, align: 'end', cell: (placed) => number(placed.place) };
    const figures = shown.map(
      (id): Column<Placed> => ({
        key: id,
        header: names[id],
        align: 'end',
        cell: ({ group }) => {
          const within = bothFilters(filter, group.filter) ?? filter;
          return (
            <Link {...caseListLink(bothFilters(within, measures[id].list) ?? within)} className="whitespace-nowrap hover:underline">
              {textOf(id, group.measures)}
            </Link>
          );
        },
      }),
    );
    return isRanked ? [title, place, ...figures] : [title, ...figures];
  }, [filter, grouping, names, words, nameOf, textOf, number, isRanked]);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{words[by]}</h2>
      <QueryView query={useQuery(measuresQuery(filter, by))} lines={6}>
        {({ groups }) => (
          <DataTable label={words[by]} columns={columns} rows={placed(groups, isRanked).slice(0, most)} rowKey={({ group }) => group.key} />
        )}
      </QueryView>
      {isRanked && <p className="text-sm text-ink-soft">{words.fairness}</p>}
    </section>
  );
}

interface Placed {
  group: FigureGroup;
  place: number;
}

function placed(groups: readonly FigureGroup[], isRanked: boolean): Placed[] {
  const sure = ({ measures: { answeredInTime, answered } }: FigureGroup) => sureShare(answeredInTime, answered) ?? -1;
  const weight = (group: FigureGroup) => (isRanked ? sure(group) : group.measures.total);
  return groups.toSorted((a, b) => weight(b) - weight(a)).map((group, index) => ({ group, place: index + 1 }));
}

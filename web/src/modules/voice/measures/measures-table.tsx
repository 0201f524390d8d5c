import { bothFilters, type FigureGroup, type FigureGrouping } from '@sawt/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '#i18n';
import { type Column, DataTable, TextLink } from '#ui';
import { useIsPhone } from '#ui/use-is-phone.ts';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { type MeasureId, measureIds, measures } from './measure-list.ts';
import { measureNames } from './measure-words.ts';
import { groupingWords, measuresWords } from './measures-words.ts';
import { useGroupName } from './use-group-name.ts';
import { useMeasureText } from './use-measure-text.ts';

interface MeasuresTableProps {
  by: FigureGrouping;
  draw: MeasureId;
  groups: readonly FigureGroup[];
  filter: CaseFilterQuery;
}

/** Every figure of every group, on a phone the drawn one with its weight; each opens the cases it is about. */
export function MeasuresTable({ by, draw, groups, filter }: MeasuresTableProps) {
  const words = useMessages(measuresWords);
  const names = useMessages(measureNames);
  const label = useMessages(groupingWords)[by];
  const nameOf = useGroupName(by);
  const textOf = useMeasureText();
  const isPhone = useIsPhone();
  const columns = useMemo((): Column<FigureGroup>[] => {
    const within = (group: FigureGroup): CaseFilterQuery => bothFilters(filter, group.filter) ?? filter;
    const shown = isPhone ? measureIds.filter((id) => id === 'total' || id === 'late' || id === draw) : measureIds;
    const ofMeasures = shown.map(
      (id): Column<FigureGroup> => ({
        key: id,
        header: names[id],
        align: 'end',
        cell: (group) => (
          <Link
            {...caseListLink(bothFilters(within(group), measures[id].list) ?? within(group))}
            // Above the link that covers the row.
            className="relative z-1 rounded-sm whitespace-nowrap tabular-nums hover:underline"
          >
            {textOf(id, group.measures)}
          </Link>
        ),
      }),
    );
    const title: Column<FigureGroup> = {
      key: 'group',
      header: label,
      isTitle: true,
      cell: (group) => (
        <TextLink stretched {...caseListLink(within(group))}>
          <span className="inline-block md:min-w-44">{nameOf(group)}</span>
        </TextLink>
      ),
    };
    return [title, ...ofMeasures];
  }, [filter, names, label, nameOf, textOf, isPhone, draw]);
  return <DataTable label={words.table(label)} columns={columns} rows={groups} rowKey={({ key }) => key} />;
}

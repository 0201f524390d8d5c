import { bothFilters, type FigureGroup } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable, QueryView, TextLink } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { fairWords } from './fair-words.ts';
import { type MeasureId, measures } from './measure-list.ts';
import { measureNames } from './measure-words.ts';
import { groupingWords } from './measures-words.ts';
import { measuresQuery } from './queries.ts';
import { useGroupName } from './use-group-name.ts';
import { useMeasureText } from './use-measure-text.ts';

interface FairRankingProps {
  by: 'agency' | 'department';
  filter: CaseFilterQuery;
  /** Left out: all. */
  most?: number;
  /** On the one page of a brief. */
  isBrief?: boolean;
  /** Of the cases that belong to none. */
  note?: string | undefined;
}

interface Placed {
  group: FigureGroup;
  /** Null: it has answered nothing that could be compared. */
  place: number | null;
}

const shown = ['total', 'late', 'onTime'] as const satisfies readonly MeasureId[];

/** Agencies or departments in the one fair order, with what it comes from; each number opens its cases. */
export function FairRanking({ by, filter, most, isBrief = false, note }: FairRankingProps) {
  const words = useMessages(fairWords);
  const columns = useFairColumns(by, filter);
  return (
    <section aria-label={words[by]} className="flex min-w-0 flex-col gap-3">
      <h2 className="text-xl font-semibold">{words[by]}</h2>
      <QueryView query={useQuery(measuresQuery(filter, by))} lines={6}>
        {({ groups }) => (
          <DataTable label={words[by]} columns={columns} rows={placed(groups).slice(0, most)} rowKey={({ group }) => group.key} />
        )}
      </QueryView>
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      <p className="text-sm/6 text-ink-soft">{isBrief ? words.inShort : words.explained}</p>
    </section>
  );
}

function useFairColumns(by: FairRankingProps['by'], filter: CaseFilterQuery): Column<Placed>[] {
  const words = useMessages(fairWords);
  const names = useMessages(measureNames);
  const grouping = useMessages(groupingWords)[by];
  const nameOf = useGroupName(by);
  const textOf = useMeasureText();
  const { number, percent } = useFormats();
  return useMemo(() => {
    const within = ({ group }: Placed) => bothFilters(filter, group.filter) ?? filter;
    const share = (value: number | undefined) => (value === undefined ? '–' : percent(value));
    return [
      {
        key: 'place',
        header: words.place,
        align: 'end',
        cell: ({ place }) => <span className="whitespace-nowrap">{place === null ? words.unranked : number(place)}</span>,
      },
      {
        key: 'group',
        header: grouping,
        isTitle: true,
        cell: (placed) => <TextLink {...caseListLink(within(placed))}>{nameOf(placed.group)}</TextLink>,
      },
      ...shown.map(
        (id): Column<Placed> => ({
          key: id,
          header: names[id],
          align: 'end',
          cell: (placed) => (
            <Link
              {...caseListLink(bothFilters(within(placed), measures[id].list) ?? within(placed))}
              className="tabular-nums hover:underline"
            >
              {textOf(id, placed.group.measures)}
            </Link>
          ),
        }),
      ),
      { key: 'expected', header: words.expected, align: 'end', cell: ({ group }) => share(group.fair?.expected) },
      { key: 'adjusted', header: words.adjusted, align: 'end', cell: ({ group }) => share(group.fair?.adjusted) },
    ];
  }, [words, names, grouping, nameOf, textOf, number, percent, filter]);
}

function placed(groups: readonly FigureGroup[]): Placed[] {
  const sure = ({ fair }: FigureGroup) => fair?.sure ?? -1;
  const ordered = groups.toSorted((a, b) => sure(b) - sure(a));
  return ordered.map((group) => ({
    group,
    // Those who are as good share a place.
    place: group.fair ? ordered.findIndex((other) => sure(other) === sure(group)) + 1 : null,
  }));
}

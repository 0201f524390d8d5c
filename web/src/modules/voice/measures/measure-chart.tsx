import { bothFilters, type FigureGroup, type FigureGrouping } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useMessages } from '#i18n';
import { Chart, type ChartData } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { type MeasureId, measures } from './measure-list.ts';
import { measureNames } from './measure-words.ts';
import { groupingWords, measuresWords } from './measures-words.ts';
import { useGroupName } from './use-group-name.ts';

interface MeasureChartProps {
  draw: MeasureId;
  by: FigureGrouping;
  groups: readonly FigureGroup[];
  filter: CaseFilterQuery;
}

const spans: readonly FigureGrouping[] = ['day', 'week', 'month', 'hijri_month'];
/** More bars are no picture any more. */
const mostBars = 15;

/** One figure of every group: a course in time, or bars to compare. A press opens the cases behind it. */
export function MeasureChart({ draw, by, groups, filter }: MeasureChartProps) {
  const words = useMessages(measuresWords);
  const name = useMessages(measureNames)[draw];
  const label = useMessages(groupingWords)[by];
  const nameOf = useGroupName(by);
  const navigate = useNavigate();
  const inTime = spans.includes(by);
  const drawn = useMemo(() => (inTime ? groups : groups.slice(0, mostBars)), [inTime, groups]);
  const { value, form, list } = measures[draw];
  const data = useMemo((): ChartData => {
    const scaled = (measured: number | null) =>
      measured === null ? null : form === 'share' ? Math.round(measured * 100) : form === 'time' ? Math.round(measured / 6) / 10 : measured;
    return {
      categoryLabel: label,
      categories: drawn.map(nameOf),
      series: [
        {
          name: form === 'share' ? words.inPercent(name) : form === 'time' ? words.inHours(name) : name,
          values: drawn.map((group) => scaled(value(group.measures))),
        },
      ],
    };
  }, [drawn, nameOf, label, name, words, value, form]);
  const open = useCallback(
    (index: number) => {
      const within = drawn[index] && bothFilters(bothFilters(filter, drawn[index].filter) ?? filter, list);
      if (within) void navigate(caseListLink(within));
    },
    [drawn, filter, list, navigate],
  );
  return (
    <div className="flex flex-col gap-2">
      <Chart title={words.chart(data.series[0]?.name ?? name, label)} kind={inTime ? 'lines' : 'bars'} data={data} onSelect={open} />
      {drawn.length < groups.length && <p className="text-sm text-ink-soft">{words.largestDrawn(drawn.length)}</p>}
    </div>
  );
}

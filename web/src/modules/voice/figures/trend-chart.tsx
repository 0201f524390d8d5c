import type { Figures } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { dayBounds } from '#platform/period.ts';
import { Chart, type ChartData } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { caseListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';

interface TrendChartProps {
  trend: Figures['trend'];
  filter: CaseFilterQuery;
}

/** What came and what was answered, day by day; a day opens what was submitted on it. */
export function TrendChart({ trend, filter }: TrendChartProps) {
  const words = useMessages(figuresWords);
  const { shortDay } = useFormats();
  const navigate = useNavigate();
  const data = useMemo(
    (): ChartData => ({
      categoryLabel: words.day,
      categories: trend.map(({ day }) => shortDay(day)),
      series: [
        { name: words.submitted, values: trend.map(({ submitted }) => submitted) },
        { name: words.answered, values: trend.map(({ answered }) => answered) },
      ],
    }),
    [trend, words, shortDay],
  );
  const openDay = useCallback(
    (index: number) => {
      const day = trend[index]?.day;
      if (day) void navigate(caseListLink({ ...filter, ...dayBounds(day) }));
    },
    [trend, filter, navigate],
  );
  return <Chart title={words.trend} kind="lines" data={data} onSelect={openDay} />;
}

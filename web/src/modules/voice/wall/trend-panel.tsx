import type { Figures } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import type { ChartData } from '#ui';
import { ChartCanvas } from '#ui/chart/chart-canvas.tsx';
import { wallWords } from './wall-words.ts';

export function TrendPanel({ figures: { trend } }: { figures: Figures }) {
  const words = useMessages(wallWords);
  const { shortDay } = useFormats();
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
  return (
    <div className="h-full rounded-card border border-line bg-white p-6">
      <ChartCanvas kind="lines" data={data} fills />
    </div>
  );
}

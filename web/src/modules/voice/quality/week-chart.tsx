import type { QualitySummary } from '@sawt/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Card, Chart, type ChartData } from '#ui';
import { answersLink } from './answers-link.ts';
import { qualityWords } from './quality-words.ts';
import { shareOf } from './shares.ts';

/** The share of good answers from week to week; weeks of too few verdicts are left open. */
export function WeekChart({ weeks }: Pick<QualitySummary, 'weeks'>) {
  const words = useMessages(qualityWords);
  const { shortDay } = useFormats();
  const navigate = useNavigate();
  const data = useMemo((): ChartData => {
    const shares = weeks.map(shareOf);
    return {
      categoryLabel: words.week,
      categories: weeks.map(({ week }) => shortDay(week)),
      series: [{ name: words.byWeek, values: shares.map((share) => (share === null ? null : Math.round(share * 100))) }],
    };
  }, [weeks, words, shortDay]);
  if (data.series[0]?.values.every((value) => value === null)) {
    return (
      <Card title={words.byWeek}>
        <p className="text-ink-soft">{words.noCourse}</p>
      </Card>
    );
  }
  const open = (index: number) => {
    const week = weeks[index]?.week;
    if (week) void navigate(answersLink({ drawn: 'true', week, result: 'judged' }));
  };
  return <Chart title={words.byWeek} kind="lines" data={data} onSelect={open} />;
}

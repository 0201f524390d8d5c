import type { Measures } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Card } from '#ui';
import { lateFirstQuery } from '../figures/late-first.tsx';
import { reportWords } from './report-words.ts';

interface ReportSummaryProps {
  all: Measures;
  before: Measures;
  /** Of their choice, and not the one before. */
  isOther: boolean;
  /** Whenever they came. */
  late: number;
}

/** What a leader takes away who reads no further. */
export function ReportSummary({ all, before, isOther, late }: ReportSummaryProps) {
  const words = useMessages(reportWords);
  const { percent, number, date } = useFormats();
  const { data } = useQuery(lateFirstQuery({}));
  const oldest = data?.items[0]?.dueAt;
  const shareOf = ({ onTimeShare }: Measures) => (onTimeShare === null ? '–' : percent(onTimeShare));
  const { mean, ratings } = all.satisfaction;
  return (
    <Card title={words.inShort}>
      <ul className="flex list-disc flex-col gap-1.5 ps-5 text-lg/8">
        <li>{words.came(all.total, before.total, isOther)}</li>
        <li>{all.onTimeShare === null ? words.noneAnswered : words.onTime(shareOf(all), shareOf(before), isOther)}</li>
        <li>{words.lateNow(late, oldest ? date(oldest) : null)}</li>
        {mean !== null && <li>{words.satisfied(number(mean), ratings)}</li>}
      </ul>
    </Card>
  );
}

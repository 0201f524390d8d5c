import type { AnsweringRow, Outcome } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable } from '#ui';
import { PublishedNumber } from './published-number.tsx';
import { statisticsWords } from './statistics-words.ts';

interface AnsweringTableProps {
  title: string;
  rows: readonly AnsweringRow[];
  rowLabel: string;
  nameOf(row: AnsweringRow): string;
}

export function AnsweringTable({ title, rows, rowLabel, nameOf }: AnsweringTableProps) {
  const words = useMessages(statisticsWords);
  const { number } = useFormats();
  const count = (outcome: Outcome): Column<AnsweringRow> => ({
    key: outcome,
    header: words[outcome],
    align: 'end',
    cell: (row) => <PublishedNumber value={row[outcome]} />,
  });
  const columns: Column<AnsweringRow>[] = [
    { key: 'name', header: rowLabel, isTitle: true, cell: nameOf },
    count('received'),
    count('answeredInTime'),
    count('answeredLate'),
    count('notAnswered'),
    {
      key: 'median',
      header: words.median,
      align: 'end',
      cell: ({ medianAnswerHours: hours }) => <PublishedNumber value={hours} write={(value) => words.hours(number(value))} />,
    },
    { key: 'satisfaction', header: words.satisfaction, align: 'end', cell: (row) => <PublishedNumber value={row.satisfaction} /> },
  ];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{title}</h2>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ code }) => code ?? ''} />
    </section>
  );
}

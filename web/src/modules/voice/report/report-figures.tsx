import type { Measures } from '@sawt/contract';
import { useMemo } from 'react';
import { useMessages } from '#i18n';
import { type Column, DataTable } from '#ui';
import type { MeasureId } from '../measures/measure-list.ts';
import { measureNames } from '../measures/measure-words.ts';
import { useMeasureText } from '../measures/use-measure-text.ts';
import { reportWords } from './report-words.ts';

interface ReportFiguresProps {
  ids: readonly MeasureId[];
  all: Measures;
  before: Measures;
  isOther: boolean;
}

/** Each figure beside what it was. */
export function ReportFigures({ ids, all, before, isOther }: ReportFiguresProps) {
  const words = useMessages(reportWords);
  const names = useMessages(measureNames);
  const textOf = useMeasureText();
  const columns = useMemo(
    (): Column<MeasureId>[] => [
      { key: 'figure', header: words.figure, isTitle: true, cell: (id) => names[id] },
      { key: 'now', header: words.now, align: 'end', cell: (id) => <span className="font-semibold">{textOf(id, all)}</span> },
      { key: 'before', header: isOther ? words.other : words.before, align: 'end', cell: (id) => textOf(id, before) },
    ],
    [words, names, textOf, all, before, isOther],
  );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{isOther ? words.figuresAgainst : words.figures}</h2>
      <DataTable label={isOther ? words.figuresAgainst : words.figures} columns={columns} rows={ids} rowKey={(id) => id} />
    </section>
  );
}

import type { InputOf, QualityCriterion, QualityMark, quality } from '@sawt/contract';
import type { DeskRow } from './answer-store.ts';

export type AnswerFilter = Omit<InputOf<(typeof quality)['listQualityAnswers']>['query'], 'cursor' | 'limit'>;

const markOf = ({ verdict }: Pick<DeskRow, 'verdict'>, criterion: QualityCriterion): QualityMark | undefined =>
  (verdict?.marks as Record<QualityCriterion, QualityMark> | undefined)?.[criterion];

/** The one meaning of the desk's filters: its numbers are counted by it, and its lists selected. */
export function selectAnswers(rows: readonly DeskRow[], filter: AnswerFilter): DeskRow[] {
  const { agency, week, drawn, result, criterion, mark, followUp } = filter;
  return rows.filter(
    (row) =>
      (!agency || row.agency === agency) &&
      (!week || row.week === week) &&
      (!drawn || (row.week !== null) === (drawn === 'true')) &&
      (!result || hasResult(row, result)) &&
      (!criterion || !mark || markOf(row, criterion) === mark) &&
      (!followUp || row.followUp === followUp),
  );
}

function hasResult({ verdict }: DeskRow, result: NonNullable<AnswerFilter['result']>): boolean {
  if (result === 'waits') return !verdict;
  return verdict !== undefined && (result === 'judged' || verdict.is_good === (result === 'good'));
}

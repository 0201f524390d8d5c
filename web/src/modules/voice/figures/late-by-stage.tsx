import { caseStatuses } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { measuresQuery } from '../measures/queries.ts';
import { heldWords } from '../shared/held-words.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { StatusBars } from './status-bars.tsx';

/** In which stage the late cases stand: where to begin. Nothing where none is late. */
export function LateByStage({ filter }: { filter: CaseFilterQuery }) {
  const words = useMessages(heldWords);
  const late = { ...filter, late: 'true' } as const;
  const { data } = useQuery(measuresQuery(late, 'status'));
  const counts = new Map(data?.groups.map(({ key, measures }) => [key, measures.total]));
  const standing = caseStatuses.flatMap((status) => ({ status, count: counts.get(status) ?? 0 })).filter(({ count }) => count > 0);
  if (standing.length === 0) return null;
  return (
    <section aria-label={words.byStage} className="flex max-w-2xl flex-col gap-1">
      <h3 className="text-sm font-medium text-ink-soft">{words.byStage}</h3>
      <StatusBars counts={standing} filter={late} order="due" />
    </section>
  );
}

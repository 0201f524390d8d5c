import type { CaseStatus } from '@sawt/contract';
import { useFormats } from '#i18n';
import { TextLink } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { caseListLink } from './case-list-link.ts';

interface StatusBarsProps {
  counts: readonly { status: CaseStatus; count: number }[];
  filter: CaseFilterQuery;
  /** How the lists behind are ordered, where not newest first. */
  order?: 'due';
}

/** A bar for each state, which opens its cases. */
export function StatusBars({ counts, filter, order }: StatusBarsProps) {
  const statuses = useStatusWords('staff');
  const { number } = useFormats();
  const highest = Math.max(...counts.map(({ count }) => count));
  return (
    <ul className="-mx-2 flex flex-col">
      {counts.map(({ status, count }) => {
        const link = caseListLink({ ...filter, status });
        return (
          <li key={status} className="relative rounded-field px-2 py-2 hover:bg-brand-50">
            <span className="flex justify-between gap-4">
              <TextLink stretched {...link} search={{ ...link.search, ...(order && { order }) }}>
                {statuses[status]}
              </TextLink>
              <span className="tabular-nums">{number(count)}</span>
            </span>
            <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-canvas">
              <span className="block h-full rounded-full bg-brand" style={{ inlineSize: `${(count / highest) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

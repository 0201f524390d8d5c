import { caseStatuses, type Figures } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Card, TextLink } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { caseListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';

interface StatusCardProps {
  byStatus: Figures['byStatus'];
  filter: CaseFilterQuery;
}

/** Every state in the order a case goes through them, so that each stays at its place while the numbers move. */
export function StatusCard({ byStatus, filter }: StatusCardProps) {
  const words = useMessages(figuresWords);
  const statuses = useStatusWords('staff');
  const { number } = useFormats();
  const highest = Math.max(...Object.values(byStatus));
  return (
    <Card title={words.byStatus}>
      <ul className="-mx-2 flex flex-col">
        {caseStatuses.map((status) => {
          const count = byStatus[status] ?? 0;
          return (
            <li key={status} className="relative rounded-field px-2 py-2 hover:bg-brand-50">
              <span className="flex justify-between gap-4">
                <TextLink stretched {...caseListLink({ ...filter, status })}>
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
    </Card>
  );
}

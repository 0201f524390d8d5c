import { caseStatuses, type Figures } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Card } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { figuresWords } from './figures-words.ts';
import { StatusBars } from './status-bars.tsx';

interface StatusCardProps {
  byStatus: Figures['byStatus'];
  filter: CaseFilterQuery;
}

/** Every state in the order a case goes through them, so that each stays at its place while the numbers move. */
export function StatusCard({ byStatus, filter }: StatusCardProps) {
  const words = useMessages(figuresWords);
  return (
    <Card title={words.byStatus}>
      <StatusBars counts={caseStatuses.map((status) => ({ status, count: byStatus[status] ?? 0 }))} filter={filter} />
    </Card>
  );
}

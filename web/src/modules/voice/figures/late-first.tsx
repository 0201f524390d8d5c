import type { CaseSummary } from '@sawt/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, CaseNumber, EmptyState, QueryView, TextLink } from '#ui';
import { DueDate } from '../shared/due-date.tsx';
import { HeldBy } from '../shared/held-by.tsx';
import { PriorityBadge } from '../shared/priority-badge.tsx';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { RemindButton } from '../work/moves/remind-button.tsx';
import { lateListLink } from './case-list-link.ts';
import { figuresWords } from './figures-words.ts';
import { LateByStage } from './late-by-stage.tsx';

interface LateFirstProps {
  filter: CaseFilterQuery;
  late: number;
}

const shown = 10;

export const lateFirstQuery = (filter: CaseFilterQuery) =>
  queryOptions({
    queryKey: ['voice', 'cases', 'late first', filter],
    queryFn: ({ signal }) => client.voice.listCases({ query: { ...filter, late: 'true', order: 'due', limit: shown } }, { signal }),
    placeholderData: keepPreviousData,
  });

/** What has waited longest past its time: the first thing to be read. */
export function LateFirst({ filter, late }: LateFirstProps) {
  const words = useMessages(figuresWords);
  const overdue = useQuery(lateFirstQuery(filter));
  return (
    <Card title={words.lateFirst} action={late > 0 && <TextLink {...lateListLink(filter)}>{words.showAllLate(late)}</TextLink>}>
      <QueryView query={overdue} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="success" title={words.lateFirstNone}>
              {words.lateFirstNoneText}
            </EmptyState>
          ) : (
            <div className="flex flex-col gap-4">
              <LateByStage filter={filter} />
              <ol className="-mx-2 flex flex-col">
                {items.map((item) => (
                  <LateCase key={item.number} of={item} />
                ))}
              </ol>
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}

function LateCase({ of: item }: { of: CaseSummary }) {
  const words = useMessages(figuresWords);
  const { text } = useFormats();
  return (
    <li className="relative grid gap-x-4 gap-y-0.5 border-b border-line px-2 py-2.5 last:border-0 hover:bg-brand-50 sm:grid-cols-[auto_1fr_auto]">
      <TextLink stretched to="/staff/cases/$number" params={{ number: item.number }}>
        <CaseNumber number={item.number} />
      </TextLink>
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-3">
          {item.category ? text(item.category.name) : words.noCategory}
          <PriorityBadge priority={item.priority} />
        </span>
        <span className="block text-sm/6 text-ink-soft">
          {item.agency ? text(item.agency.name) : words.noAgency} · {text(item.area.name)}
        </span>
        <HeldBy of={item} />
      </span>
      <span className="flex flex-col items-start gap-1 sm:items-end">
        <DueDate of={item} />
        <RemindButton of={item} />
      </span>
    </li>
  );
}

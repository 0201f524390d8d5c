import type { CaseSummary } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, type Column, DataTable, EmptyState, QueryView, TextLink } from '#ui';
import { figuresWords } from '../figures/figures-words.ts';
import { lateFirstQuery } from '../figures/late-first.tsx';
import { DueDate } from '../shared/due-date.tsx';
import { HeldBy } from '../shared/held-by.tsx';
import { heldWords } from '../shared/held-words.ts';
import { reportWords } from './report-words.ts';

/** What has waited longest past its time, a line each. */
export function ReportLate({ most, isBrief }: { most: number; isBrief: boolean }) {
  const words = useMessages(reportWords);
  const shared = useMessages(figuresWords);
  const held = useMessages(heldWords);
  const { text } = useFormats();
  const columns = useMemo(
    (): Column<CaseSummary>[] => [
      {
        key: 'number',
        header: words.number,
        isTitle: true,
        cell: ({ number }) => (
          <TextLink stretched to="/staff/cases/$number" params={{ number }}>
            <CaseNumber number={number} />
          </TextLink>
        ),
      },
      { key: 'category', header: shared.category, cell: ({ category }) => (category ? text(category.name) : shared.noCategory) },
      { key: 'agency', header: shared.agency, cell: ({ agency }) => (agency ? text(agency.name) : shared.noAgency) },
      ...(isBrief ? [] : [{ key: 'area', header: shared.area, cell: ({ area }: CaseSummary) => text(area.name) }]),
      { key: 'why', header: held.why, cell: (item) => <HeldBy of={item} /> },
      { key: 'due', header: words.due, cell: (item) => <DueDate of={item} /> },
    ],
    [words, shared, held, text, isBrief],
  );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{words.late}</h2>
      <QueryView query={useQuery(lateFirstQuery({}))} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="success" title={shared.lateFirstNone}>
              {shared.lateFirstNoneText}
            </EmptyState>
          ) : (
            <DataTable label={words.late} columns={columns} rows={items.slice(0, most)} rowKey={({ number }) => number} />
          )
        }
      </QueryView>
    </section>
  );
}

import type { Bulk } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Badge, type Column, DataTable, DateTime, EmptyState, LinkButton, PageHeader, QueryView, TextLink, type Tone } from '#ui';
import { bulkLabels, bulkWords, followWords, stateWords } from './bulk-words.ts';
import { bulksQuery } from './queries.ts';

const tones: Record<Bulk['state'], Tone> = {
  collecting: 'info',
  running: 'info',
  done: 'success',
  cancelled: 'neutral',
  stopped: 'warning',
};

/** The moves in bulk of this person, newest first. */
export function BulksPage() {
  const words = useMessages(bulkWords);
  const query = useQuery(bulksQuery);
  const columns = useColumns();
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <QueryView query={query} lines={6}>
        {(bulks) =>
          bulks.length === 0 ? (
            <EmptyState icon="list" title={words.empty} action={<LinkButton to="/staff/cases">{words.toCases}</LinkButton>}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <DataTable label={words.title} columns={columns} rows={bulks} rowKey={({ id }) => id} />
          )
        }
      </QueryView>
    </>
  );
}

function useColumns(): readonly Column<Bulk>[] {
  const words = useMessages(bulkWords);
  const labels = useMessages(bulkLabels);
  const followed = useMessages(followWords);
  const states = useMessages(stateWords);
  const { text, number } = useFormats();
  return [
    {
      key: 'what',
      header: words.what,
      isTitle: true,
      cell: ({ id, move, follows }) => (
        <>
          <TextLink stretched to="/staff/bulks/$id" params={{ id }}>
            {labels[move]}
          </TextLink>
          {follows && <span className="block text-sm text-ink-soft">{followed[follows.how]}</span>}
        </>
      ),
    },
    { key: 'count', header: words.count, cell: ({ total }) => number(total) },
    { key: 'state', header: words.state, cell: ({ state }) => <Badge tone={tones[state]}>{states[state]}</Badge> },
    { key: 'when', header: words.when, cell: ({ beganAt }) => <DateTime at={beganAt} form="relative" /> },
    {
      key: 'by',
      header: words.by,
      cell: ({ by, onBehalfOf }) => [by && text(by.name), onBehalfOf && words.behalf(text(onBehalfOf.name))].filter(Boolean).join(' '),
    },
  ];
}

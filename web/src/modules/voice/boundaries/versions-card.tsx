import type { BoundaryVersion } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, type Column, DataTable, DateTime } from '#ui';
import { boundaryWords, stateWords } from './boundary-words.ts';
import { useBoundariesChanged } from './queries.ts';

/** Who imported and published what when; one that was is brought back as a draft. */
export function VersionsCard({ versions }: { versions: readonly BoundaryVersion[] }) {
  const words = useMessages(boundaryWords);
  const states = useMessages(stateWords);
  const { text } = useFormats();
  const changed = useBoundariesChanged();
  const restore = useMutation({
    mutationFn: ({ id }: BoundaryVersion) => client.areas.restoreBoundaries({ params: { id } }),
    onSuccess: (boundaries) => changed(boundaries, words.restored),
  });
  const { message } = useErrorWords(restore.error);
  const act = (by: BoundaryVersion['madeBy'], at: string) => (
    <>
      {by && text(by.name)}
      <span className="block text-sm/6 text-ink-soft">
        <DateTime at={at} />
      </span>
    </>
  );
  const columns: Column<BoundaryVersion>[] = [
    { key: 'file', header: words.file, isTitle: true, cell: ({ fileName }) => <bdi className="font-medium">{fileName}</bdi> },
    { key: 'state', header: words.state, cell: ({ state }) => states[state] },
    { key: 'made', header: words.made, cell: ({ madeBy, madeAt }) => act(madeBy, madeAt) },
    { key: 'put', header: words.put, cell: ({ liveBy, liveAt }) => liveAt && act(liveBy, liveAt) },
    {
      key: 'action',
      header: words.action,
      cell: (version) =>
        ['past', 'discarded'].includes(version.state) && (
          <Button variant="quiet" icon="undo" aria-label={words.restoreOf(version.fileName)} onPress={() => restore.mutate(version)}>
            {words.restore}
          </Button>
        ),
    },
  ];
  return (
    <Card title={words.versions}>
      {message && <Banner tone="danger">{message}</Banner>}
      <DataTable label={words.versions} rows={versions} rowKey={({ id }) => String(id)} columns={columns} />
    </Card>
  );
}

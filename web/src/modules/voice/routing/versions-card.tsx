import type { RoutingVersion } from '@sawt/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Badge, Banner, Button, Card, type Column, DataTable, DateTime, QueryView, type Tone } from '#ui';
import { useRoutingChanged, versionsQuery } from './queries.ts';
import { routingWords, versionStates } from './routing-words.ts';

const tones: Record<RoutingVersion['state'], Tone> = { draft: 'warning', live: 'success', past: 'neutral', discarded: 'neutral' };

/** Who changed what when; one that was is brought back as a draft. */
export function VersionsCard({ mayRestore }: { mayRestore: boolean }) {
  const words = useMessages(routingWords);
  const states = useMessages(versionStates);
  const { text, number } = useFormats();
  const changed = useRoutingChanged();
  const restore = useMutation({
    mutationFn: ({ id }: RoutingVersion) => client.routing.restoreRoutingVersion({ params: { id } }),
    onSuccess: (routing, { id }) => changed(routing, words.restored(number(id))),
  });
  const { message } = useErrorWords(restore.error);
  const columns: Column<RoutingVersion>[] = [
    {
      key: 'version',
      header: words.versionName,
      isTitle: true,
      cell: ({ id }) => <span className="font-medium">{words.version(number(id))}</span>,
    },
    { key: 'state', header: words.state, cell: ({ state }) => <Badge tone={tones[state]}>{states[state]}</Badge> },
    { key: 'rules', header: words.rules, align: 'end', cell: ({ rules }) => number(rules.length) },
    {
      key: 'changed',
      header: words.changedBy,
      cell: ({ changedBy, changedAt }) => <Act name={changedBy ? text(changedBy.name) : ''} at={changedAt} />,
    },
    {
      key: 'live',
      header: words.liveBy,
      cell: ({ liveBy, liveAt }) => liveAt && <Act name={liveBy ? text(liveBy.name) : ''} at={liveAt} />,
    },
  ];
  if (mayRestore) {
    columns.push({
      key: 'action',
      header: words.action,
      cell: (version) =>
        ['past', 'discarded'].includes(version.state) && (
          <Button variant="quiet" icon="undo" aria-label={words.restoreOf(number(version.id))} onPress={() => restore.mutate(version)}>
            {words.restore}
          </Button>
        ),
    });
  }
  return (
    <Card title={words.versions}>
      {message && <Banner tone="danger">{message}</Banner>}
      <QueryView query={useQuery(versionsQuery)} lines={4}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="text-ink-soft">{words.noVersions}</p>
          ) : (
            <DataTable label={words.versions} rows={versions} rowKey={({ id }) => String(id)} columns={columns} />
          )
        }
      </QueryView>
    </Card>
  );
}

function Act({ name, at }: { name: string; at: string }) {
  return (
    <>
      {name}
      <span className="block text-sm/6 text-ink-soft">
        <DateTime at={at} />
      </span>
    </>
  );
}

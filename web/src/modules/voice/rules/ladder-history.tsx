import type { LadderVersion } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Dialog, QueryView, VersionList } from '#ui';
import { RungLines } from './ladder-section.tsx';
import { ladderNames, ladderWords } from './ladder-words.ts';
import { laddersQuery, ladderVersionsQuery } from './queries.ts';

/** Who made which ladder when; an earlier one can be brought back. */
export function LadderHistory({ clockKind, onClose }: { clockKind: LadderVersion['clockKind']; onClose(): void }) {
  const words = useMessages(ladderWords);
  const names = useMessages(ladderNames);
  const queries = useQueryClient();
  const versions = useQuery(ladderVersionsQuery(clockKind));
  const newest = versions.data?.[0]?.id;

  async function restore({ id }: LadderVersion): Promise<void> {
    const body = { version: id, seen: newest ?? id };
    queries.setQueryData(laddersQuery.queryKey, await client.escalation.restoreLadder({ params: { clockKind }, body }));
    await queries.invalidateQueries({ queryKey: ladderVersionsQuery(clockKind).queryKey });
  }

  return (
    <Dialog title={words.historyOf(names[clockKind])} isOpen onOpenChange={onClose}>
      <QueryView query={versions} lines={6}>
        {(list) => (
          <VersionList
            versions={list}
            numberOf={({ id }) => id}
            mayRestore={({ rungs }) => JSON.stringify(rungs) !== JSON.stringify(list[0]?.rungs)}
            restoreHelp={words.restoreHelp}
            onRestore={restore}
          >
            {({ rungs }) => <RungLines rungs={rungs} />}
          </VersionList>
        )}
      </QueryView>
    </Dialog>
  );
}

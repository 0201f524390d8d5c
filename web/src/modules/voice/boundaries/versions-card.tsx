import type { BoundaryChanges, BoundaryVersion } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, DateTime, VersionList } from '#ui';
import { boundaryWords } from './boundary-words.ts';
import { useBoundariesChanged } from './queries.ts';

/** Who imported and published what when; one that was is brought back as a draft. */
export function VersionsCard({ versions }: { versions: readonly BoundaryVersion[] }) {
  const words = useMessages(boundaryWords);
  const changed = useBoundariesChanged();
  return (
    <Card title={words.versions}>
      <VersionList
        versions={versions.map((version) => ({ ...version, changedBy: version.madeBy, changedAt: version.madeAt }))}
        numberOf={({ id }) => id}
        stateOf={({ state }) => state}
        restoreHelp={words.restoreHelp}
        onRestore={async ({ id }) => changed(await client.areas.restoreBoundaries({ params: { id } }))}
        restored={words.restored}
      >
        {(version) => <Said version={version} />}
      </VersionList>
    </Card>
  );
}

function Said({ version: { fileName, liveBy, liveAt, changes } }: { version: BoundaryVersion }) {
  const words = useMessages(boundaryWords);
  const { text } = useFormats();
  return (
    <>
      <p>
        <bdi>{words.from(fileName)}</bdi>
      </p>
      {liveAt && (
        <p className="text-sm/6 text-ink-soft">
          {words.put}: {liveBy && <>{text(liveBy.name)} · </>}
          <DateTime at={liveAt} />
        </p>
      )}
      {changes && <Changes {...changes} />}
    </>
  );
}

function Changes({ added, moved, gone }: BoundaryChanges) {
  const words = useMessages(boundaryWords);
  const { text } = useFormats();
  const line = (areas: BoundaryChanges['added'], say: (count: number, names: string) => string) =>
    areas.length > 0 && <li>{say(areas.length, areas.map(text).join(words.comma))}</li>;
  return (
    <ul className="list-disc ps-5">
      {line(added, words.areAdded)}
      {line(moved, words.areMoved)}
      {line(gone, words.areGone)}
    </ul>
  );
}

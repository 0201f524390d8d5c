import type { BoundaryArea, BoundaryDraft } from '@sawt/contract';
import { useMemo, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Banner, Button, Card, type Column, ConfirmDialog, DataTable, MapView, type Tone } from '#ui';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { boundaryWords, changeWords, levelWords } from './boundary-words.ts';
import { useBoundariesChanged } from './queries.ts';

const tones: Record<BoundaryArea['change'], Tone> = { new: 'info', moved: 'warning', same: 'neutral' };

/** The draft on the map, what it would change, and the two ways on. */
export function DraftCard({ draft }: { draft: BoundaryDraft }) {
  const words = useMessages(boundaryWords);
  const { text, number } = useFormats();
  const changed = useBoundariesChanged();
  const [open, setOpen] = useState<'publish' | 'discard' | null>(null);
  const seats = useMapAreas();
  const shades = useMemo(
    () => Object.fromEntries(draft.areas.filter(({ change }) => change !== 'same').map(({ code }) => [code, 0.3])),
    [draft],
  );
  const nameOf = (code: string) => {
    const area = draft.areas.find((each) => each.code === code);
    return area ? text(area.name) : code;
  };
  const names = (list: BoundaryDraft['gone']) => list.map(({ name }) => text(name)).join(words.comma);
  const close = () => setOpen(null);
  return (
    <Card title={words.draft}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">
          <bdi>{words.from(draft.version.fileName)}</bdi>
        </p>
        <MapView label={words.map} areas={seats} region={draft.shapes} shades={shades} />
        {draft.without.length > 0 && <Banner tone="info">{words.without(draft.without.length, names(draft.without))}</Banner>}
        {draft.gone.length > 0 && <Banner tone="warning">{words.gone(names(draft.gone))}</Banner>}
        {draft.overlaps.length > 0 && (
          <Banner tone="warning" title={words.overlaps}>
            <ul className="list-disc ps-5">
              {draft.overlaps.map(({ areas: [a, b], squareKilometres }) => (
                <li key={`${a} ${b}`}>{words.overlap(nameOf(a), nameOf(b), number(squareKilometres))}</li>
              ))}
            </ul>
          </Banner>
        )}
        <DraftAreas areas={draft.areas} />
        <div className="flex flex-wrap gap-3">
          <Button icon="check" onPress={() => setOpen('publish')}>
            {words.publish}
          </Button>
          <Button variant="secondary" icon="trash" onPress={() => setOpen('discard')}>
            {words.discard}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={words.publish}
        confirmLabel={words.publish}
        isOpen={open === 'publish'}
        onOpenChange={close}
        onConfirm={async () => changed(await client.areas.publishBoundaries(), words.published)}
      >
        {words.publishText}
      </ConfirmDialog>
      <ConfirmDialog
        title={words.discard}
        confirmLabel={words.discard}
        isDanger
        isOpen={open === 'discard'}
        onOpenChange={close}
        onConfirm={async () => changed(await client.areas.discardBoundaries(), words.discarded)}
      >
        <bdi>{draft.version.fileName}</bdi>
      </ConfirmDialog>
    </Card>
  );
}

function DraftAreas({ areas }: { areas: readonly BoundaryArea[] }) {
  const words = useMessages(boundaryWords);
  const levels = useMessages(levelWords);
  const changes = useMessages(changeWords);
  const { text } = useFormats();
  const columns: Column<BoundaryArea>[] = [
    { key: 'area', header: words.area, isTitle: true, cell: ({ name }) => text(name) },
    { key: 'level', header: words.levelColumn, cell: ({ level }) => levels[level] },
    { key: 'change', header: words.change, cell: ({ change }) => <Badge tone={tones[change]}>{changes[change]}</Badge> },
  ];
  return <DataTable label={words.areas} rows={areas} rowKey={({ code }) => code} columns={columns} />;
}

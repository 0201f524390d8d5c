import type { Clock } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Badge, DateTime, Dialog, QueryView } from '#ui';
import { RungLines } from './ladder-section.tsx';
import { ladderNames, ladderWords } from './ladder-words.ts';
import { ladderVersionsQuery } from './queries.ts';

/** Who made which ladder when, newest first. */
export function LadderHistory({ clockKind, onClose }: { clockKind: Clock['kind']; onClose(): void }) {
  const words = useMessages(ladderWords);
  const names = useMessages(ladderNames);
  const { text, number } = useFormats();
  return (
    <Dialog title={words.historyOf(names[clockKind])} isOpen onOpenChange={onClose}>
      <QueryView query={useQuery(ladderVersionsQuery(clockKind))} lines={6}>
        {(versions) => (
          <ol className="flex flex-col divide-y divide-line">
            {versions.map(({ id, rungs, changedBy, changedAt }, index) => (
              <li key={id} className="flex flex-col gap-2 py-4 first:pt-0">
                <p className="flex flex-wrap items-center gap-x-3 font-medium">
                  {words.version(number(versions.length - index))}
                  {index === 0 && <Badge tone="success">{words.now}</Badge>}
                </p>
                <p className="text-sm/6 text-ink-soft">
                  {changedBy ? text(changedBy.name) : words.asInstalled} · <DateTime at={changedAt} />
                </p>
                <RungLines rungs={rungs} />
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Dialog>
  );
}

import type { CategorySettings } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Banner } from '#ui';
import { changedSettings } from './category-settings.ts';
import { categoryWords } from './category-words.ts';
import { useChangeLines } from './change-lines.ts';

/** Before it is saved, in words: what will change, and for which cases. */
export function CategoryChanges({ before, after }: { before: CategorySettings; after: CategorySettings }) {
  const words = useMessages(categoryWords);
  const linesOf = useChangeLines();
  const changes = changedSettings(before, after);
  const lines = linesOf(before, changes);
  if (lines.length === 0) return <p className="text-ink-soft">{words.noChanges}</p>;
  const timesChange = changes.acknowledgeHours !== undefined || changes.answerHours !== undefined;
  return (
    <Banner tone="info" title={words.changes}>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {timesChange && <p className="mt-2 text-sm/6 text-ink-soft">{words.running}</p>}
      {changes.name && <p className="mt-2 text-sm/6 text-ink-soft">{words.oldNames}</p>}
    </Banner>
  );
}

import { useMessages } from '#i18n';
import { Banner } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { type CategorySettings, changedSettings } from './category-settings.ts';
import { categoryWords } from './category-words.ts';

/** Before it is saved, in words: what will change, and for which cases. */
export function CategoryChanges({ before, after }: { before: CategorySettings; after: CategorySettings }) {
  const words = useMessages(categoryWords);
  const priorities = useMessages(priorityWords);
  const changes = changedSettings(before, after);
  const hours = (count: number | null | undefined) => words.hours(count ?? 0);
  const lines = [
    changes.acknowledgeHours !== undefined &&
      words.fromTo(words.acknowledge, hours(before.acknowledgeHours), hours(changes.acknowledgeHours)),
    changes.answerHours !== undefined && words.fromTo(words.answer, hours(before.answerHours), hours(changes.answerHours)),
    changes.priority && words.fromTo(words.priority, priorities[before.priority], priorities[changes.priority]),
    changes.active !== undefined && words.fromTo(words.state, words[stateOf(before)], words[stateOf(after)]),
  ].filter((line) => typeof line === 'string');
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
    </Banner>
  );
}

const stateOf = ({ active }: CategorySettings) => (active ? 'active' : 'inactive');

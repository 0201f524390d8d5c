import type { TimelineEvent } from '@sawt/contract';
import { Comparisons } from '../../shared/comparisons.tsx';
import { NoteWords } from '../mentions/note-words.tsx';

/** The words of an event as colleagues read them: with whom they name as they are called today, and what they show side by side. */
export function EventWords({ event, timeline }: { event: TimelineEvent; timeline: readonly TimelineEvent[] }) {
  return (
    <>
      {event.text !== null && <NoteWords text={event.text} mentions={event.mentions} />}
      <Comparisons pairs={event.comparisons} timeline={timeline} />
    </>
  );
}

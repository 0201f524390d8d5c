import type { TimelineEvent } from '@sawt/contract';
import type { ReactNode } from 'react';
import { caseNumberInText, useFormats, useMessages } from '#i18n';
import { Badge, DateTime, FileList, type IconName, RatingValue, Timeline, type TimelineItem, type Tone } from '#ui';
import { priorityWords } from './case-words.ts';
import type { Reader } from './status-badge.tsx';
import { citizenSides, citizenTitles, type HeardMove, heardTitles, staffSides, staffTitles, timelineWords } from './timeline-words.ts';
import { TypedText } from './typed-text.tsx';
import { useWhy } from './why-words.ts';

const looks: Record<TimelineEvent['what'], { icon: IconName; tone?: Tone }> = {
  submitted: { icon: 'send', tone: 'success' },
  refer: { icon: 'building', tone: 'info' },
  reject: { icon: 'close', tone: 'danger' },
  withdraw: { icon: 'undo' },
  return: { icon: 'undo', tone: 'warning' },
  assign: { icon: 'user', tone: 'info' },
  prioritise: { icon: 'flag', tone: 'info' },
  handBack: { icon: 'undo', tone: 'warning' },
  start: { icon: 'refresh', tone: 'info' },
  ask: { icon: 'message', tone: 'warning' },
  reply: { icon: 'message', tone: 'success' },
  propose: { icon: 'edit', tone: 'info' },
  sendBack: { icon: 'undo', tone: 'warning' },
  approve: { icon: 'success', tone: 'success' },
  answer: { icon: 'success', tone: 'success' },
  rate: { icon: 'star', tone: 'success' },
  reopen: { icon: 'refresh', tone: 'warning' },
  appeal: { icon: 'flag', tone: 'warning' },
  uphold: { icon: 'shield', tone: 'success' },
  dismiss: { icon: 'shield' },
  note: { icon: 'lock' },
  addInformation: { icon: 'plus', tone: 'info' },
  correct: { icon: 'edit', tone: 'success' },
  direct: { icon: 'flag', tone: 'warning' },
  respond: { icon: 'message', tone: 'info' },
  satisfy: { icon: 'check', tone: 'success' },
  insist: { icon: 'flag', tone: 'danger' },
  remind: { icon: 'bell', tone: 'warning' },
  lapse: { icon: 'clock' },
  release: { icon: 'undo', tone: 'warning' },
  settle: { icon: 'check' },
  split: { icon: 'building', tone: 'info' },
  gather: { icon: 'success', tone: 'success' },
  conclude: { icon: 'check' },
  recall: { icon: 'undo', tone: 'warning' },
  leaveDepartment: { icon: 'undo', tone: 'warning' },
  unfold: { icon: 'refresh', tone: 'warning' },
  merge: { icon: 'copy', tone: 'info' },
  unmerge: { icon: 'undo', tone: 'warning' },
  join: { icon: 'copy' },
  hear: { icon: 'bell', tone: 'info' },
  share: { icon: 'success', tone: 'success' },
  detach: { icon: 'undo', tone: 'warning' },
};

interface CaseTimelineProps {
  /** In the order they are to be read. */
  events: readonly TimelineEvent[];
  reader: Reader;
  /** How its words are shown; left out: as they were typed. */
  words?(event: TimelineEvent): ReactNode;
}

/** The course of a case in words. What the reader may not see, the server has already left out. */
export function CaseTimeline({ events, reader, words = typedWords }: CaseTimelineProps) {
  const { label, onBehalfOf } = useMessages(timelineWords);
  const titles = useMessages(reader === 'citizen' ? citizenTitles : staffTitles);
  const heard = useMessages(heardTitles);
  const titleOf = ({ what, heard: move }: TimelineEvent) => (what === 'hear' && move && heard[move as HeardMove]) || titles[what];
  const sides = useMessages(reader === 'citizen' ? citizenSides : staffSides);
  const priorities = useMessages(priorityWords);
  const { text } = useFormats();
  const items = events.map(
    (event): TimelineItem => ({
      id: event.id,
      at: event.at,
      ...looks[event.what],
      title: (
        <Title
          words={titleOf(event)(event.priority ? priorities[event.priority] : event.about ? caseNumberInText(text(event.about)) : '')}
          isInternal={event.internal}
        />
      ),
      by: [
        event.actor && reader === 'staff' ? `${text(event.actor.name)} (${sides[event.side]})` : sides[event.side],
        event.part?.agency && `· ${text(event.part.agency)}`,
        event.onBehalfOf && onBehalfOf(text(event.onBehalfOf.name)),
      ]
        .filter(Boolean)
        .join(' '),
      children: hasContent(event) && <EventContent event={event} words={words} />,
    }),
  );
  return <Timeline label={label} items={items} />;
}

function Title({ words, isInternal }: { words: string; isInternal: boolean }) {
  const { internal } = useMessages(timelineWords);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {words}
      {isInternal && <Badge icon="lock">{internal}</Badge>}
    </span>
  );
}

/** The first words and photos stand on the page of the case already. */
const isFirst = ({ what }: TimelineEvent): boolean => what === 'submitted';
const hasContent = (event: TimelineEvent): boolean => {
  const { reason, text, rating, files, why } = event;
  return why !== null || (!isFirst(event) && (reason !== null || text !== null || rating !== null || files.length > 0));
};

const typedWords = ({ text }: TimelineEvent) => text !== null && <TypedText text={text} />;

function EventContent({ event, words }: { event: TimelineEvent; words(event: TimelineEvent): ReactNode }) {
  const { text } = useFormats();
  const sayWhy = useWhy();
  const { corrected } = useMessages(timelineWords);
  const { reason, rating, files, why, correctedAt } = event;
  return (
    <>
      {correctedAt && (
        // Words, not a badge: a day in both calendars is wider than a phone.
        <p className="text-sm/6 font-medium text-ink-soft">
          {corrected} <DateTime at={correctedAt} form="date" />
        </p>
      )}
      {why !== null && <p className="text-sm/6 text-ink-soft">{sayWhy(why)}</p>}
      {!isFirst(event) && (
        <>
          {reason !== null && <p className="font-medium">{text(reason)}</p>}
          {rating !== null && <RatingValue value={rating} />}
          {words(event)}
          <FileList files={files} />
        </>
      )}
    </>
  );
}

import { type CaseDetail, ProblemError, type TimelineEvent } from '@sawt/contract';
import { type ReactNode, useState } from 'react';
import { useLanguage, useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { FormDialog, showToast } from '#ui';
import { TextChanges } from '#ui/text-changes.tsx';
import { CaseTimeline } from '../../shared/case-timeline.tsx';
import { TypedText } from '../../shared/typed-text.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import type { StaffMove } from './staff-moves.ts';
import { useArrival } from './use-arrival.ts';
import { useMakeMove } from './use-make-move.ts';

/** What every dialog of a move gets: it is there only while open. */
export interface MoveDialogProps {
  detail: CaseDetail;
  /** The case has left this person's reach; `detail` is what they last saw of it. */
  isGone: boolean;
  onClose(): void;
  /** The move was made; closes it too. */
  onDone(): void;
}

/** The last event that was on the page when the dialog opened: what others did since is told before anything is done. */
export interface Seen {
  seen?: string;
}
export const lastSeen = ({ timeline }: CaseDetail): Seen => {
  const last = timeline.at(-1);
  return last ? { seen: last.id } : {};
};

interface MoveFormProps extends MoveDialogProps {
  move: StaffMove;
  title?: string;
  isDanger?: boolean;
  size?: 'medium' | 'large';
  /** The call to the server; `seen` goes into its body. */
  send(seen: Seen): Promise<CaseDetail>;
  /** What is typed in its field of words, to stand beside what another wrote meanwhile. */
  typed?: string;
  /** After it was accepted: forget the draft. */
  onSent(): void;
  children(errors: ErrorWords['fields']): ReactNode;
}

/** The frame of a move's dialog. When the case moves on under it, it says so and keeps what was typed. */
export function MoveForm({
  move,
  title,
  detail,
  isGone,
  isDanger = false,
  size = 'medium',
  typed = '',
  send,
  onSent,
  onClose,
  onDone,
  children,
}: MoveFormProps) {
  const words = moveWords[useLanguage()][move];
  const makeMove = useMakeMove();
  const [seen] = useState(() => lastSeen(detail));
  const [isTold, setTold] = useState(false);
  const meanwhile = useMeanwhile({ detail, isGone, isOver: !detail.allowed.includes(move), since: seen, typed });
  const waitForArrival = useArrival(detail, move, () => {
    showToast(words.done);
    end();
  });

  function end(): void {
    onSent();
    onDone();
  }

  async function submit(): Promise<void> {
    try {
      await makeMove(move, () => send(isTold ? {} : seen));
    } catch (error) {
      waitForArrival(error instanceof TypeError);
      // They have been told: what they send now, they send knowing it.
      if (error instanceof ProblemError && error.problem.code === 'case.changed') setTold(true);
      throw error;
    }
    end();
  }

  return (
    <FormDialog
      title={title ?? words.label}
      isOpen
      onOpenChange={onClose}
      submitLabel={words.submit}
      onSubmit={submit}
      isDanger={isDanger}
      size={size}
      meanwhile={meanwhile}
    >
      {children}
    </FormDialog>
  );
}

interface Meanwhile {
  detail: CaseDetail;
  isGone: boolean;
  /** The move is no longer possible. */
  isOver: boolean;
  since: Seen;
  typed: string;
}

/** What happened to the case while the dialog was open; null where nothing did. */
function useMeanwhile({ detail: { timeline }, isGone, isOver, since: { seen }, typed }: Meanwhile) {
  const words = useMessages(dialogWords);
  if (isGone) return { title: words.gone, content: <p>{words.goneText}</p> };
  const fresh = seen === undefined ? [] : timeline.filter(({ id, what }) => Number(id) > Number(seen) && what !== 'note');
  if (!isOver && fresh.length === 0) return null;
  const content = (
    <>
      <p className="mb-3">{words.stillHere}</p>
      <CaseTimeline events={fresh.length > 0 ? fresh : timeline.slice(-1)} reader="staff" />
      <BothTexts theirs={fresh.findLast(({ what }) => writes.includes(what))?.text ?? ''} typed={typed} />
    </>
  );
  return { title: isOver ? words.over : words.movedOn, content };
}

/** By these an official writes what the citizen reads, or is to read. */
const writes: readonly TimelineEvent['what'][] = ['propose', 'approve', 'answer', 'ask', 'correct'];

/** What another wrote meanwhile and what is typed here, beside each other, and what tells them apart. */
function BothTexts({ theirs, typed }: { theirs: string; typed: string }) {
  const words = useMessages(dialogWords);
  if (!theirs.trim() || !typed.trim() || theirs === typed) return null;
  return (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      <section aria-label={words.theirText} className="flex min-w-0 flex-col gap-2">
        <p className="font-medium">{words.theirText}</p>
        <TypedText text={theirs} />
      </section>
      <section aria-label={words.yourText} className="flex min-w-0 flex-col gap-2">
        <p className="font-medium">{words.yourText}</p>
        <TextChanges before={theirs} after={typed} />
      </section>
    </div>
  );
}

import type { CaseDetail } from '@sawt/contract';
import type { ReactNode } from 'react';
import { useLanguage, useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { Banner, FormDialog } from '#ui';
import { CaseTimeline } from '../../shared/case-timeline.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import type { StaffMove } from './staff-moves.ts';
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

interface MoveFormProps extends MoveDialogProps {
  move: StaffMove;
  title?: string;
  isDanger?: boolean;
  /** The call to the server. */
  send(): Promise<CaseDetail>;
  /** After it was accepted: forget the draft. */
  onSent(): void;
  children(errors: ErrorWords['fields']): ReactNode;
}

/** The frame of a move's dialog. When the case moves on under it, it says so and keeps what was typed. */
export function MoveForm({ move, title, detail, isGone, isDanger = false, send, onSent, onClose, onDone, children }: MoveFormProps) {
  const words = moveWords[useLanguage()][move];
  const makeMove = useMakeMove();

  async function submit(): Promise<void> {
    await makeMove(move, send);
    onSent();
    onDone();
  }

  return (
    <FormDialog title={title ?? words.label} isOpen onOpenChange={onClose} submitLabel={words.submit} onSubmit={submit} isDanger={isDanger}>
      {(errors) => (
        <>
          {isGone ? <Gone /> : !detail.allowed.includes(move) && <MovedOn detail={detail} />}
          {children(errors)}
        </>
      )}
    </FormDialog>
  );
}

function MovedOn({ detail: { timeline } }: { detail: CaseDetail }) {
  const words = useMessages(dialogWords);
  return (
    <Banner tone="warning" title={words.movedOn}>
      <p className="mb-3">{words.movedOnText}</p>
      <CaseTimeline events={timeline.slice(-1)} reader="staff" />
    </Banner>
  );
}

function Gone() {
  const words = useMessages(dialogWords);
  return (
    <Banner tone="warning" title={words.gone}>
      {words.goneText}
    </Banner>
  );
}

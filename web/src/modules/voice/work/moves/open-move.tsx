import { ApproveDialog } from './approve-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DirectDialog } from './direct-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { MoveDialogProps } from './move-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { PrioritiseDialog } from './prioritise-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReferDialog } from './refer-dialog.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { ImmediateMove, StaffMove } from './staff-moves.ts';
import { TextDialog } from './text-dialog.tsx';
import { UpholdDialog } from './uphold-dialog.tsx';

/** The moves that ask something first; the others act at the press of their button. */
export type AskingMove = Exclude<StaffMove, ImmediateMove>;

/** The dialog of the move that was chosen. */
export function OpenMove({ move, ...props }: MoveDialogProps & { move: AskingMove }) {
  switch (move) {
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'assign':
      return <AssignDialog {...props} />;
    case 'prioritise':
      return <PrioritiseDialog {...props} />;
    case 'refer':
      return <ReferDialog {...props} />;
    case 'split':
      return <SplitDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'direct':
    case 'insist':
      return <DirectDialog key={move} move={move} {...props} />;
    case 'remind':
      return <RemindDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'note':
      return <NoteDialog {...props} />;
    case 'uphold':
      return <UpholdDialog {...props} />;
    case 'ask':
    case 'propose':
    case 'answer':
    case 'respond':
      return <TextDialog key={move} move={move} {...props} />;
    case 'return':
    case 'handBack':
    case 'sendBack':
    case 'reject':
    case 'dismiss':
    case 'unmerge':
      return <ReasonDialog key={move} move={move} {...props} />;
  }
}

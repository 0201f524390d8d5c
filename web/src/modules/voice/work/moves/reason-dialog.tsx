import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import { TextArea } from '#ui';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface ReasonDialogProps extends MoveDialogProps {
  move: 'return' | 'handBack' | 'sendBack' | 'reject' | 'dismiss';
}

/** A move that has to be explained, and needs nothing else. */
export function ReasonDialog({ move, ...props }: ReasonDialogProps) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { value, change, clear } = useMoveDraft(number, move, { reason: '' });
  const isDanger = move === 'reject' || move === 'dismiss';
  return (
    <MoveForm
      {...props}
      move={move}
      isDanger={isDanger}
      send={() => client.voice[move]({ params: { number }, body: value })}
      onSent={clear}
    >
      {(errors) => (
        <TextArea
          label={words.field}
          description={words.hint}
          error={errors.reason}
          maximum={2000}
          value={value.reason}
          onChange={(reason) => change({ reason })}
          autoFocus
        />
      )}
    </MoveForm>
  );
}

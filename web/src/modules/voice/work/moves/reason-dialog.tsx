import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import { noWhy, ReasonFields, whyBody } from '../../shared/reason-fields.tsx';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface ReasonDialogProps extends MoveDialogProps {
  move: 'return' | 'handBack' | 'sendBack' | 'reject' | 'dismiss' | 'unmerge';
}

/** A move that has to be explained, and needs nothing else. */
export function ReasonDialog({ move, ...props }: ReasonDialogProps) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { value, change, clear } = useMoveDraft(number, move, noWhy);
  const isDanger = move === 'reject' || move === 'dismiss';
  return (
    <MoveForm
      {...props}
      move={move}
      isDanger={isDanger}
      send={(seen) => client.voice[move]({ params: { number }, body: { ...whyBody(value), ...seen } })}
      onSent={clear}
    >
      {(errors) => <ReasonFields move={move} label={words.field} hint={words.hint} value={value} onChange={change} errors={errors} />}
    </MoveForm>
  );
}

import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import { TextArea } from '#ui';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { noTime, TimeFields, timeBody } from './time-fields.tsx';
import { useMoveDraft } from './use-move-draft.ts';

/** An instruction to the agency, or that its response was not enough; and by when it is to respond. */
export function DirectDialog({ move, ...props }: MoveDialogProps & { move: 'direct' | 'insist' }) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { value, change, clear } = useMoveDraft(number, move, { text: '', ...noTime });
  const send = (seen: Seen) => client.voice[move]({ params: { number }, body: { ...seen, text: value.text, ...timeBody(value) } });
  return (
    <MoveForm {...props} move={move} send={send} onSent={clear}>
      {(errors) => (
        <>
          <TextArea
            label={words.field}
            description={words.hint}
            error={errors.text}
            maximum={2000}
            value={value.text}
            onChange={(text) => change({ text })}
            autoFocus
          />
          <TimeFields value={value} onChange={change} errors={errors} />
        </>
      )}
    </MoveForm>
  );
}

import { useLanguage } from '#i18n';
import { client } from '#platform/client.ts';
import { TextArea } from '#ui';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

/** A reminder to whoever holds the case, and a word with it. */
export function RemindDialog(props: MoveDialogProps) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()].remind;
  const { value, change, clear } = useMoveDraft(number, 'remind', { text: '' });
  const send = (seen: Seen) =>
    client.voice.remind({ params: { number }, body: { ...seen, ...(value.text.trim() && { text: value.text }) } });
  return (
    <MoveForm {...props} move="remind" send={send} onSent={clear}>
      {(errors) => (
        <TextArea
          label={words.field}
          description={words.hint}
          optional
          error={errors.text}
          maximum={300}
          rows={2}
          value={value.text}
          onChange={(text) => change({ text })}
          autoFocus
        />
      )}
    </MoveForm>
  );
}

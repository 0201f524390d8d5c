import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog } from '#ui';
import { actionWords } from './action-words.ts';
import { emptyMessage, MessageFields, messageBody } from './message-fields.tsx';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

export function AddInformationDialog({ number, ...dialog }: MoveDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const draft = useDraft(`information.${number}`, emptyMessage);

  async function add(): Promise<void> {
    await makeMove(client.voice.addInformation({ params: { number }, body: messageBody(draft) }), words.addInformationDone);
    draft.clear();
  }

  return (
    <FormDialog {...dialog} title={words.addInformation} submitLabel={words.addInformationSend} onSubmit={add}>
      {(errors) => <MessageFields label={words.addInformationText} draft={draft} errors={errors} />}
    </FormDialog>
  );
}

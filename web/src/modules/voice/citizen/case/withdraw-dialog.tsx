import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog, TextArea } from '#ui';
import { actionWords } from './action-words.ts';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

export function WithdrawDialog({ number, ...dialog }: MoveDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const { value, change, clear } = useDraft(`withdraw.${number}`, { reason: '' });

  async function withdraw(): Promise<void> {
    const body = value.reason.trim() ? value : {};
    await makeMove(client.voice.withdraw({ params: { number }, body }), words.withdrawDone);
    clear();
  }

  return (
    <FormDialog {...dialog} title={words.withdraw} submitLabel={words.withdraw} isDanger onSubmit={withdraw}>
      {(errors) => (
        <>
          <p>{words.withdrawWhy}</p>
          <TextArea
            label={words.withdrawReason}
            optional
            rows={3}
            maximum={2000}
            value={value.reason}
            onChange={(reason) => change({ reason })}
            error={errors.reason}
          />
        </>
      )}
    </FormDialog>
  );
}

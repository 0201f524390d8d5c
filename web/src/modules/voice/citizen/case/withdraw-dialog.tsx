import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog } from '#ui';
import { noWhy, ReasonFields, whyBody } from '../../shared/reason-fields.tsx';
import { actionWords } from './action-words.ts';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

export function WithdrawDialog({ number, ...dialog }: MoveDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const { value, change, clear } = useDraft(`withdraw.${number}`, noWhy);

  async function withdraw(): Promise<void> {
    const body = whyBody(value, true);
    await makeMove(client.voice.withdraw({ params: { number }, body }), words.withdrawDone);
    clear();
  }

  return (
    <FormDialog {...dialog} title={words.withdraw} submitLabel={words.withdraw} isDanger onSubmit={withdraw}>
      {(errors) => (
        <>
          <p>{words.withdrawWhy}</p>
          <ReasonFields move="withdraw" label={words.withdrawReason} optional value={value} onChange={change} errors={errors} />
        </>
      )}
    </FormDialog>
  );
}

import type { CaseDetail } from '@sawt/contract';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog, TextArea } from '#ui';
import { actionWords } from './action-words.ts';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

export const ReopenDialog = (props: MoveDialogProps) => <ReasonDialog {...props} move="reopen" send={client.voice.reopen} />;
export const AppealDialog = (props: MoveDialogProps) => <ReasonDialog {...props} move="appeal" send={client.voice.appeal} />;

interface ReasonDialogProps extends MoveDialogProps {
  move: 'reopen' | 'appeal';
  send(call: { params: { number: string }; body: { reason: string } }): Promise<CaseDetail>;
}

/** A move that asks for nothing but its reason. */
function ReasonDialog({ number, move, send, ...dialog }: ReasonDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const { value, change, clear } = useDraft(`${move}.${number}`, { reason: '' });

  async function submit(): Promise<void> {
    await makeMove(send({ params: { number }, body: value }), words[`${move}Done`]);
    clear();
  }

  return (
    <FormDialog {...dialog} title={words[move]} submitLabel={words[`${move}Send`]} onSubmit={submit}>
      {(errors) => (
        <>
          <p className="text-ink-soft">{words[`${move}Why`]}</p>
          <TextArea
            label={words[`${move}Reason`]}
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

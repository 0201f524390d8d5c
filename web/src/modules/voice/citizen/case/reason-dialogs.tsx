import type { CaseDetail } from '@sawt/contract';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog } from '#ui';
import { noWhy, ReasonFields, whyBody } from '../../shared/reason-fields.tsx';
import { actionWords } from './action-words.ts';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

export const ReopenDialog = (props: MoveDialogProps) => <ReasonDialog {...props} move="reopen" send={client.voice.reopen} />;
export const AppealDialog = (props: MoveDialogProps) => <ReasonDialog {...props} move="appeal" send={client.voice.appeal} />;

interface ReasonDialogProps extends MoveDialogProps {
  move: 'reopen' | 'appeal';
  send(call: { params: { number: string }; body: ReturnType<typeof whyBody> }): Promise<CaseDetail>;
}

/** A move that asks for nothing but its reason. */
function ReasonDialog({ number, move, send, ...dialog }: ReasonDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const { value, change, clear } = useDraft(`${move}.${number}`, noWhy);

  async function submit(): Promise<void> {
    await makeMove(send({ params: { number }, body: whyBody(value) }), words[`${move}Done`]);
    clear();
  }

  return (
    <FormDialog {...dialog} title={words[move]} submitLabel={words[`${move}Send`]} onSubmit={submit}>
      {(errors) => (
        <>
          <p className="text-ink-soft">{words[`${move}Why`]}</p>
          <ReasonFields move={move} label={words[`${move}Reason`]} value={value} onChange={change} errors={errors} />
        </>
      )}
    </FormDialog>
  );
}

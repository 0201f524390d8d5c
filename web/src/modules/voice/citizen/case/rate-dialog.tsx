import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { FormDialog, Rating, TextArea } from '#ui';
import { actionWords } from './action-words.ts';
import type { MoveDialogProps } from './move-dialog.ts';
import { useMakeMove } from './use-make-move.ts';

const empty: { rating: number | null; text: string } = { rating: null, text: '' };

export function RateDialog({ number, ...dialog }: MoveDialogProps) {
  const words = useMessages(actionWords);
  const makeMove = useMakeMove();
  const { value, change, clear } = useDraft(`rate.${number}`, empty);

  async function rate(): Promise<void> {
    // Without a choice it sends 0, which the server refuses with the words for this field.
    const body = { rating: value.rating ?? 0, ...(value.text.trim() && { text: value.text }) };
    await makeMove(client.voice.rate({ params: { number }, body }), words.rateDone);
    clear();
  }

  return (
    <FormDialog {...dialog} title={words.rate} submitLabel={words.rateSend} onSubmit={rate}>
      {(errors) => (
        <>
          <p className="text-ink-soft">{words.rateWhy}</p>
          <Rating label={words.rateQuestion} value={value.rating} onChange={(rating) => change({ rating })} error={errors.rating} />
          <TextArea
            label={words.rateComment}
            optional
            rows={3}
            maximum={2000}
            value={value.text}
            onChange={(text) => change({ text })}
            error={errors.text}
          />
        </>
      )}
    </FormDialog>
  );
}

import type { FileInfo } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds, useMe } from '#platform/session.ts';
import { demandArrived } from '#platform/under-way.ts';
import { Banner, FilePicker, TextArea } from '#ui';
import { HeardByOthers } from './heard-by-others.tsx';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft, withWords } from './use-move-draft.ts';
import { WordsAtHand } from './words-at-hand.tsx';

interface TextDialogProps extends MoveDialogProps {
  move: 'ask' | 'propose' | 'answer' | 'respond';
}

/** What its dialog begins with where nothing was typed yet. */
export const initialText = (move: TextDialogProps['move'], proposedAnswer: string | null) => ({
  text: (move === 'propose' && proposedAnswer) || '',
  files: [] as FileInfo[],
});

/** Words, and files where one may attach any. */
export function TextDialog({ move, ...props }: TextDialogProps) {
  const { number, proposedAnswer } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { attachments } = useMessages(dialogWords);
  const { data: me } = useMe();
  const { name, value, change, clear } = useMoveDraft(number, move, initialText(move, proposedAnswer));
  const isAnswer = move === 'propose' || move === 'answer';

  async function send(seen: Seen) {
    demandArrived(name);
    return client.voice[move]({ params: { number }, body: { ...seen, text: value.text, files: value.files.map(({ id }) => id) } });
  }

  return (
    <MoveForm {...props} move={move} typed={value.text} send={send} onSent={clear}>
      {(errors) => (
        <>
          {move === 'propose' && <Remark {...props} />}
          {isAnswer && <HeardByOthers detail={props.detail} />}
          <TextArea
            label={words.field}
            description={words.hint}
            error={errors.text}
            maximum={5000}
            rows={6}
            value={value.text}
            onChange={(text) => change({ text })}
            autoFocus
          />
          {(isAnswer || move === 'ask') && (
            <WordsAtHand
              detail={props.detail}
              move={isAnswer ? 'answer' : 'ask'}
              onUse={(text) => change({ text: withWords(value.text, text) })}
            />
          )}
          {holds(me, 'files.upload') && (
            <FilePicker
              label={attachments}
              {...(errors.files && { error: errors.files })}
              value={value.files}
              onChange={(files) => change({ files })}
              keepAs={name}
            />
          )}
        </>
      )}
    </MoveForm>
  );
}

/** Why the last proposal came back. */
function Remark({ detail: { timeline } }: MoveDialogProps) {
  const { sentBackWith } = useMessages(dialogWords);
  const last = timeline.findLast(({ what }) => what === 'propose' || what === 'sendBack');
  if (last?.what !== 'sendBack') return null;
  return (
    <Banner tone="warning" title={sentBackWith}>
      <p dir="auto" className="whitespace-pre-line">
        {last.text}
      </p>
    </Banner>
  );
}

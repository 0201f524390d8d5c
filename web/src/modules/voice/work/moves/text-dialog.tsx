import type { FileInfo, PhotoPair } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds, useMe } from '#platform/session.ts';
import { demandArrived } from '#platform/under-way.ts';
import { Banner, FilePicker, TextArea } from '#ui';
import { PairFields, type TypedPair } from '../photos/pair-fields.tsx';
import { photoWords } from '../photos/photo-words.ts';
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
  pairs: [] as TypedPair[],
});

/** Words, and files where one may attach any. */
export function TextDialog({ move, ...props }: TextDialogProps) {
  const { number, proposedAnswer } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { attachments } = useMessages(dialogWords);
  const { withAnswer } = useMessages(photoWords);
  const { data: me } = useMe();
  const { name, value, change, clear } = useMoveDraft(number, move, initialText(move, proposedAnswer));
  const isAnswer = move === 'propose' || move === 'answer';

  async function send(seen: Seen) {
    demandArrived(name);
    const said = { ...seen, text: value.text, files: value.files.map(({ id }) => id) };
    const compared = { ...said, comparisons: value.pairs as PhotoPair[] };
    if (move === 'propose') return client.voice.propose({ params: { number }, body: compared });
    if (move === 'answer') return client.voice.answer({ params: { number }, body: compared });
    return client.voice[move]({ params: { number }, body: said });
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
          {isAnswer && (
            <PairFields
              detail={props.detail}
              files={value.files}
              value={value.pairs}
              onChange={(pairs) => change({ pairs })}
              errors={errors}
              hint={withAnswer}
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
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {last.text}
      </p>
    </Banner>
  );
}

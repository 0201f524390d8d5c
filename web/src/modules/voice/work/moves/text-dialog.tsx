import type { FileInfo } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds, useMe } from '#platform/session.ts';
import { Banner, FilePicker, TextArea } from '#ui';
import { HeardByOthers } from './heard-by-others.tsx';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface TextDialogProps extends MoveDialogProps {
  move: 'ask' | 'propose' | 'answer' | 'note' | 'respond';
}

/** Words, and files where one may attach any. */
export function TextDialog({ move, ...props }: TextDialogProps) {
  const { number, proposedAnswer } = props.detail;
  const words = moveWords[useLanguage()][move];
  const { attachments } = useMessages(dialogWords);
  const { data: me } = useMe();
  const initial = { text: (move === 'propose' && proposedAnswer) || '', files: [] as FileInfo[] };
  const { value, change, clear } = useMoveDraft(number, move, initial);

  const send = (seen: Seen) =>
    client.voice[move]({ params: { number }, body: { ...seen, text: value.text, files: value.files.map(({ id }) => id) } });

  return (
    <MoveForm {...props} move={move} send={send} onSent={clear}>
      {(errors) => (
        <>
          {move === 'propose' && <Remark {...props} />}
          {(move === 'propose' || move === 'answer') && <HeardByOthers detail={props.detail} />}
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
          {holds(me, 'files.upload') && (
            <FilePicker
              label={attachments}
              {...(errors.files && { error: errors.files })}
              value={value.files}
              onChange={(files) => change({ files })}
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

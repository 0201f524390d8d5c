import type { FileInfo, PhotoPair } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { demandArrived } from '#platform/under-way.ts';
import { FilePicker, TextArea } from '#ui';
import { ReasonSelect } from '../../shared/reason-fields.tsx';
import { PairFields, type TypedPair } from '../photos/pair-fields.tsx';
import { photoWords } from '../photos/photo-words.ts';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface CorrectionDraft {
  text: string;
  reasonCode: string | null;
  files: FileInfo[];
  pairs: TypedPair[];
}

/** What gives a case its answer; `share`: with another case. */
const answers: readonly string[] = ['approve', 'answer', 'share', 'correct'];

/** The answer that was sent, to be put right; begins with the words that stand, of which a slip may be all that is wrong. */
export function CorrectDialog(props: MoveDialogProps) {
  const { number, answer, timeline } = props.detail;
  const words = moveWords[useLanguage()].correct;
  const { why, attachments } = useMessages(dialogWords);
  const { withAnswer } = useMessages(photoWords);
  const standing = timeline.findLast(({ what }) => answers.includes(what));
  const initial: CorrectionDraft = { text: answer ?? '', reasonCode: null, files: [], pairs: [] };
  const { name, value, change, clear } = useMoveDraft(number, 'correct', initial, `.${standing?.id}`);
  // Nothing chosen: the server says of which field.
  async function send(seen: Seen) {
    demandArrived(name);
    return client.voice.correct({
      params: { number },
      body: {
        ...seen,
        text: value.text,
        reasonCode: value.reasonCode as string,
        files: value.files.map(({ id }) => id),
        comparisons: value.pairs as PhotoPair[],
      },
    });
  }
  return (
    <MoveForm {...props} move="correct" typed={value.text} send={send} onSent={clear}>
      {(errors) => (
        <>
          <TextArea
            label={words.field}
            description={words.hint}
            error={errors.text}
            maximum={5000}
            rows={8}
            value={value.text}
            onChange={(text) => change({ text })}
            autoFocus
          />
          <ReasonSelect
            move="correct"
            label={why}
            value={value.reasonCode}
            onChange={(reasonCode) => change({ reasonCode })}
            error={errors.reasonCode}
          />
          <FilePicker
            label={attachments}
            {...(errors.files && { error: errors.files })}
            value={value.files}
            onChange={(files) => change({ files })}
            keepAs={name}
          />
          <PairFields
            detail={props.detail}
            files={value.files}
            value={value.pairs}
            onChange={(pairs) => change({ pairs })}
            errors={errors}
            hint={withAnswer}
          />
        </>
      )}
    </MoveForm>
  );
}

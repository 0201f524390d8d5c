import { type CaseDetail, parseCaseNumber } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { TextArea, TextField } from '#ui';
import { useNumberError } from '../../shared/number-words.ts';
import { caseQuery } from '../../shared/queries.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TwoTexts } from '../two-texts.tsx';
import { MergeCandidates } from './merge-candidates.tsx';
import { type MoveDialogProps, MoveForm } from './move-dialog.tsx';
import { moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

const messages = defineMessages({
  ar: { itself: 'هذا رقم البلاغ نفسه. اكتب رقم البلاغ الآخر.', text: 'ملاحظة للزملاء', textWhy: 'لا يراها المستفيد.' },
  en: {
    itself: 'This is the number of this very case. Write that of the other.',
    text: 'Note to colleagues',
    textWhy: 'The citizen does not see it.',
  },
});

/** Into which case this one is merged: by its number, which is checked as it is typed, or picked from those that may be meant. */
export function MergeDialog(props: MoveDialogProps) {
  const { number } = props.detail;
  const words = moveWords[useLanguage()].merge;
  const { itself, text, textWhy } = useMessages(messages);
  const { value, change, clear } = useMoveDraft(number, 'merge', { into: '', text: '' });
  const into = parseCaseNumber(value.into);
  const mistyped = useNumberError(value.into);
  const isOther = into !== null && into !== 'wrong-digit' && into !== number;
  const other = useQuery({ ...caseQuery(isOther ? into : ''), enabled: isOther, retry: false });
  const { message } = useErrorWords(isOther ? other.error : null);
  const fault = mistyped ?? (into === number ? itself : undefined) ?? message ?? undefined;
  const body = { into: isOther ? into : value.into, ...(value.text.trim() && { text: value.text }) };
  return (
    <MoveForm
      {...props}
      move="merge"
      send={(seen) => client.voice.merge({ params: { number }, body: { ...body, ...seen } })}
      onSent={clear}
    >
      {(errors) => (
        <>
          <TextField
            kind="digits"
            label={words.field}
            description={words.hint}
            error={fault ?? errors.into}
            value={value.into}
            onChange={(typed) => change({ into: typed })}
            autoComplete="off"
            autoFocus
          />
          {isOther && other.data && <Chosen own={props.detail} other={other.data} />}
          <MergeCandidates number={number} chosen={isOther ? into : null} onChoose={(picked) => change({ into: picked })} />
          <TextArea
            label={text}
            description={textWhy}
            optional
            rows={2}
            maximum={2000}
            value={value.text}
            onChange={(typed) => change({ text: typed })}
            error={errors.text}
          />
        </>
      )}
    </MoveForm>
  );
}

/** What the number that was written stands for, so that nobody merges into a case they did not mean. */
function Chosen({ own, other }: { own: CaseDetail; other: CaseDetail }) {
  const { text } = useFormats();
  return (
    <div role="status" className="flex flex-col gap-2 rounded-field border border-line border-s-4 border-s-brand p-3">
      <span className="flex flex-wrap items-center gap-2">
        <StatusBadge status={other.status} reader="staff" />
        {other.agency && <span className="text-ink-soft">{text(other.agency.name)}</span>}
      </span>
      <TwoTexts own={own} other={other} />
    </div>
  );
}

import { type GivenAnswer, type QualityVerdict, qualityCriteria } from '@sawt/contract';
import { caseNumberInText, useMessages } from '#i18n';
import { FormDialog, TextArea } from '#ui';
import { TypedText } from '../shared/typed-text.tsx';
import { criterionWords, judgeWords } from './judge-words.ts';
import { MarkField } from './mark-field.tsx';
import { useJudge } from './use-judge.ts';
import { Verdict } from './verdict.tsx';

/** An answer that can be judged. */
export interface JudgedAnswer {
  number: string;
  citizenWords: string;
  answer: Pick<GivenAnswer, 'id' | 'text'>;
  verdict: QualityVerdict | null;
}

/** The answer beside the five questions about it. It is there only while open. */
export function JudgeDialog({ of, onClose }: { of: JudgedAnswer; onClose(): void }) {
  const words = useMessages(judgeWords);
  const criteria = useMessages(criterionWords);
  const { value, change, meanwhile, send } = useJudge(of.number, of.answer.id, of.verdict);
  return (
    <FormDialog
      title={words.judgeOf(caseNumberInText(of.number))}
      isOpen
      onOpenChange={onClose}
      submitLabel={words.save}
      onSubmit={send}
      size="large"
      meanwhile={meanwhile && { content: <Verdict of={meanwhile} /> }}
    >
      {(errors) => (
        <>
          <div className="grid items-start gap-6 md:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-5">
              <Said title={words.citizenWords} text={of.citizenWords} />
              <Said title={words.answer} text={of.answer.text ?? words.noAnswer} />
            </div>
            <div className="flex min-w-0 flex-col gap-5">
              {qualityCriteria.map((criterion) => (
                <MarkField
                  key={criterion}
                  label={criteria[criterion]}
                  value={value.marks[criterion]}
                  onChange={(mark) => change({ marks: { ...value.marks, [criterion]: mark } })}
                  error={errors[`marks.${criterion}`]}
                />
              ))}
              <TextArea
                label={words.note}
                description={words.noteHint}
                error={errors.note}
                optional={!Object.values(value.marks).includes('unmet')}
                maximum={1000}
                rows={4}
                value={value.note}
                onChange={(note) => change({ note })}
              />
            </div>
          </div>
        </>
      )}
    </FormDialog>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-1.5">
      <h3 className="font-medium">{title}</h3>
      <TypedText text={text} />
    </section>
  );
}

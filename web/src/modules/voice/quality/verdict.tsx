import { type QualityVerdict, qualityCriteria } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, DateTime, Icon, type IconName, type Tone } from '#ui';
import { toneText } from '#ui/tone.ts';
import { TypedText } from '../shared/typed-text.tsx';
import { criterionWords, judgeWords, markWords } from './judge-words.ts';

const looks = {
  met: ['success', 'success'],
  unmet: ['error', 'danger'],
  not_applicable: ['minus', 'neutral'],
} as const satisfies Record<string, readonly [IconName, Tone]>;

/** What was thought of an answer, by whom and when. */
export function Verdict({ of: { at, by, marks, note, isGood } }: { of: QualityVerdict }) {
  const words = useMessages(judgeWords);
  const criteria = useMessages(criterionWords);
  const markNames = useMessages(markWords);
  const { text } = useFormats();
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isGood ? 'success' : 'warning'} icon={isGood ? 'success' : 'warning'}>
          {isGood ? words.good : words.notGood}
        </Badge>
        <span className="text-sm text-ink-soft">
          {by && `${text(by.name)} · `}
          <DateTime at={at} />
        </span>
      </p>
      <ul aria-label={words.criteria} className="flex flex-col gap-1">
        {qualityCriteria.map((criterion) => {
          const [icon, tone] = looks[marks[criterion]];
          return (
            <li key={criterion} className="flex items-start gap-2">
              <Icon name={icon} className={`mt-0.5 size-5 ${toneText[tone]}`} />
              <span>
                {criteria[criterion]}: <span className={`font-medium ${toneText[tone]}`}>{markNames[marks[criterion]]}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {note && (
        <section aria-label={words.note} className="flex flex-col gap-1.5">
          <p className="text-sm font-medium text-ink-soft">{words.note}</p>
          <TypedText text={note} />
        </section>
      )}
    </div>
  );
}

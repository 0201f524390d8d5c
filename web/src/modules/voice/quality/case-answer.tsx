import type { CaseAnswer as Answer, GivenAnswer, QualityVerdict } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { EarlierAnswer } from './earlier-answer.tsx';
import { JudgeButton } from './judge-button.tsx';
import { judgeWords } from './judge-words.ts';
import { useWeekName } from './use-week-name.ts';
import { Verdict } from './verdict.tsx';

interface CaseAnswerProps {
  number: string;
  citizenWords: string;
  of: Answer;
  /** What the citizen has now. */
  standing: Pick<GivenAnswer, 'at' | 'text'>;
  judges: boolean;
}

/** One answer of a case with what was thought of it; of one before it also what took its place. */
export function CaseAnswer({ number, citizenWords, of, standing, judges }: CaseAnswerProps) {
  const words = useMessages(judgeWords);
  const { date } = useFormats();
  const weekName = useWeekName();
  const [verdict = null, ...earlier] = of.verdicts;
  return (
    <li className="flex flex-col items-start gap-4">
      {!of.stands && <h3 className="font-medium">{words.answerOf(date(of.at))}</h3>}
      {of.week && <p className="text-sm text-ink-soft">{words.drawnFor(weekName(of.week))}</p>}
      {verdict ? <Verdict of={verdict} /> : <p className="text-ink-soft">{words.notJudged}</p>}
      {!of.stands && <EarlierAnswer given={of} newer={standing} />}
      {judges && <JudgeButton of={{ number, citizenWords, answer: of, verdict }} />}
      {earlier.length > 0 && <Earlier verdicts={earlier} />}
    </li>
  );
}

function Earlier({ verdicts }: { verdicts: readonly QualityVerdict[] }) {
  const { earlier } = useMessages(judgeWords);
  return (
    <details className="w-full rounded-field border border-line">
      <summary className="cursor-pointer px-4 py-3 font-medium">{earlier}</summary>
      <ul className="flex flex-col divide-y divide-line border-t border-line px-4">
        {verdicts.map((each) => (
          <li key={each.id} className="py-4">
            <Verdict of={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}

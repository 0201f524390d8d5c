import type { Me, SampledCase as Sampled } from '@sawt/contract';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Badge, TextLink } from '#ui';
import { CaseHeading } from '../shared/case-heading.tsx';
import { JudgeButton } from './judge-button.tsx';
import { judgeWords } from './judge-words.ts';
import { qualityWords } from './quality-words.ts';
import { Verdict } from './verdict.tsx';

/** What was asked and what was answered, beside what was thought of it. All of a long answer is on the page of its case, and where it is judged. */
export function SampledCase({ of }: { of: Sampled }) {
  const words = useMessages(qualityWords);
  const judge = useMessages(judgeWords);
  const { data: me } = useMe();
  const next = nextStep(of, me);
  const { number, excerpt, answer, verdict } = of;
  return (
    <li className="flex flex-col gap-4 rounded-card border border-line bg-white p-5">
      <CaseHeading of={of} />
      <div className="grid gap-5 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Said title={judge.citizenWords} words={excerpt} />
          <Said title={judge.answer} words={answer ?? judge.noAnswer} />
        </div>
        <div className="flex min-w-0 flex-col items-start gap-4">
          {verdict ? <Verdict of={verdict} /> : <Badge icon="clock">{words.waits}</Badge>}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {holds(me, 'voice.judge_answer') && <JudgeButton of={{ number, citizenWords: excerpt, answer, verdict }} />}
            {next && (
              <TextLink to="/staff/cases/$number" params={{ number }}>
                {words[next]}
              </TextLink>
            )}
          </div>
        </div>
      </div>
    </li>
  );
}

const withAgency: ReadonlySet<Sampled['status']> = new Set(['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review']);

/** What the reader can do about an answer that could be better. A case is directed while its agency has it again, not while its answer stands. */
function nextStep({ status, verdict }: Sampled, me: Me | null | undefined): 'toDirect' | 'toCorrect' | null {
  if (verdict?.isGood !== false) return null;
  if (status === 'answered' && holds(me, 'voice.correct_answer')) return 'toCorrect';
  return withAgency.has(status) && holds(me, 'voice.direct_case') ? 'toDirect' : null;
}

function Said({ title, words }: { title: string; words: string }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-1">
      <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
      <p dir="auto" className="line-clamp-6 wrap-anywhere whitespace-pre-line">
        {words}
      </p>
    </section>
  );
}

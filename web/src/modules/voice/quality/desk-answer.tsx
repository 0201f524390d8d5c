import type { DeskAnswer as Answer, Me } from '@sawt/contract';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Badge, TextLink } from '#ui';
import { CaseHeading } from '../shared/case-heading.tsx';
import { followUpWords } from './answers-words.ts';
import { EarlierAnswer } from './earlier-answer.tsx';
import { GoneAnswer } from './gone-answer.tsx';
import { JudgeButton } from './judge-button.tsx';
import { judgeWords } from './judge-words.ts';
import { qualityWords } from './quality-words.ts';
import { Verdict } from './verdict.tsx';

/** What was asked and what was answered, beside what was thought of it. All of a long answer is on the page of its case, and where it is judged. */
export function DeskAnswer({ of }: { of: Answer }) {
  const words = useMessages(qualityWords);
  const judge = useMessages(judgeWords);
  const followUps = useMessages(followUpWords);
  const { data: me } = useMe();
  const { number, given, newer, verdict, followUp } = of;
  if (!of.case || !given) return <GoneAnswer of={of} />;
  const next = nextStep(of, me);
  const citizenWords = of.case.excerpt;
  return (
    <li className="flex break-inside-avoid flex-col gap-4 rounded-card border border-line bg-white p-5">
      <CaseHeading of={{ ...of.case, agency: of.agency }}>{of.week === null && <Badge>{words.picked}</Badge>}</CaseHeading>
      <div className="grid gap-5 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Said title={judge.citizenWords} words={citizenWords} />
          <Said title={newer ? judge.judgedAnswer : judge.answer} words={given.text ?? judge.noAnswer} />
        </div>
        <div className="flex min-w-0 flex-col items-start gap-4">
          {verdict ? <Verdict of={verdict} /> : <Badge icon="clock">{words.waits}</Badge>}
          {followUp && <Badge icon={followUp === 'corrected' ? 'success' : 'warning'}>{followUps[followUp]}</Badge>}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            {holds(me, 'voice.judge_answer') && <JudgeButton of={{ number, citizenWords, answer: given, verdict }} />}
            {next && (
              <TextLink to="/staff/cases/$number" params={{ number }}>
                {words[next]}
              </TextLink>
            )}
          </div>
        </div>
      </div>
      {newer && <EarlierAnswer given={given} newer={newer} />}
    </li>
  );
}

type Status = NonNullable<Answer['case']>['status'];
const withAgency: ReadonlySet<Status> = new Set(['referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review']);

/** What the reader can do about an answer that could be better. A case is directed while its agency has it again, not while its answer stands. */
function nextStep({ case: row, verdict, newer }: Answer, me: Me | null | undefined): 'toDirect' | 'toCorrect' | 'toJudgeNewer' | null {
  if (newer && holds(me, 'voice.judge_answer')) return 'toJudgeNewer';
  if (verdict?.isGood !== false || !row || newer) return null;
  if (row.status === 'answered' && holds(me, 'voice.correct_answer')) return 'toCorrect';
  return withAgency.has(row.status) && holds(me, 'voice.direct_case') ? 'toDirect' : null;
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

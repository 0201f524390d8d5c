import type { CaseDetail, QualityVerdict } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Card, QueryView } from '#ui';
import { JudgeButton } from './judge-button.tsx';
import { judgeWords } from './judge-words.ts';
import { qualityVerdictsQuery } from './queries.ts';
import { Verdict } from './verdict.tsx';

/** What the emirate thinks of the answer. Its agency sees the card once there is a verdict. */
export function QualityCard({ detail: { number, text, answer } }: { detail: CaseDetail }) {
  const words = useMessages(judgeWords);
  const { data: me } = useMe();
  const isAsked = answer !== null && holds(me, 'voice.read_quality');
  const query = useQuery({ ...qualityVerdictsQuery(number), enabled: isAsked });
  const judges = holds(me, 'voice.judge_answer');
  if (!isAsked || (!judges && !query.data?.length)) return null;
  return (
    <Card title={words.title}>
      <QueryView query={query} lines={3}>
        {([standing = null, ...earlier]) => (
          <div className="flex flex-col items-start gap-4">
            {standing ? <Verdict of={standing} /> : <p className="text-ink-soft">{words.notJudged}</p>}
            {judges && <JudgeButton of={{ number, citizenWords: text, answer, verdict: standing }} />}
            {earlier.length > 0 && <Earlier verdicts={earlier} />}
          </div>
        )}
      </QueryView>
    </Card>
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

import { answeringMoves, type CaseDetail, type GivenAnswer } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Card, QueryView } from '#ui';
import { CaseAnswer } from './case-answer.tsx';
import { judgeWords } from './judge-words.ts';
import { caseAnswersQuery } from './queries.ts';

/** What the emirate thinks of the answers. Their agency sees the card once there is a verdict. */
export function QualityCard({ detail }: { detail: CaseDetail }) {
  const words = useMessages(judgeWords);
  const { data: me } = useMe();
  const isAsked = detail.answer !== null && holds(me, 'voice.read_quality');
  const query = useQuery({ ...caseAnswersQuery(detail.number), enabled: isAsked });
  const judges = holds(me, 'voice.judge_answer');
  if (!isAsked || (!judges && !query.data?.length)) return null;
  return (
    <Card title={words.title}>
      <QueryView query={query} lines={3}>
        {(answers) => (
          <ul className="flex flex-col divide-y divide-line [&>li]:py-5 [&>li:first-child]:pt-0 [&>li:last-child]:pb-0">
            {answers.map((answer) => (
              <CaseAnswer
                key={answer.id}
                number={detail.number}
                citizenWords={detail.text}
                of={answer}
                standing={standingOf(detail)}
                judges={judges}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

/** What the citizen has now. */
function standingOf({ answer, timeline, createdAt }: CaseDetail): Pick<GivenAnswer, 'at' | 'text'> {
  const given = timeline.findLast(({ what }) => (answeringMoves as readonly string[]).includes(what));
  return { at: given?.at ?? createdAt, text: answer };
}

import type { DeskAnswer } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Banner, CaseNumber } from '#ui';
import { judgeWords } from './judge-words.ts';
import { Verdict } from './verdict.tsx';

/** What was thought of an answer whose case is with another agency now: the words of the case are that agency's to see. */
export function GoneAnswer({ of: { number, verdict } }: { of: DeskAnswer }) {
  const words = useMessages(judgeWords);
  return (
    <li className="flex break-inside-avoid flex-col gap-4 rounded-card border border-line bg-white p-5">
      <CaseNumber number={number} />
      <Banner tone="info" title={words.gone}>
        {words.goneText}
      </Banner>
      {verdict && <Verdict of={verdict} />}
    </li>
  );
}

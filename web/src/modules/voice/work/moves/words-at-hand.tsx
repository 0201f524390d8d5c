import { type CaseDetail, fillAnswer } from '@sawt/contract';
import { type ReactNode, useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { PastAnswers } from '../case/past-answers.tsx';
import { TemplatesAtHand } from './templates-at-hand.tsx';

const messages = defineMessages({
  ar: { past: 'ردود سابقة على بلاغات مشابهة', templates: 'قوالب الردود' },
  en: { past: 'Earlier answers to cases like this one', templates: 'Answer templates' },
});

interface WordsAtHandProps {
  detail: CaseDetail;
  move: 'answer' | 'ask';
  onUse(text: string): void;
}

/** What was written before, beside what is being written. */
export function WordsAtHand({ detail, move, onUse }: WordsAtHandProps) {
  const words = useMessages(messages);
  return (
    <div className="flex flex-col gap-3">
      <AtHand title={words.templates}>
        <TemplatesAtHand
          move={move}
          department={detail.department?.code ?? null}
          fill={(text) => fillAnswer(text, factsOf(detail))}
          onUse={onUse}
        />
      </AtHand>
      {move === 'answer' && (
        <AtHand title={words.past}>
          <PastAnswers number={detail.number} onUse={onUse} />
        </AtHand>
      )}
    </div>
  );
}

/** Asked for only when it is opened. */
export function AtHand({ title, children }: { title: string; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className="rounded-field border border-line" onToggle={() => setWasOpened(true)}>
      <summary className="cursor-pointer px-4 py-3 font-medium">{title}</summary>
      <div className="border-t border-line p-4">{wasOpened && children}</div>
    </details>
  );
}

/** What others hear, too, names nobody. */
const factsOf = ({ number, citizen, followers, agency, category, area }: CaseDetail) => ({
  number,
  citizen: followers.count > 0 ? null : (citizen?.name ?? null),
  agency: agency?.name ?? null,
  category: category?.name ?? null,
  area: area.name,
});

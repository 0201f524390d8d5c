import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { PastAnswers } from '../case/past-answers.tsx';

const messages = defineMessages({
  ar: { past: 'ردود سابقة على بلاغات مشابهة' },
  en: { past: 'Earlier answers to cases like this one' },
});

interface WordsAtHandProps {
  number: string;
  onUse(text: string): void;
}

/** What was written before, beside what is being written; asked for only when it is opened. */
export function WordsAtHand({ number, onUse }: WordsAtHandProps) {
  const words = useMessages(messages);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className="rounded-field border border-line" onToggle={() => setWasOpened(true)}>
      <summary className="cursor-pointer px-4 py-3 font-medium">{words.past}</summary>
      <div className="border-t border-line p-4">{wasOpened && <PastAnswers number={number} onUse={onUse} />}</div>
    </details>
  );
}

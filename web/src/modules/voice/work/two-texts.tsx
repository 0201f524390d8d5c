import type { CaseDetail } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import { CaseNumber } from '#ui';
import { ErasedWords } from '../shared/erased-words.tsx';
import { TypedText } from '../shared/typed-text.tsx';

const messages = defineMessages({
  ar: { this: 'هذا البلاغ', other: 'البلاغ الآخر' },
  en: { this: 'This case', other: 'The other case' },
});

type Case = Pick<CaseDetail, 'number' | 'text'>;

/** The words of two cases beside each other, under one another on a phone: whether they are one matter is for people to say. */
export function TwoTexts({ own, other }: { own: Case; other: Case }) {
  const words = useMessages(messages);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {([words.this, words.other] as const).map((title, index) => {
        const { number, text } = index === 0 ? own : other;
        return (
          <section key={number} aria-label={title} className="flex min-w-0 flex-col gap-2">
            <p className="font-medium">
              {title} <CaseNumber number={number} />
            </p>
            {text ? <TypedText text={text} /> : <ErasedWords />}
          </section>
        );
      })}
    </div>
  );
}

import type { ConsentText as Text } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { DescriptionList } from '#ui';
import { consentWords } from './consent-words.ts';

/** All that one must know before agreeing: the text, what for, by what right and for how long. */
export function ConsentText({ consent: { text: said, purpose, legalBasis, retention } }: { consent: Text }) {
  const words = useMessages(consentWords);
  const { text } = useFormats();
  return (
    <div className="flex flex-col gap-4">
      <p className="whitespace-pre-line">{text(said)}</p>
      <DescriptionList
        items={[
          { term: words.purpose, value: text(purpose) },
          { term: words.legalBasis, value: text(legalBasis) },
          { term: words.retention, value: text(retention) },
        ]}
      />
    </div>
  );
}

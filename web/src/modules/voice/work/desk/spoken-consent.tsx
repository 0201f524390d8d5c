import { useFormats, useMessages } from '#i18n';
import { Checkbox, Icon } from '#ui';
import type { PartProps } from './caller-part.tsx';
import { mustHear } from './desk-draft.ts';
import { deskWords } from './desk-words.ts';

/** What is read out to whoever has not agreed to it yet, in the version in force. */
export function SpokenConsent({ draft: { value, change }, errors }: PartProps) {
  const words = useMessages(deskWords);
  const { text } = useFormats();
  if (!mustHear(value) || value.texts.length === 0) return null;
  return (
    <section aria-label={words.read} className="flex flex-col gap-2 rounded-field border border-brand-200 bg-brand-50 p-4">
      <p className="font-medium">{words.read}</p>
      {value.texts.map((consent) => (
        <p key={consent.code}>{text(consent.text)}</p>
      ))}
      <Checkbox description={words.agreedHint} isSelected={value.hasAgreed} onChange={(hasAgreed) => change({ hasAgreed })}>
        {words.agreed}
      </Checkbox>
      {errors.hasAgreed && (
        <p role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <Icon name="error" className="mt-0.5 size-4.5" />
          {errors.hasAgreed}
        </p>
      )}
    </section>
  );
}

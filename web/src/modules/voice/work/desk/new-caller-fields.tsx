import { useMessages } from '#i18n';
import { Select, TextField } from '#ui';
import type { PartProps } from './caller-part.tsx';
import { deskWords } from './desk-words.ts';

/** Somebody who has no account yet. The cursor stands at the first thing that is not known. */
export function NewCallerFields({ draft: { value, change }, errors }: PartProps) {
  const words = useMessages(deskWords);
  return (
    <>
      <p className="text-ink-soft">{words.nobody}</p>
      <TextField
        label={words.phone}
        description={words.phoneHint}
        kind="phone"
        autoComplete="off"
        autoFocus={value.phone === ''}
        maxLength={20}
        value={value.phone}
        onChange={(phone) => change({ phone })}
        error={errors.phone}
      />
      <TextField
        label={words.name}
        autoComplete="off"
        autoFocus={value.phone !== ''}
        maxLength={80}
        value={value.name}
        onChange={(name) => change({ name })}
        error={errors.name}
      />
      <TextField
        label={words.identityNumber}
        kind="digits"
        optional
        autoComplete="off"
        maxLength={20}
        value={value.identityNumber}
        onChange={(identityNumber) => change({ identityNumber })}
        error={errors.identityNumber}
      />
      <Select
        label={words.language}
        options={[
          { value: 'ar', label: words.arabic },
          { value: 'en', label: words.english },
        ]}
        value={value.language}
        onChange={(language) => change({ language })}
      />
    </>
  );
}

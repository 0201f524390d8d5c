import type { Bilingual } from '@sawt/contract';
import { useMessages } from '#i18n';
import { TextField } from '#ui';
import { personFormWords } from './person-form-words.ts';

interface NameFieldsProps {
  value: Bilingual;
  onChange(name: Bilingual): void;
  errors: Readonly<Record<string, string>>;
}

/** A name in both languages. */
export function NameFields({ value, onChange, errors }: NameFieldsProps) {
  const words = useMessages(personFormWords);
  return (
    <>
      <TextField
        label={words.nameAr}
        autoComplete="off"
        maxLength={80}
        value={value.ar}
        onChange={(ar) => onChange({ ...value, ar })}
        error={errors['name.ar']}
      />
      <TextField
        label={words.nameEn}
        autoComplete="off"
        maxLength={80}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        error={errors['name.en']}
      />
    </>
  );
}

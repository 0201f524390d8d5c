import type { Bilingual } from '@sawt/contract';
import { useMessages } from '#i18n';
import { TextField } from '#ui';
import { agencyWords } from './agency-words.ts';

interface NamePairProps {
  legend: string;
  path: string;
  value: Bilingual;
  onChange(name: Bilingual): void;
  errors: Readonly<Record<string, string>>;
}

/** A name in both languages. */
export function NamePair({ legend, path, value, onChange, errors }: NamePairProps) {
  const words = useMessages(agencyWords);
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(['ar', 'en'] as const).map((language) => (
          <TextField
            key={language}
            label={language === 'ar' ? words.nameAr : words.nameEn}
            autoComplete="off"
            maxLength={120}
            value={value[language]}
            onChange={(typed) => onChange({ ...value, [language]: typed })}
            error={errors[`${path}.${language}`]}
          />
        ))}
      </div>
    </fieldset>
  );
}

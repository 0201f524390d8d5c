import { type Bilingual, fillTemplate, type Language, smsSegments } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Button, TextArea } from '#ui';
import { valuesFor, variableWords } from './sample-values.ts';
import { templateWords } from './template-words.ts';

interface TemplateTextProps {
  language: Language;
  value: string;
  onChange(value: string): void;
  variables: readonly string[];
  /** Of a real case, where one was picked. */
  values: Readonly<Record<string, Bilingual>> | undefined;
  maximum: number;
  /** Whether it arrives as an SMS, and is paid by its parts. */
  isSms: boolean;
  error: string | undefined;
}

const pluralExample: Record<Language, string> = {
  ar: '{count, plural, one {…} two {…} few {# …} many {# …} other {# …}}',
  en: '{count, plural, one {# case} other {# cases}}',
};

/** One language of a text: what was written, the variables it may name, and how it will arrive. */
export function TemplateText({ language, value, onChange, variables, values, maximum, isSms, error }: TemplateTextProps) {
  const words = useMessages(templateWords);
  const variableNames: Readonly<Record<string, string>> = useMessages(variableWords);
  const preview = fillTemplate(value, valuesFor(variables, language, values), language);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TextArea
        label={language === 'ar' ? words.arabic : words.english}
        value={value}
        onChange={onChange}
        maximum={maximum}
        rows={maximum < 100 ? 2 : 5}
        error={error}
      />
      {variables.length > 0 && (
        <div className="flex flex-col gap-2">
          <p className="text-sm text-ink-soft">{words.variables}</p>
          <ul className="flex flex-wrap gap-2">
            {variables.map((name) => (
              <li key={name}>
                <Button variant="secondary" icon="plus" onPress={() => onChange(`${value.trimEnd()} {${name}}`)}>
                  {variableNames[name] ?? name} <bdi className="text-ink-faint">{`{${name}}`}</bdi>
                </Button>
              </li>
            ))}
          </ul>
          {variables.includes('count') && (
            <p className="text-sm text-ink-soft">
              {words.pluralHint}{' '}
              <code dir="ltr" className="inline-block">
                {pluralExample[language]}
              </code>
            </p>
          )}
        </div>
      )}
      <figure className="flex flex-col gap-2">
        <figcaption className="text-sm text-ink-soft">{words.preview}</figcaption>
        <p
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          className="max-w-md rounded-card rounded-ss-sm border border-line bg-canvas px-4 py-3 wrap-anywhere whitespace-pre-line"
        >
          {preview}
        </p>
        {isSms && <SmsLength of={preview} />}
      </figure>
    </div>
  );
}

function SmsLength({ of: text }: { of: string }) {
  const words = useMessages(templateWords);
  const { encoding, units, segments } = smsSegments(text);
  const parts = segments.length;
  return (
    <p className="text-sm">
      <strong className={parts > 2 ? 'text-warning' : undefined}>{words.parts(parts)}</strong>
      <span className="text-ink-soft"> ({words.units(units, encoding)})</span>
    </p>
  );
}

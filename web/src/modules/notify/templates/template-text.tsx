import { type Language, smsSegments } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Button, Card, TextArea } from '#ui';
import { previewOf, variableWords } from './sample-values.ts';
import { templateWords } from './template-words.ts';

interface TemplateTextProps {
  language: Language;
  value: string;
  onChange(value: string): void;
  variables: readonly string[];
  error: string | undefined;
}

const maximum = 600;

/** One language of a template: its text, the variables it may name, and how it will arrive on a phone. */
export function TemplateText({ language, value, onChange, variables, error }: TemplateTextProps) {
  const words = useMessages(templateWords);
  const variableNames: Readonly<Record<string, string>> = useMessages(variableWords);
  const preview = previewOf(value, language, variables);
  const { encoding, units, segments } = smsSegments(preview);
  const parts = segments.length;
  return (
    <Card>
      <div className="flex flex-col gap-5">
        <TextArea
          label={language === 'ar' ? words.arabic : words.english}
          value={value}
          onChange={onChange}
          maximum={maximum}
          error={error}
        />
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
        </div>
        <figure className="flex flex-col gap-2">
          <figcaption className="text-sm text-ink-soft">{words.preview}</figcaption>
          <p
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            className="max-w-md rounded-card rounded-ss-sm border border-line bg-canvas px-4 py-3 wrap-anywhere whitespace-pre-line"
          >
            {preview}
          </p>
          <p className="text-sm">
            <strong className={parts > 2 ? 'text-warning' : undefined}>{words.parts(parts)}</strong>
            <span className="text-ink-soft"> ({words.units(units, encoding)})</span>
          </p>
        </figure>
      </div>
    </Card>
  );
}

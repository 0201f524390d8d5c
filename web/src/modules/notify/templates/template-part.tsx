import { type Bilingual, partMaximum, type TemplatePart } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Button, Card } from '#ui';
import { TemplateText } from './template-text.tsx';
import { type TemplateWords, templateWords } from './template-words.ts';

type Part = 'plain' | TemplatePart;

const partName = (words: TemplateWords, part: Part) => (part === 'title' ? words.titlePart : words[part]);

interface TemplatePartCardProps {
  part: Part;
  value: Bilingual;
  onChange(value: Bilingual | null): void;
  variables: readonly string[];
  values: Readonly<Record<string, Bilingual>> | undefined;
  /** Whether an SMS says this. */
  isSms: boolean;
  /** Of both texts, by language. */
  errors: Readonly<Record<'ar' | 'en', string | undefined>>;
}

/** The plain text, or what one channel says in its place, in both languages side by side. */
export function TemplatePartCard({ part, value, onChange, variables, values, isSms, errors }: TemplatePartCardProps) {
  const words = useMessages(templateWords);
  const title = partName(words, part);
  return (
    <Card
      title={title}
      action={
        part !== 'plain' && (
          <Button variant="quiet" onPress={() => onChange(null)}>
            {words.removePart(title)}
          </Button>
        )
      }
    >
      <p className="mb-4 text-ink-soft">{words[`${part}About`]}</p>
      <div className="grid gap-6 xl:grid-cols-2">
        {(['ar', 'en'] as const).map((language) => (
          <TemplateText
            key={language}
            language={language}
            value={value[language]}
            onChange={(next) => onChange({ ...value, [language]: next })}
            variables={variables}
            values={values}
            maximum={part === 'plain' ? partMaximum.sms : partMaximum[part]}
            isSms={isSms}
            error={errors[language]}
          />
        ))}
      </div>
    </Card>
  );
}

/** For the channels that say the plain text: words of their own. */
export function AddParts({ parts, onAdd }: { parts: readonly TemplatePart[]; onAdd(part: TemplatePart): void }) {
  const words = useMessages(templateWords);
  return (
    <div className="flex flex-wrap gap-3">
      {parts.map((part) => (
        <Button key={part} variant="secondary" icon="plus" onPress={() => onAdd(part)}>
          {words.addPart(partName(words, part))}
        </Button>
      ))}
    </div>
  );
}

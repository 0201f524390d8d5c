import type { AnswerTemplate } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useLanguage, useMessages } from '#i18n';
import { Button, QueryView } from '#ui';
import { answerTemplatesQuery } from '../../answer-templates/queries.ts';
import { TypedText } from '../../shared/typed-text.tsx';

const messages = defineMessages({
  ar: {
    none: 'لا قوالب لهذا الإجراء في جهتك.',
    insertAr: 'إدراج',
    insertEn: 'إدراج بالإنجليزية',
  },
  en: {
    none: 'Your agency has no templates for this.',
    insertAr: 'Insert in Arabic',
    insertEn: 'Insert',
  },
});

interface TemplatesAtHandProps {
  move: AnswerTemplate['move'];
  /** That of the case: its own templates and those of the whole agency are offered. Left out: all. */
  department?: string | null;
  /** How the text stands in the draft; left out: with its places open. */
  fill?(text: string): string;
  onUse(text: string): void;
}

/** What the agency writes again and again, to begin from. Asked for only when it is opened. */
export function TemplatesAtHand(props: TemplatesAtHandProps) {
  const words = useMessages(messages);
  const query = useQuery(answerTemplatesQuery);
  const { move, department } = props;
  const isOffered = (one: AnswerTemplate) =>
    one.active && one.move === move && (department === undefined || one.department === null || one.department === department);
  return (
    <QueryView query={query} lines={3}>
      {(all) => {
        const offered = all.filter(isOffered);
        return offered.length === 0 ? (
          <p className="text-ink-soft">{words.none}</p>
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {offered.map((template) => (
              <li key={template.id} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
                <OneTemplate template={template} {...props} />
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

function OneTemplate({
  template: { name, text: body },
  fill = (text) => text,
  onUse,
}: TemplatesAtHandProps & { template: AnswerTemplate }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const language = useLanguage();
  // That of the page first: it is read above its button.
  const languages = language === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const);
  return (
    <>
      <p className="font-medium">{text(name)}</p>
      <TypedText text={fill(text(body))} language={language} />
      <span className="flex flex-wrap gap-2">
        {languages.map((one, index) => {
          const label = one === 'ar' ? words.insertAr : words.insertEn;
          return (
            <Button
              key={one}
              variant={index === 0 ? 'secondary' : 'quiet'}
              aria-label={`${label}: ${text(name)}`}
              onPress={() => onUse(fill(body[one]))}
            >
              {label}
            </Button>
          );
        })}
      </span>
    </>
  );
}

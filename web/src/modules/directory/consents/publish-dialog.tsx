import type { ConsentText, Language } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { Banner, DraftNotice, FormDialog, NumberField, showToast, TextArea } from '#ui';
import { consentTextsQuery } from '../queries.ts';
import { consentTextWords } from './consent-text-words.ts';

const day = 86_400_000;
const parts = ['title', 'text', 'purpose', 'legalBasis', 'retention'] as const;
const longest = { title: 120, text: 4000, purpose: 300, legalBasis: 300, retention: 300 };

interface PublishDialogProps {
  newest: ConsentText;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Writes the next version, beginning with the words of the newest. */
export function PublishDialog({ newest, ...props }: PublishDialogProps) {
  const words = useMessages(consentTextWords);
  const { number } = useFormats();
  const queries = useQueryClient();
  const { title, text, purpose, legalBasis, retention, code } = newest;
  const draft = useEditorDraft(`consent.${code}`, { title, text, purpose, legalBasis, retention, days: 0 });

  async function publish(): Promise<void> {
    const { days, ...said } = draft.value;
    const validFrom = days > 0 ? { validFrom: new Date(Date.now() + days * day).toISOString() } : {};
    const published = await client.consents.publishConsentText({ params: { code }, body: { ...said, ...validFrom } });
    draft.clear();
    showToast(words.published(number(published.version)), 'success');
    await queries.invalidateQueries({ queryKey: consentTextsQuery.queryKey });
  }

  const names = {
    title: words.heading,
    text: words.text,
    purpose: words.purpose,
    legalBasis: words.legalBasis,
    retention: words.retention,
  };
  const languages: readonly [Language, string][] = [
    ['ar', words.arabic],
    ['en', words.english],
  ];
  return (
    <FormDialog {...props} title={words.publish} submitLabel={words.publish} onSubmit={publish} size="large">
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <Banner tone="warning">{words.publishWhy}</Banner>
          {parts.map((part) => (
            <div key={part} className="grid gap-4 md:grid-cols-2">
              {languages.map(([language, languageName]) => (
                <TextArea
                  key={language}
                  label={`${names[part]} (${languageName})`}
                  maximum={longest[part]}
                  rows={part === 'text' ? 8 : 2}
                  value={draft.value[part][language]}
                  onChange={(typed) => draft.change({ [part]: { ...draft.value[part], [language]: typed } })}
                  error={errors[`${part}.${language}`]}
                />
              ))}
            </div>
          ))}
          <NumberField
            label={words.days}
            description={words.daysHint}
            minimum={0}
            maximum={365}
            value={draft.value.days}
            onChange={(days) => draft.change({ days: days ?? 0 })}
            error={errors.validFrom}
          />
        </>
      )}
    </FormDialog>
  );
}

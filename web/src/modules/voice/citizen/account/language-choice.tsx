import type { Language } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { defineMessages, setLanguage, useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { meQuery } from '#platform/session.ts';
import { RadioCards } from '#ui';

const messages = defineMessages({
  ar: { label: 'لغة الصفحات والرسائل النصية' },
  en: { label: 'Language of the pages and of the SMS' },
});

const languages: { value: Language; label: string }[] = [
  { value: 'ar', label: 'العربية' },
  { value: 'en', label: 'English' },
];

/** The pages change at once; the server is told, so that messages come in the same language. */
export function LanguageChoice() {
  const { label } = useMessages(messages);
  const language = useLanguage();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (chosen: Language) => client.directory.updateMe({ body: { language: chosen } }),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
  const { message } = useErrorWords(save.error);

  function choose(chosen: Language): void {
    setLanguage(chosen);
    save.mutate(chosen);
  }

  return <RadioCards label={label} options={languages} columns={2} value={language} onChange={choose} error={message ?? undefined} />;
}

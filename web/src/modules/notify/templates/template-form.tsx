import type { Bilingual, Template } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'react-aria-components';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useDraft } from '#platform/draft.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, showToast } from '#ui';
import { templatesQuery } from '../queries.ts';
import { TemplateText } from './template-text.tsx';
import { templateWords } from './template-words.ts';

/** Both texts side by side. Every save is a new version, so nothing is lost by a mistake. */
export function TemplateForm({ template: { code, text, variables, version } }: { template: Template }) {
  const words = useMessages(templateWords);
  const queries = useQueryClient();
  const draft = useDraft<Bilingual>(`template.${code}.${version}`, text);
  const save = useMutation({
    mutationFn: () => client.notify.updateTemplate({ params: { code }, body: { text: draft.value } }),
    onSuccess: (saved) => {
      draft.clear();
      showToast(words.saved(saved.version), 'success');
      queries.setQueryData(templatesQuery.queryKey, (list) => list?.map((each) => (each.code === code ? saved : each)));
    },
  });
  const { message, fields } = useErrorWords(save.error);
  const isChanged = draft.value.ar !== text.ar || draft.value.en !== text.en;
  return (
    <Form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {draft.restored && isChanged && <Banner tone="info">{words.restored}</Banner>}
      {message && <Banner tone="danger">{message}</Banner>}
      <div className="grid gap-6 xl:grid-cols-2">
        {(['ar', 'en'] as const).map((language) => (
          <TemplateText
            key={language}
            language={language}
            value={draft.value[language]}
            onChange={(next) => draft.change({ [language]: next })}
            variables={variables}
            error={fields[`text.${language}`]}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={save.isPending} isDisabled={!isChanged}>
          {words.save}
        </Button>
        {isChanged && (
          <Button variant="secondary" icon="undo" onPress={draft.clear}>
            {words.revert}
          </Button>
        )}
      </div>
    </Form>
  );
}

import { type Bilingual, type ByChannel, type Template, templateParts } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, DraftNotice, showToast } from '#ui';
import { templatesQuery, templateVersionsQuery } from '../queries.ts';
import { CaseValues } from './case-values.tsx';
import { AddParts, TemplatePartCard } from './template-part.tsx';
import { templateWords } from './template-words.ts';

const empty = { ar: '', en: '' };

interface Words extends ByChannel {
  text: Bilingual;
}

/** The plain text and what channels say in its place. Every save is a new version, so nothing is lost by a mistake. */
export function TemplateForm({ template: { code, text, byChannel, variables } }: { template: Template }) {
  const words = useMessages(templateWords);
  const queries = useQueryClient();
  const draft = useEditorDraft<Words>(`template.${code}`, { text, ...byChannel });
  const [values, setValues] = useState<Readonly<Record<string, Bilingual>>>();
  const save = useMutation({
    mutationFn: () => {
      const { text: plain, sms, subject, email, title } = draft.value;
      return client.notify.updateTemplate({ params: { code }, body: { text: plain, byChannel: { sms, subject, email, title } } });
    },
    onSuccess: async (saved) => {
      draft.clear();
      showToast(words.saved(saved.version), 'success');
      queries.setQueryData(templatesQuery.queryKey, (list) => list?.map((each) => (each.code === code ? saved : each)));
      await queries.invalidateQueries({ queryKey: templateVersionsQuery(code).queryKey });
    },
  });
  const { message, fields } = useErrorWords(save.error);
  const isChanged = JSON.stringify(draft.value) !== JSON.stringify({ text, ...byChannel });
  const shared = { variables, values };
  const errorsOf = (path: string) => ({ ar: fields[`${path}.ar`], en: fields[`${path}.en`] });
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {isChanged && <DraftNotice draft={draft} />}
      {message && <Banner tone="danger">{message}</Banner>}
      {variables.includes('number') && <CaseValues onValues={setValues} />}
      <TemplatePartCard
        {...shared}
        part="plain"
        value={draft.value.text}
        onChange={(next) => next && draft.change({ text: next })}
        isSms={draft.value.sms === null}
        errors={errorsOf('text')}
      />
      {templateParts.map((part) => {
        const value = draft.value[part];
        return (
          value && (
            <TemplatePartCard
              {...shared}
              key={part}
              part={part}
              value={value}
              onChange={(next) => draft.change({ [part]: next })}
              isSms={part === 'sms'}
              errors={errorsOf(`byChannel.${part}`)}
            />
          )
        );
      })}
      <AddParts parts={templateParts.filter((part) => draft.value[part] === null)} onAdd={(part) => draft.change({ [part]: empty })} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={save.isPending} isDisabled={!isChanged}>
          {words.save}
        </Button>
        {isChanged && (
          <Button variant="secondary" icon="undo" onPress={draft.discard}>
            {words.revert}
          </Button>
        )}
      </div>
    </form>
  );
}

import type { AnswerTemplate } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { Button, EmptyState, PageHeader, QueryView } from '#ui';
import { AnswerTemplateCard } from './answer-template-card.tsx';
import { AnswerTemplateEditor } from './answer-template-editor.tsx';
import { AnswerTemplateVersions } from './answer-template-versions.tsx';
import { answerTemplateWords } from './answer-template-words.ts';
import { answerTemplatesQuery } from './queries.ts';

type Open = { template: AnswerTemplate | null; what: 'edit' } | { template: AnswerTemplate; what: 'versions' };

/** What the agency writes again and again. */
export function AnswerTemplatesPage() {
  const words = useMessages(answerTemplateWords);
  const { text } = useFormats();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={words.title}
        description={words.about}
        actions={
          <Button icon="plus" onPress={() => setOpen({ template: null, what: 'edit' })}>
            {words.add}
          </Button>
        }
      />
      <QueryView query={useQuery(answerTemplatesQuery)} lines={6}>
        {(templates) =>
          templates.length === 0 ? (
            <EmptyState icon="copy" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-4">
              {templates.map((template) => (
                <li key={template.id}>
                  <AnswerTemplateCard
                    template={template}
                    onEdit={() => setOpen({ template, what: 'edit' })}
                    onVersions={() => setOpen({ template, what: 'versions' })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {open?.what === 'edit' && (
        <AnswerTemplateEditor
          title={open.template ? words.editOf(text(open.template.name)) : words.add}
          template={open.template}
          onClose={close}
        />
      )}
      {open?.what === 'versions' && <AnswerTemplateVersions template={open.template} onClose={close} />}
    </div>
  );
}

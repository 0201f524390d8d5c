import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { EmptyState, LinkButton, PageHeader, QueryView } from '#ui';
import { templatesQuery } from '../queries.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplateHistory } from './template-history.tsx';
import { templateWords } from './template-words.ts';

const back = linkOptions({ to: '/staff/templates' });

export function TemplatePage() {
  const words = useMessages(templateWords);
  const { text } = useFormats();
  const { code } = useParams({ from: '/staff/staff/templates/$code' });
  const templates = useQuery(templatesQuery);
  return (
    <QueryView query={templates} lines={8}>
      {(list) => {
        const template = list.find((each) => each.code === code);
        if (!template) return <NoTemplate />;
        return (
          <>
            <PageHeader
              title={text(template.purpose)}
              description={`${words.versionIs(template.version)}. ${words.versions}`}
              back={back}
            />
            <div className="flex flex-col gap-8">
              <TemplateForm key={`${code} ${template.version}`} template={template} />
              <TemplateHistory template={template} />
            </div>
          </>
        );
      }}
    </QueryView>
  );
}

function NoTemplate() {
  const words = useMessages(templateWords);
  return (
    <>
      <PageHeader title={words.title} back={back} />
      <EmptyState icon="message" title={words.notFound} action={<LinkButton {...back}>{words.toList}</LinkButton>}>
        {words.notFoundText}
      </EmptyState>
    </>
  );
}

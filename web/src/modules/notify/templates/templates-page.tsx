import { smsSegments, type Template } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable, PageHeader, QueryView, TextLink } from '#ui';
import { templatesQuery } from '../queries.ts';
import { previewOf } from './sample-values.ts';
import { templateWords } from './template-words.ts';

export function TemplatesPage() {
  const words = useMessages(templateWords);
  const templates = useQuery(templatesQuery);
  const columns = useTemplateColumns();
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <QueryView query={templates} lines={10}>
        {(rows) => <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ code }) => code} />}
      </QueryView>
    </>
  );
}

function useTemplateColumns(): readonly Column<Template>[] {
  const words = useMessages(templateWords);
  const { text, number } = useFormats();
  const parts = ({ text: texts, byChannel, variables }: Template, language: 'ar' | 'en') =>
    number(smsSegments(previewOf((byChannel.sms ?? texts)[language], language, variables)).segments.length);
  return [
    {
      key: 'purpose',
      header: words.purpose,
      isTitle: true,
      cell: ({ code, purpose }) => (
        <TextLink to="/staff/templates/$code" params={{ code }} stretched>
          {text(purpose)}
        </TextLink>
      ),
    },
    { key: 'code', header: words.code, cell: ({ code }) => <bdi className="text-ink-soft">{code}</bdi> },
    { key: 'length', header: words.length, cell: (template) => `${parts(template, 'ar')} / ${parts(template, 'en')}` },
    { key: 'version', header: words.version, cell: ({ version }) => number(version) },
  ];
}

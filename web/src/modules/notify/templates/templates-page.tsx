import { smsSegments, type Template } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { type Column, DataTable, EmptyState, FilterBar, FilterSearch, PageHeader, QueryView, TextLink } from '#ui';
import { templatesQuery } from '../queries.ts';
import { previewOf } from './sample-values.ts';
import { templateWords } from './template-words.ts';

export function TemplatesPage() {
  const words = useMessages(templateWords);
  const templates = useQuery(templatesQuery);
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <QueryView query={templates} lines={10}>
        {(rows) => <Templates rows={rows} />}
      </QueryView>
    </>
  );
}

function Templates({ rows }: { rows: readonly Template[] }) {
  const words = useMessages(templateWords);
  const columns = useTemplateColumns();
  const { q } = useSearch({ from: '/staff/staff/templates' });
  const navigate = useNavigate({ from: '/staff/templates' });
  const found = rows.filter(({ code, purpose, text }) => !q || matchesNames([purpose, text, { ar: code, en: code }], q));
  return (
    <div>
      <FilterBar label={words.search}>
        <FilterSearch label={words.search} value={q} onChange={(typed) => void navigate({ search: { q: typed }, replace: true })} />
      </FilterBar>
      {found.length > 0 ? (
        <DataTable label={words.title} columns={columns} rows={found} rowKey={({ code }) => code} />
      ) : (
        <EmptyState icon="search" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
    </div>
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

import type { Category } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { DataTable, EmptyState, PageHeader, QueryView } from '#ui';
import { categoriesQuery } from '../shared/queries.ts';
import { type CategoriesSearch, isSearched } from './categories-search.ts';
import { CategoryDialog } from './category-dialog.tsx';
import { CategoryFilters } from './category-filters.tsx';
import { type Leaf, leavesOf } from './category-groups.ts';
import { categoryWords } from './category-words.ts';
import { ThemeSection } from './theme-section.tsx';
import { useCategoryColumns } from './use-category-columns.tsx';
import { VersionsCard } from './versions-card.tsx';

export function CategoriesPage() {
  const words = useMessages(categoryWords);
  const categories = useQuery(categoriesQuery);
  const leaves = leavesOf(categories.data ?? []);
  const inactive = leaves.filter(({ category }) => !category.active).length;
  return (
    <>
      <PageHeader title={words.title} description={categories.data && `${words.counts(leaves.length, inactive)} ${words.description}`} />
      <QueryView query={categories} lines={10}>
        {() => <Themes leaves={leaves} />}
      </QueryView>
    </>
  );
}

function Themes({ leaves }: { leaves: readonly Leaf[] }) {
  const words = useMessages(categoryWords);
  const { text } = useFormats();
  const search = useSearch({ from: '/staff/staff/categories' });
  const navigate = useNavigate({ from: '/staff/categories' });
  const [edited, setEdited] = useState<Category | null>(null);
  const { data: me } = useMe();
  const mayEdit = holds(me, 'voice.manage_categories');
  const columns = useCategoryColumns(mayEdit ? ({ category }) => setEdited(category) : undefined);
  const change = (part: CategoriesSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const groups = Map.groupBy(
    leaves.filter((leaf) => isSearched(leaf, search)),
    ({ theme }) => theme,
  );
  return (
    <>
      <CategoryFilters value={search} onChange={change} />
      {groups.size === 0 && (
        <EmptyState icon="list" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      <div className="flex flex-col gap-4">
        {[...groups].map(([theme, rows]) => (
          <ThemeSection key={theme.code} title={text(theme.name)} count={rows.length} isOpen={Object.keys(search).length > 0}>
            <DataTable label={text(theme.name)} columns={columns} rows={rows} rowKey={({ category }) => category.code} />
          </ThemeSection>
        ))}
      </div>
      {mayEdit && (
        <div className="mt-6">
          <VersionsCard />
        </div>
      )}
      {edited && <CategoryDialog key={edited.code} category={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

import type { Category } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#i18n';
import type { SelectOption } from '#ui';
import { categoriesQuery } from '../../shared/queries.ts';

/**
 * Categories to choose from: those of one agency, or the themes of all while there is none.
 * @param chosen stands in the list in any case
 */
export function useCategoryOptions(agency: string | undefined, chosen: string | undefined): SelectOption<string>[] {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { text } = useFormats();
  const isOffered = (category: Category) => (agency ? category.agency === agency && category.active : category.parent === null);
  return categories
    .filter((category) => isOffered(category) || category.code === chosen)
    .map(({ code, name }) => ({ value: code, label: text(name) }));
}

import type { Category } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#i18n';
import type { SelectOption } from '#ui';
import { categoriesQuery } from '../../shared/queries.ts';

/**
 * Categories to choose from: those of one agency, or while there is none the themes and what is below the chosen one.
 * @param chosen stands in the list in any case
 */
export function useCategoryOptions(agency: string | undefined, chosen: string | undefined): SelectOption<string>[] {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { text } = useFormats();
  const around = chosen && (categories.find(({ code }) => code === chosen)?.parent ?? chosen);
  const isOffered = ({ agency: of, active, parent }: Category) => (agency ? of === agency && active : parent === null || parent === around);
  return categories
    .filter((category) => isOffered(category) || category.code === chosen)
    .map(({ code, name }) => ({ value: code, label: text(name) }));
}

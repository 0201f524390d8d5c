import { code, oneOf, readSearch, shortText } from '#platform/search.ts';
import { matchesNames } from '#platform/search-names.ts';
import type { Leaf } from './category-groups.ts';

export const categoryStates = ['active', 'inactive'] as const;
export const readCategoriesSearch = readSearch({ q: shortText(80), agency: code, state: oneOf(categoryStates) });
export type CategoriesSearch = ReturnType<typeof readCategoriesSearch>;

export function isSearched({ category, path }: Leaf, { q, agency, state }: CategoriesSearch): boolean {
  if (agency && category.agency !== agency) return false;
  if (state && category.active !== (state === 'active')) return false;
  return !q || matchesNames([...path, category.name], q);
}

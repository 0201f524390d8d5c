import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { categoriesQuery } from '../shared/queries.ts';
import { leavesOf } from './category-groups.ts';
import { categoryWords } from './category-words.ts';

/** How many there are, in a line; nothing until that is known. */
export function CategoriesSummary() {
  const { counts } = useMessages(categoryWords);
  const { data } = useQuery(categoriesQuery);
  if (!data) return null;
  const leaves = leavesOf(data);
  return counts(leaves.length, leaves.filter(({ category }) => !category.active).length);
}

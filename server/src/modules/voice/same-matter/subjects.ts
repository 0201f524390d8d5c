import type { Category } from '@sawt/contract';
import type { CaseRow } from '../case-store.ts';
import { themeOf } from '../categories/category-store.ts';
import type { Matter } from './similarity.ts';

type Subject = Pick<Matter, 'category' | 'theme' | 'isOfPlace'>;

/** What the category of a case says of the matter. */
export type Subjects = (category: string | null) => Subject & { isPublic: boolean };

/**
 * Themes of what anybody passing by can see. Only of these is a citizen told that somebody else has a case near by: that a neighbour
 * has reported a theft, an illness or an unpaid wage is not for others. A theme that is not named here is kept quiet, and so is what came
 * under a category that has gone out of use: what took its place may be of another theme.
 */
const publicThemes = ['roads-streets', 'water-sewage', 'electricity', 'cleanliness-environment', 'mosques', 'telecom-post'];

/** A category that takes no reports is about somebody's own bill, appointment or papers, and never of a place. */
export function subjectsOf(tree: readonly Pick<Category, 'code' | 'parent' | 'kinds' | 'active'>[]): Subjects {
  const themes = themeOf(tree as readonly Category[]);
  const takesReports = new Set(tree.filter(({ kinds }) => kinds.includes('report')).map(({ code }) => code));
  const inUse = new Set(tree.filter(({ active }) => active).map(({ code }) => code));
  return (category) => {
    const theme = (category && themes.get(category)?.code) ?? null;
    const isOfPlace = category === null || takesReports.has(category);
    const isPublic = category !== null && inUse.has(category) && isOfPlace && theme !== null && publicThemes.includes(theme);
    return { category, theme, isOfPlace, isPublic };
  };
}

/** May others know that there is such a case? */
export const isPublic = (row: Pick<CaseRow, 'parent_id' | 'confidential' | 'category'>, subjects: Subjects): boolean =>
  row.parent_id === null && !row.confidential && subjects(row.category).isPublic;

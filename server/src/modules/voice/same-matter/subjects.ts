import type { Category } from '@sawt/contract';
import { themeOf } from '../categories/category-store.ts';
import type { Matter } from './similarity.ts';

type Subject = Pick<Matter, 'category' | 'theme' | 'isOfPlace'>;

/** What the category of a case says of the matter. */
export type Subjects = (category: string | null) => Subject & { isPublic: boolean };

/**
 * Themes of what anybody passing by can see. Only of these is a citizen told that somebody else has a case near by: that a neighbour
 * has reported a theft, an illness or an unpaid wage is not for others. A theme that is not named here is kept quiet.
 */
const publicThemes = ['roads-streets', 'water-sewage', 'electricity', 'cleanliness-environment', 'mosques', 'telecom-post'];

/** A category that takes no reports is about somebody's own bill, appointment or papers, and never of a place. */
export function subjectsOf(tree: readonly Pick<Category, 'code' | 'parent' | 'kinds'>[]): Subjects {
  const themes = themeOf(tree as readonly Category[]);
  const takesReports = new Set(tree.filter(({ kinds }) => kinds.includes('report')).map(({ code }) => code));
  return (category) => {
    const theme = (category && themes.get(category)?.code) ?? null;
    const isOfPlace = category === null || takesReports.has(category);
    return { category, theme, isOfPlace, isPublic: category !== null && isOfPlace && theme !== null && publicThemes.includes(theme) };
  };
}

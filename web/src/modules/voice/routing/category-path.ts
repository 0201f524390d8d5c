import type { Bilingual, Category } from '@sawt/contract';

/** The names from the theme down to the category itself. */
export function pathOf(categories: readonly Category[], { parent, name }: Category): Bilingual[] {
  const above = parent === null ? undefined : categories.find(({ code }) => code === parent);
  return above ? [...pathOf(categories, above), name] : [name];
}

import type { Bilingual, Category } from '@sawt/contract';

/** A leaf with the names above it, from its theme down. */
export interface Leaf {
  category: Category;
  theme: Category;
  path: readonly Bilingual[];
}

/** Only leaves have an agency, and with it deadlines. In the order of the tree. */
export function leavesOf(categories: readonly Category[]): Leaf[] {
  const byCode = new Map(categories.map((category) => [category.code, category]));
  return categories
    .filter(({ agency }) => agency !== null)
    .map((category) => {
      const above = ancestors(category, byCode);
      return { category, theme: above[0] ?? category, path: above.map(({ name }) => name) };
    });
}

/** From the theme down to the parent. */
function ancestors(category: Category, byCode: ReadonlyMap<string, Category>): Category[] {
  const parent = category.parent === null ? undefined : byCode.get(category.parent);
  return parent ? [...ancestors(parent, byCode), parent] : [];
}

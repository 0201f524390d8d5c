import type { Bilingual } from '@sawt/contract';

interface Named {
  code: string;
  parent: string | null;
  name: Bilingual;
}

/** The names in a tree, from its top down to the one given. */
export function pathOf(tree: readonly Named[], { parent, name }: Pick<Named, 'parent' | 'name'>): Bilingual[] {
  const above = parent === null ? undefined : tree.find(({ code }) => code === parent);
  return above ? [...pathOf(tree, above), name] : [name];
}

import type { Bilingual, CaseKind, Category } from '@sawt/contract';
import { matchesNames } from '#platform/search-names.ts';

export interface CategoryNode {
  code: string;
  name: Bilingual;
  children: readonly CategoryNode[];
}

/** A category that can be chosen, with the names above it. */
export interface CategoryLeaf {
  code: string;
  name: Bilingual;
  path: readonly Bilingual[];
}

/** The themes with all below them that is in use and takes a case of this kind; branches that bear nothing are left out. */
export function categoryTree(categories: readonly Category[], kind: CaseKind | null, parent: string | null = null): CategoryNode[] {
  return categories
    .filter((category) => category.parent === parent && category.active)
    .map(({ code, name, kinds }) => ({
      node: { code, name, children: categoryTree(categories, kind, code) },
      fits: kind === null ? kinds.length > 0 : kinds.includes(kind),
    }))
    .filter(({ node, fits }) => fits || node.children.length > 0)
    .map(({ node }) => node);
}

export const leavesOf = (nodes: readonly CategoryNode[], path: readonly Bilingual[] = []): CategoryLeaf[] =>
  nodes.flatMap(({ code, name, children }) => (children.length > 0 ? leavesOf(children, [...path, name]) : [{ code, name, path }]));

/** The leaves whose names, with those above them, hold every typed word. */
export const searchLeaves = (leaves: readonly CategoryLeaf[], typed: string): CategoryLeaf[] =>
  leaves.filter(({ name, path }) => matchesNames([...path, name], typed));

/** What may be chosen in place of a category that is no longer in use; those of a successor that has gone too. */
export function successorsOf(
  categories: readonly Category[],
  of: Category,
  kind: CaseKind | null,
  seen: readonly string[] = [],
): Category[] {
  return of.successors.flatMap((code) => {
    const next = categories.find((each) => each.code === code);
    if (!next || seen.includes(code)) return [];
    if (!next.active) return successorsOf(categories, next, kind, [...seen, of.code]);
    return kind === null || next.kinds.includes(kind) ? [next] : [];
  });
}

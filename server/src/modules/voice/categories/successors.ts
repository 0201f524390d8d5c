import type { Category } from '@sawt/contract';

/**
 * What to choose instead of a category that is out of use: its successors, and in place of one that has gone out of use since, its
 * own. @param kind only such as take it; left out: all
 */
export function successorsOf(tree: readonly Category[], code: string, kind?: string): string[] {
  const byCode = new Map(tree.map((category) => [category.code, category]));
  const seen = new Set([code]);
  const found: string[] = [];
  const queue = [...(byCode.get(code)?.successors ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const category = byCode.get(next);
    if (!category || seen.has(next)) continue;
    seen.add(next);
    if (!category.active) queue.push(...category.successors);
    else if (category.agency && (kind === undefined || (category.kinds as readonly string[]).includes(kind))) found.push(next);
  }
  return found;
}

/**
 * The tree by which cases are counted, filtered and routed: a category that has one successor lies below it. So its cases are among
 * those of the successor, each in one place only, and can still be looked at by themselves. With several successors nobody can say
 * which of them a case would have had, and it stays where it was. Parents come first.
 */
export function afterSuccession(tree: readonly Category[]): Category[] {
  const moved = tree.map((category) => {
    const [only, ...others] = category.active ? [] : category.successors;
    return only !== undefined && others.length === 0 ? { ...category, parent: only } : category;
  });
  const childrenOf = Map.groupBy(moved, ({ parent }) => parent);
  const below = (parent: string | null): Category[] =>
    (childrenOf.get(parent) ?? []).flatMap((category) => [category, ...below(category.code)]);
  return below(null);
}

import type { Category, DeadlineScope } from '@sawt/contract';

/** What of a case its deadlines depend on. */
export interface CaseFacts {
  kind: string;
  category: string | null;
  priority: string;
  agency: string | null;
}
interface Scoped {
  scope: DeadlineScope;
}

/**
 * The policy of a case: of those that fit the most specific. This is the one place that says which that is. The first of these in
 * which two policies differ decides:
 *
 * 1. the category: its own before one above it, the nearer before the farther, any before none;
 * 2. the agency: one that names it before one that does not;
 * 3. the priority, likewise;
 * 4. the kind, likewise.
 *
 * No two policies have one scope, so there is never a draw.
 */
export function pickPolicy<P extends Scoped>(policies: readonly P[], tree: readonly Category[], facts: CaseFacts): P | undefined {
  const path = pathUp(tree, facts.category);
  const fitting = policies.filter(({ scope }) => fits(scope, facts, path));
  return fitting.toSorted((one, other) => compare(rankOf(one.scope, path), rankOf(other.scope, path)))[0];
}

/** A category and those above it, nearest first. */
function pathUp(tree: readonly Category[], code: string | null): string[] {
  const found = tree.find((category) => category.code === code);
  return found ? [found.code, ...pathUp(tree, found.parent)] : [];
}

const fits = ({ kind, category, priority, agency }: DeadlineScope, facts: CaseFacts, path: readonly string[]): boolean =>
  (category === null || path.includes(category)) &&
  (agency === null || agency === facts.agency) &&
  (priority === null || priority === facts.priority) &&
  (kind === null || kind === facts.kind);

/** The lower, the more specific; compared place by place. */
const rankOf = ({ kind, category, priority, agency }: DeadlineScope, path: readonly string[]): number[] => [
  category === null ? path.length : path.indexOf(category),
  agency === null ? 1 : 0,
  priority === null ? 1 : 0,
  kind === null ? 1 : 0,
];

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((rank, index) => rank !== other[index]);
  return place === -1 ? 0 : (one[place] as number) - (other[place] as number);
}

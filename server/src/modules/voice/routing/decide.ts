import type { Category, Priority, RoutingReason, RoutingRule } from '@sawt/contract';
import { searchWords } from '../../../platform/i18n/arabic.ts';
import { successorsOf } from '../categories/successors.ts';

/** What of a case decides where it goes. */
export interface RouteFacts {
  kind: string;
  /** As it is in the database: the tree in memory may be half a minute older. */
  category: Category | null;
  /** Where it is: the area, then those above it. */
  areas: readonly string[];
  /** Its searchable words; asked for only where a rule looks at them. */
  words(): ReadonlySet<string>;
  /** The agency that has just returned it; null: it is new. */
  returnedBy: string | null;
}

export interface Route {
  /** Null: to the emirate. */
  agency: string | null;
  department: string | null;
  priority: Priority;
  why: RoutingReason;
}

/** What the rules are read against. */
export interface RoutingGround {
  categories: readonly Category[];
  /** Is there an agency that takes cases? */
  takesCases(agency: string, department: string | null): boolean;
}

interface PreparedRule {
  rule: RoutingRule;
  /** For each of the rule's words or phrases the searchable words, of which all must be there. */
  phrases: readonly (readonly string[])[];
}

/** A set of rules, ready to decide. */
export interface PreparedRules {
  version: number | null;
  ground: RoutingGround;
  /** Of each category, and of none, the rules that may fit, in their order. */
  candidates: ReadonlyMap<string | null, readonly PreparedRule[]>;
}

/** @param version null where no rules are in force */
export function prepareRules(rules: readonly RoutingRule[], version: number | null, ground: RoutingGround): PreparedRules {
  const categories = new Map(ground.categories.map((category) => [category.code, category]));
  const prepared = rules.map((rule): PreparedRule => ({ rule, phrases: rule.when.words.map(searchWords) }));
  const candidates = new Map<string | null, PreparedRule[]>();
  for (const code of [null, ...categories.keys()]) {
    const above = lineage(categories, code);
    candidates.set(
      code,
      prepared.filter(
        ({ rule: { when } }) => when.category === null || meantBy(ground, when.category).some((each) => above.includes(each)),
      ),
    );
  }
  return { version, ground, candidates };
}

/** The category that a rule names, and those that took its place since: until somebody writes the rule anew it holds for them. */
export const meantBy = ({ categories }: Pick<RoutingGround, 'categories'>, code: string): string[] => [
  code,
  ...successorsOf(categories, code),
];

/** A category and those above it, from itself to its theme. */
function lineage(categories: ReadonlyMap<string, Category>, code: string | null): string[] {
  const found = code === null ? undefined : categories.get(code);
  return found ? [found.code, ...lineage(categories, found.parent)] : [];
}

/** The first rule that fits decides; where none does, the category's own agency. Pure. */
export function decideRoute({ ground, candidates, version }: PreparedRules, facts: RouteFacts): Route {
  const { category } = facts;
  const ofCategory = candidates.get(category?.code ?? null) ?? candidates.get(category?.parent ?? null);
  const fitting = ofCategory?.find((candidate) => fits(candidate, facts));
  const to = fitting?.rule.to;
  const agency = to?.agency ?? category?.agency ?? null;
  const own = agency === category?.agency ? (category?.department ?? null) : null;
  const department = to?.department ?? own;
  const priority = to?.priority ?? category?.priority ?? 'normal';
  if (agency === null) return { agency, department: null, priority, why: { by: 'nobody', because: 'no_category' } };
  if (!ground.takesCases(agency, department)) {
    return { agency: null, department: null, priority, why: { by: 'nobody', because: 'agency_inactive' } };
  }
  return { agency, department, priority, why: fitting ? byRule(fitting.rule, version) : { by: 'category' } };
}

/** The words of a case for its facts, made searchable when they are first asked for. */
export function wordsOf({ text, place }: { text: string; place?: string | null | undefined }): RouteFacts['words'] {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= new Set(searchWords(`${text} ${place ?? ''}`));
    return words;
  };
}

const byRule = ({ code, name }: RoutingRule, version: number | null): RoutingReason => ({
  by: 'rule',
  version: version ?? 0,
  rule: code,
  name,
});

/** Whether a candidate of the right category fits in everything else. */
function fits({ rule: { when }, phrases }: PreparedRule, facts: RouteFacts): boolean {
  if (when.returnedBy !== facts.returnedBy) return false;
  if (when.area !== null && !facts.areas.includes(when.area)) return false;
  if (when.kinds.length > 0 && !(when.kinds as readonly string[]).includes(facts.kind)) return false;
  return phrases.length === 0 || phrases.some((phrase) => phrase.every((word) => facts.words().has(word)));
}

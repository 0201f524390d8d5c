import type { FieldError, RoutingRule } from '@sawt/contract';
import { searchWords } from '../../../platform/i18n/arabic.ts';
import { withDescendants } from '../categories/category-store.ts';
import { meantBy, type RoutingGround } from './decide.ts';

/** What a set of rules is checked against. */
export interface RoutingMap extends Pick<RoutingGround, 'categories' | 'takesCases'> {
  agencies: ReadonlySet<string>;
  departments: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each area, itself and what is within it. */
  areas: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A rule with all that its condition reaches; null: anything. */
interface Reach {
  rule: RoutingRule;
  at: number;
  categories: ReadonlySet<string> | null;
  areas: ReadonlySet<string> | null;
  kinds: ReadonlySet<string> | null;
  phrases: readonly ReadonlySet<string>[] | null;
}

/**
 * Why a set of rules cannot be: each fault names the rule by its place (`body.rules.3.to.agency`) and, where another
 * rule is in the way, that one by its code in `keys`.
 */
export function findFaults(rules: readonly RoutingRule[], map: RoutingMap): FieldError[] {
  const single = rules.flatMap((rule, at) => faultsOf(rule, map).map(([path, code]) => ({ path: `body.rules.${at}.${path}`, code })));
  if (single.length > 0) return single;
  const reaches = rules.map((rule, at) => reachOf(rule, at, map));
  return [...repeatedCodes(rules), ...hiddenRules(reaches), ...loops(reaches)];
}

/** What is wrong with a rule by itself. */
function faultsOf({ when, to }: RoutingRule, map: RoutingMap): [path: string, code: string][] {
  const faults: [string, string][] = [];
  const nothingAsked = !when.category && !when.area && !when.returnedBy && when.kinds.length === 0 && when.words.length === 0;
  if (nothingAsked) faults.push(['when', 'rule_without_condition']);
  if (when.category && !map.categories.some(({ code }) => code === when.category)) faults.push(['when.category', 'category_unknown']);
  if (when.area && !map.areas.has(when.area)) faults.push(['when.area', 'area_unknown']);
  if (when.returnedBy && !map.agencies.has(when.returnedBy)) faults.push(['when.returnedBy', 'agency_unknown']);
  for (const [at, words] of when.words.entries()) if (searchWords(words).length === 0) faults.push([`when.words.${at}`, 'words_empty']);
  return [...faults, ...targetFaults(to, when.returnedBy, map)];
}

function targetFaults(to: RoutingRule['to'], returnedBy: string | null, map: RoutingMap): [string, string][] {
  if (to.agency === null) {
    if (returnedBy !== null) return [['to.agency', 'rule_without_agency']];
    if (to.department !== null) return [['to.department', 'department_without_agency']];
    return to.priority === null ? [['to.agency', 'rule_without_target']] : [];
  }
  if (!map.agencies.has(to.agency)) return [['to.agency', 'agency_unknown']];
  if (!map.takesCases(to.agency, null)) return [['to.agency', 'agency_inactive']];
  if (to.agency === returnedBy) return [['to.agency', 'rule_sends_back']];
  if (to.department === null) return [];
  if (!map.departments.get(to.agency)?.has(to.department)) return [['to.department', 'department_unknown']];
  return map.takesCases(to.agency, to.department) ? [] : [['to.department', 'department_inactive']];
}

function reachOf(rule: RoutingRule, at: number, map: RoutingMap): Reach {
  const { category, area, kinds, words } = rule.when;
  return {
    rule,
    at,
    categories: category === null ? null : new Set(meantBy(map, category).flatMap((each) => withDescendants(map.categories, each))),
    areas: area === null ? null : (map.areas.get(area) ?? new Set()),
    kinds: kinds.length === 0 ? null : new Set(kinds),
    phrases: words.length === 0 ? null : words.map((phrase) => new Set(searchWords(phrase))),
  };
}

const repeatedCodes = (rules: readonly RoutingRule[]): FieldError[] =>
  rules.flatMap(({ code }, at) =>
    rules.findIndex((rule) => rule.code === code) === at ? [] : [{ path: `body.rules.${at}.code`, code: 'rule_repeated', keys: [code] }],
  );

/** Rules that an earlier one keeps from ever deciding anything. */
function hiddenRules(reaches: readonly Reach[]): FieldError[] {
  return reaches.flatMap((later) => {
    const earlier = reaches.find((other) => other.at < later.at && covers(other, later));
    if (!earlier) return [];
    const [same, alike] = [covers(later, earlier), JSON.stringify(earlier.rule.to) === JSON.stringify(later.rule.to)];
    const code = !same ? 'rule_hidden' : alike ? 'rule_repeated' : 'rule_contradicts';
    return [{ path: `body.rules.${later.at}.when`, code, keys: [earlier.rule.code] }];
  });
}

/** Does everything that fits `b` fit `a` too? */
const covers = (a: Reach, b: Reach): boolean =>
  a.rule.when.returnedBy === b.rule.when.returnedBy &&
  holds(a.categories, b.categories) &&
  holds(a.areas, b.areas) &&
  holds(a.kinds, b.kinds) &&
  (a.phrases === null || (b.phrases?.every((words) => a.phrases?.some((fewer) => isWithin(fewer, words))) ?? false));

const holds = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null) => a === null || (b !== null && isWithin(b, a));
const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>) => [...small].every((each) => large.has(each));

/** Returned by one, sent to the next, returned again: a chain of rules that comes back to an agency. */
function loops(reaches: readonly Reach[]): FieldError[] {
  const onReturn = reaches.filter(({ rule }) => rule.when.returnedBy !== null);
  return onReturn.flatMap((first) => {
    const near = onReturn.filter((each) => mayMeet(first, each));
    const chain = chainBack(near, first, [first], new Set());
    // Of a circle only the last of its rules is named.
    if (!chain || chain.some(({ at }) => at > first.at)) return [];
    return [{ path: `body.rules.${first.at}.to.agency`, code: 'rule_loops', keys: chain.map(({ rule }) => rule.code) }];
  });
}

/** @param seen the rules from which there is no way back: each is walked once */
function chainBack(near: readonly Reach[], start: Reach, chain: readonly Reach[], seen: Set<Reach>): readonly Reach[] | undefined {
  const end = chain.at(-1) as Reach;
  if (end.rule.to.agency === start.rule.when.returnedBy) return chain;
  for (const next of near) {
    if (next.rule.when.returnedBy !== end.rule.to.agency || seen.has(next) || !mayMeet(end, next)) continue;
    seen.add(next);
    const found = chainBack(near, start, [...chain, next], seen);
    if (found) return found;
  }
  return undefined;
}

/** May one case fit both, but for who returned it? Any words may stand in one text. */
const mayMeet = (a: Reach, b: Reach) => meet(a.categories, b.categories) && meet(a.areas, b.areas) && meet(a.kinds, b.kinds);
const meet = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null) => !a || !b || [...a].some((each) => b.has(each));

import { type RoutingRule, type RoutingVersion, shownRoutingVersions } from '@sawt/contract';

export interface RuleChanges {
  added: RoutingRule[];
  removed: RoutingRule[];
  changed: { before: RoutingRule; after: RoutingRule }[];
  /** Those that stand in both come in another order. */
  isReordered: boolean;
}

/** What of the rules changes from what to what; a rule is known by its code. */
export function compareRules(before: readonly RoutingRule[], after: readonly RoutingRule[]): RuleChanges {
  const codesOf = (rules: readonly RoutingRule[]) => new Set(rules.map(({ code }) => code));
  const [earlier, later] = [codesOf(before), codesOf(after)];
  const stayed = before.filter(({ code }) => later.has(code));
  const pairs = stayed.map((rule) => ({ before: rule, after: after.find(({ code }) => code === rule.code) as RoutingRule }));
  const order = after.filter(({ code }) => earlier.has(code));
  return {
    added: after.filter(({ code }) => !earlier.has(code)),
    removed: before.filter(({ code }) => !later.has(code)),
    changed: pairs.filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after)),
    isReordered: stayed.some(({ code }, index) => order[index]?.code !== code),
  };
}

/**
 * The rules that held before a version was put in force, or that hold while it is a draft: there is one draft at a time, so that versions
 * come into force in the order of their numbers.
 * @param versions newest first
 * @returns null where they are older than the versions that are shown
 */
export function rulesBefore(versions: readonly RoutingVersion[], { id }: RoutingVersion): RoutingRule[] | null {
  const before = versions.find((other) => other.id < id && other.liveAt !== null);
  if (before) return before.rules;
  return versions.length < shownRoutingVersions ? [] : null;
}

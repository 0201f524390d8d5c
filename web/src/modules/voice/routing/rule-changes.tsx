import type { RoutingRule } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { compareRules } from './compare-rules.ts';
import { routingWords } from './routing-words.ts';
import { useRuleNames } from './use-rule-names.ts';

interface RuleChangesProps {
  before: readonly RoutingRule[];
  after: readonly RoutingRule[];
  /** What is said where nothing changes. */
  none: string;
}

/** What of the rules changes, in words. */
export function RuleChanges({ before, after, none }: RuleChangesProps) {
  const words = useMessages(routingWords);
  const { text } = useFormats();
  const { conditions, targets } = useRuleNames();
  const { added, removed, changed, isReordered } = compareRules(before, after);
  const said = (rule: RoutingRule) => words.leads(conditions(rule).join(words.comma), targets(rule).join(words.comma));
  const ofChanged = ({ before: from, after: to }: { before: RoutingRule; after: RoutingRule }) => [
    ...(text(from.name) === text(to.name) ? [] : [words.renamed(text(from.name), text(to.name))]),
    ...(said(from) === said(to) ? [] : [[words.changed(text(to.name)), words.was(said(from)), words.became(said(to))].join('\n')]),
  ];
  const lines = [
    ...added.map((rule) => `${words.added(text(rule.name))}\n${said(rule)}`),
    ...removed.map((rule) => words.removed(text(rule.name))),
    ...changed.flatMap(ofChanged),
    ...(isReordered ? [words.reordered(after.map((rule) => text(rule.name)).join(words.comma))] : []),
  ];
  if (lines.length === 0) return <p className="text-ink-soft">{none}</p>;
  return (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line} className="whitespace-pre-line wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}

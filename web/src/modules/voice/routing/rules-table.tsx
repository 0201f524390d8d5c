import type { RoutingRule } from '@sawt/contract';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type Column, DataTable } from '#ui';
import { routingWords } from './routing-words.ts';
import { useRuleNames } from './use-rule-names.ts';

interface RulesTableProps {
  label: string;
  rules: readonly RoutingRule[];
  /** What can be done with a rule, for those who may. */
  actions?: (rule: RoutingRule, at: number) => ReactNode;
}

/** Rules in their order, in words. */
export function RulesTable({ label, rules, actions }: RulesTableProps) {
  const words = useMessages(routingWords);
  const { text, number } = useFormats();
  const { conditions, targets } = useRuleNames();
  const columns: Column<RoutingRule>[] = [
    {
      key: 'name',
      header: words.rule,
      isTitle: true,
      cell: (rule) => (
        <span className="font-medium">
          {number(rules.indexOf(rule) + 1)}. {text(rule.name)}
        </span>
      ),
    },
    { key: 'when', header: words.condition, cell: (rule) => <Lines lines={conditions(rule)} /> },
    { key: 'to', header: words.target, cell: (rule) => <Lines lines={targets(rule)} /> },
  ];
  if (actions) columns.push({ key: 'actions', header: words.order, cell: (rule) => actions(rule, rules.indexOf(rule)) });
  return <DataTable label={label} rows={rules} rowKey={({ code }) => code} columns={columns} />;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

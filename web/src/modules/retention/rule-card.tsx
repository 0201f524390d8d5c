import type { RetentionRule } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Badge, Card, DescriptionList } from '#ui';
import { retentionWords } from './retention-words.ts';
import { RuleActions } from './rule-actions.tsx';
import { RunsTable } from './runs-table.tsx';

export function RuleCard({ rule }: { rule: RetentionRule }) {
  const words = useMessages(retentionWords);
  const { text } = useFormats();
  const isOn = rule.state === 'on';
  return (
    <Card title={text(rule.name)} action={<Badge tone={isOn ? 'warning' : 'neutral'}>{isOn ? words.on : words.dry}</Badge>}>
      <div className="flex flex-col gap-4">
        <p>{text(rule.goes)}</p>
        <DescriptionList
          items={[
            { term: words.keptFor, value: words.days(rule.days) },
            { term: words.legalBasis, value: text(rule.legalBasis) },
          ]}
        />
        <RunsTable runs={rule.runs} />
        <RuleActions rule={rule} />
      </div>
    </Card>
  );
}

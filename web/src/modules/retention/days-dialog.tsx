import type { RetentionRule } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Banner, FormDialog, NumberField } from '#ui';
import { retentionWords } from './retention-words.ts';
import { useRuleChanged } from './use-rule-changed.ts';

interface DaysDialogProps {
  rule: RetentionRule;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function DaysDialog({ rule: { code, name, days: before, minimumDays }, ...props }: DaysDialogProps) {
  const words = useMessages(retentionWords);
  const { text } = useFormats();
  const ruleChanged = useRuleChanged();
  const [days, setDays] = useState<number | null>(before);

  async function save(): Promise<void> {
    ruleChanged(await client.retention.updateRetentionRule({ params: { code }, body: { days: days ?? 0 } }), words.changed);
  }

  return (
    <FormDialog {...props} title={`${words.changeDays}: ${text(name)}`} submitLabel={words.save} onSubmit={save} size="small">
      {(errors) => (
        <>
          <Banner tone="warning">{words.changeWhy}</Banner>
          <NumberField label={words.daysField} minimum={minimumDays} maximum={3650} value={days} onChange={setDays} error={errors.days} />
        </>
      )}
    </FormDialog>
  );
}

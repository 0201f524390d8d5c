import type { DigestRule } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { FormDialog, Select, showToast } from '#ui';
import { digestWords, offeredHours } from './digest-words.ts';
import { digestRuleQuery } from './queries.ts';

const days = ['0', '1', '2', '3', '4', '5', '6'];

/** On which day of the week, and at which hour, leaders hear of the report of their week. */
export function ReportEditor({ report, onClose }: { report: DigestRule['report']; onClose(): void }) {
  const words = useMessages(digestWords);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(report);

  async function save(): Promise<void> {
    queries.setQueryData(digestRuleQuery.queryKey, await client.escalation.updateDigestRule({ body: { report: chosen } }));
    showToast(words.reportSaved);
  }

  return (
    <FormDialog title={words.editReport} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {() => (
        <>
          <Select
            label={words.reportDay}
            options={days.map((value) => ({ value, label: words.day(Number(value)) }))}
            value={String(chosen.day)}
            onChange={(day) => setChosen({ ...chosen, day: Number(day) })}
          />
          <Select
            label={words.reportHour}
            options={offeredHours.map((hour) => ({ value: String(hour), label: words.hour(hour) }))}
            value={String(chosen.hour)}
            onChange={(hour) => setChosen({ ...chosen, hour: Number(hour) })}
          />
        </>
      )}
    </FormDialog>
  );
}

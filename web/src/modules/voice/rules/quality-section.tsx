import { mostPerAgency } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, Card, FormDialog, NumberField, QueryView, SettingHistoryButton, showToast } from '#ui';
import { qualityRuleWords } from './quality-rule-words.ts';
import { qualityRuleQuery } from './queries.ts';
import { useRuleHistory } from './use-rule-history.ts';

/** How many answers of each agency are drawn every week to be judged. */
export function QualitySection() {
  const words = useMessages(qualityRuleWords);
  const [isOpen, setIsOpen] = useState(false);
  const history = useRuleHistory();
  return (
    <section aria-labelledby="quality-sample" className="flex flex-col gap-4">
      <div>
        <h2 id="quality-sample" className="text-xl font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-soft">{words.about}</p>
      </div>
      <Card>
        <QueryView query={useQuery(qualityRuleQuery)} lines={1}>
          {({ perAgency }) => (
            <div className="flex flex-wrap items-center gap-4">
              <p className="flex-1 basis-56 font-medium">{words.size(perAgency)}</p>
              <SettingHistoryButton name={words.title} source={history.ofQuality} />
              <Button variant="quiet" icon="edit" aria-label={words.editSize} onPress={() => setIsOpen(true)}>
                {words.edit}
              </Button>
              {isOpen && <SizeEditor size={perAgency} onClose={() => setIsOpen(false)} />}
            </div>
          )}
        </QueryView>
      </Card>
    </section>
  );
}

function SizeEditor({ size, onClose }: { size: number; onClose(): void }) {
  const words = useMessages(qualityRuleWords);
  const queries = useQueryClient();
  const [value, setValue] = useState<number | null>(size);

  async function save(): Promise<void> {
    if (value === null || value === size) return;
    queries.setQueryData(qualityRuleQuery.queryKey, await client.quality.updateQualityRule({ body: { perAgency: value } }));
    showToast(words.saved, 'success');
  }

  return (
    <FormDialog title={words.editSize} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <NumberField
          label={words.perAgency}
          description={words.help}
          minimum={1}
          maximum={mostPerAgency}
          value={value}
          onChange={setValue}
          error={errors.perAgency}
        />
      )}
    </FormDialog>
  );
}

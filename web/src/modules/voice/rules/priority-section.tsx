import type { PriorityRule } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, Card, FormDialog, NumberField, QueryView, SettingHistoryButton, showToast } from '#ui';
import { priorityWords } from '../shared/case-words.ts';
import { caseRulesQuery } from '../shared/queries.ts';
import { ruleWords } from './rule-words.ts';
import { useRuleHistory } from './use-rule-history.ts';

/** What share of a category's time each priority has. */
export function PrioritySection() {
  const words = useMessages(ruleWords);
  const names = useMessages(priorityWords);
  const { percent } = useFormats();
  const history = useRuleHistory();
  const [edited, setEdited] = useState<PriorityRule | null>(null);
  return (
    <section aria-labelledby="priorities" className="flex flex-col gap-4">
      <div>
        <h2 id="priorities" className="text-xl font-semibold">
          {words.priorities}
        </h2>
        <p className="text-ink-soft">{words.prioritiesAbout}</p>
      </div>
      <Card>
        <QueryView query={useQuery(caseRulesQuery)} lines={3}>
          {(rules) => (
            <ul className="divide-y divide-line">
              {rules.priorities.map((rule) => (
                <li key={rule.priority} className="flex flex-wrap items-center gap-x-4 py-1">
                  <span className="flex-1 font-medium">{names[rule.priority]}</span>
                  <span>{percent(rule.percent / 100)}</span>
                  <SettingHistoryButton name={names[rule.priority]} source={history.ofPriority(rule)} />
                  <Button variant="quiet" icon="edit" aria-label={words.editOf(names[rule.priority])} onPress={() => setEdited(rule)}>
                    {words.edit}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </Card>
      {edited && <ShareEditor key={edited.priority} rule={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function ShareEditor({ rule: { priority, percent }, onClose }: { rule: PriorityRule; onClose(): void }) {
  const words = useMessages(ruleWords);
  const names = useMessages(priorityWords);
  const queries = useQueryClient();
  const [value, setValue] = useState<number | null>(percent);

  async function save(): Promise<void> {
    if (value === null || value === percent) return;
    const rules = await client.caseRules.updatePriorityRule({ params: { priority }, body: { percent: value } });
    queries.setQueryData(caseRulesQuery.queryKey, rules);
    showToast(words.kindSaved, 'success');
  }

  return (
    <FormDialog title={words.editOf(names[priority])} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <NumberField
          label={words.share}
          description={words.shareHelp}
          minimum={5}
          maximum={400}
          value={value}
          onChange={setValue}
          error={errors.percent}
        />
      )}
    </FormDialog>
  );
}

import type { KindRule } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { DraftNotice, FormDialog, NumberField, showToast } from '#ui';
import { kindWords } from '../shared/case-words.ts';
import { caseRulesQuery } from '../shared/queries.ts';
import { ruleWords } from './rule-words.ts';

interface RuleField {
  name: Exclude<keyof KindRule, 'kind'>;
  unit: 'days' | 'times';
  minimum: number;
  maximum: number;
}
export const ruleFields: readonly RuleField[] = [
  { name: 'lapseDays', unit: 'days', minimum: 1, maximum: 365 },
  { name: 'settleDays', unit: 'days', minimum: 1, maximum: 365 },
  { name: 'remindDays', unit: 'days', minimum: 0, maximum: 30 },
  { name: 'reopenTimes', unit: 'times', minimum: 0, maximum: 20 },
  { name: 'reopenDays', unit: 'days', minimum: 1, maximum: 365 },
  { name: 'appealTimes', unit: 'times', minimum: 0, maximum: 20 },
  { name: 'appealDays', unit: 'days', minimum: 1, maximum: 365 },
];

export function KindRuleEditor({ rule, onClose }: { rule: KindRule; onClose(): void }) {
  const words = useMessages(ruleWords);
  const kinds = useMessages(kindWords);
  const queries = useQueryClient();
  const draft = useEditorDraft(`kind-rule.${rule.kind}`, rule);
  const { value, change } = draft;

  /** Only what differs, so that the log says what was changed and nothing else. */
  async function save(): Promise<void> {
    const body = Object.fromEntries(ruleFields.flatMap(({ name }) => (value[name] === rule[name] ? [] : [[name, value[name]]])));
    if (Object.keys(body).length === 0) return;
    const { kind } = rule;
    queries.setQueryData(caseRulesQuery.queryKey, await client.caseRules.updateKindRule({ params: { kind }, body }));
    draft.clear();
    showToast(words.kindSaved, 'success');
  }

  return (
    <FormDialog title={words.editOf(kinds[rule.kind])} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          <p className="text-ink-soft">{words.kindsAbout}</p>
          {ruleFields.map(({ name, minimum, maximum }) => (
            <NumberField
              key={name}
              label={words[name]}
              {...(name === 'remindDays' && { description: words.remindHelp })}
              minimum={minimum}
              maximum={maximum}
              value={value[name]}
              onChange={(typed) => change({ [name]: typed ?? rule[name] })}
              error={errors[name]}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}

import type { RoutingRule } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { DraftNotice, FormDialog, TextField } from '#ui';
import { ConditionFields } from './condition-fields.tsx';
import { routingWords } from './routing-words.ts';
import { TargetFields } from './target-fields.tsx';

interface RuleDialogProps {
  rule: RoutingRule;
  isNew: boolean;
  /** Its place among the rules: the server names faults by it. */
  at: number;
  onSave(rule: RoutingRule): Promise<unknown>;
  onClose(): void;
}

export function RuleDialog({ rule: given, isNew, at, onSave, onClose }: RuleDialogProps) {
  const words = useMessages(routingWords);
  const { text } = useFormats();
  const draft = useEditorDraft(`routing-rule.${isNew ? 'new' : given.code}`, {
    name: given.name,
    when: given.when,
    to: given.to,
    lines: given.when.words.join('\n'),
  });
  const { name, when, to, lines } = draft.value;
  const { change } = draft;
  const phrases = lines.split('\n').filter((line) => line.trim() !== '');
  const save = () => onSave({ ...given, name, to, when: { ...when, words: phrases } }).then(draft.clear);

  return (
    <FormDialog title={text(given.name) || words.add} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => {
        const fault = (path: string) => errors[`rules.${at}.${path}`];
        const ofWords = Object.keys(errors).find((path) => path.startsWith(`rules.${at}.when.words`));
        return (
          <>
            <DraftNotice draft={draft} />
            <TextField
              label={words.nameAr}
              description={words.nameHelp}
              value={name.ar}
              onChange={(ar) => change({ name: { ...name, ar } })}
              error={fault('name.ar')}
            />
            <TextField label={words.nameEn} value={name.en} onChange={(en) => change({ name: { ...name, en } })} error={fault('name.en')} />
            <ConditionFields
              value={when}
              onChange={(next) => change({ when: next })}
              lines={lines}
              onChangeLines={(typed) => change({ lines: typed })}
              fault={fault}
              wordFault={ofWords && errors[ofWords]}
            />
            <TargetFields value={to} onChange={(next) => change({ to: next })} fault={fault} />
          </>
        );
      }}
    </FormDialog>
  );
}

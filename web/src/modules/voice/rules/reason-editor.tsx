import { otherReason, type Reason, type ReasonMove } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Checkbox, FormDialog, showToast, TextField } from '#ui';
import { reasonsQuery } from '../shared/queries.ts';
import { reasonMoveWords, ruleWords } from './rule-words.ts';

interface ReasonEditorProps {
  move: ReasonMove;
  /** Left out: a new one. */
  reason?: Reason;
  onClose(): void;
}

export function ReasonEditor({ move, reason, onClose }: ReasonEditorProps) {
  const words = useMessages(ruleWords);
  const moves = useMessages(reasonMoveWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const [value, setValue] = useState(reason ?? { name: { ar: '', en: '' }, needsWords: false, active: true });
  const change = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const isOther = reason?.code === otherReason;

  async function save(): Promise<void> {
    const { name, needsWords, active } = value;
    const list = reason
      ? await client.caseRules.updateReason({ params: { move, code: reason.code }, body: { name, needsWords, active } })
      : await client.caseRules.addReason({ params: { move }, body: { name, needsWords } });
    queries.setQueryData(reasonsQuery.queryKey, list);
    showToast(words.saved, 'success');
  }

  const title = reason ? words.editOf(text(reason.name)) : words.addTo(moves[move]);
  return (
    <FormDialog title={title} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <TextField
            label={words.arabic}
            maxLength={80}
            value={value.name.ar}
            onChange={(ar) => change({ name: { ...value.name, ar } })}
            error={errors['name.ar']}
          />
          <TextField
            label={words.english}
            maxLength={80}
            value={value.name.en}
            onChange={(en) => change({ name: { ...value.name, en } })}
            error={errors['name.en']}
          />
          {!isOther && (
            <Checkbox isSelected={value.needsWords} onChange={(needsWords) => change({ needsWords })}>
              {words.needsWordsLong}
            </Checkbox>
          )}
          {reason && !isOther && (
            <Checkbox isSelected={value.active} onChange={(active) => change({ active })} description={words.reasonsAbout}>
              {words.inUse}
            </Checkbox>
          )}
        </>
      )}
    </FormDialog>
  );
}

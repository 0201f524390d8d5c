import { otherReason, type Reason, type ReasonMove } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { Checkbox, DraftNotice, FormDialog, showToast, TextField } from '#ui';
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
  const { name, needsWords, active } = reason ?? { name: { ar: '', en: '' }, needsWords: false, active: true };
  const draft = useEditorDraft(`reason.${move}.${reason?.code ?? 'new'}`, { name, needsWords, active });
  const { value, change } = draft;
  const isOther = reason?.code === otherReason;

  async function save(): Promise<void> {
    const list = reason
      ? await client.caseRules.updateReason({ params: { move, code: reason.code }, body: value })
      : await client.caseRules.addReason({ params: { move }, body: { name: value.name, needsWords: value.needsWords } });
    queries.setQueryData(reasonsQuery.queryKey, list);
    draft.clear();
    showToast(words.saved, 'success');
  }

  const title = reason ? words.editOf(text(reason.name)) : words.addTo(moves[move]);
  return (
    <FormDialog title={title} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
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
            <Checkbox isSelected={value.needsWords} onChange={(needs) => change({ needsWords: needs })}>
              {words.needsWordsLong}
            </Checkbox>
          )}
          {reason && !isOther && (
            <Checkbox isSelected={value.active} onChange={(inUse) => change({ active: inUse })} description={words.reasonsAbout}>
              {words.inUse}
            </Checkbox>
          )}
        </>
      )}
    </FormDialog>
  );
}

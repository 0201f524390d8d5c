import { type DeadlinePolicy, type DeadlineScope, deadlineScopeKey } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useEditorDraft } from '#platform/editor-draft.ts';
import { DraftNotice, FormDialog, NumberField, showToast } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { deadlineWords } from './deadline-words.ts';
import { deadlinePoliciesQuery, deadlinesKey } from './queries.ts';
import { ScopeFields } from './scope-fields.tsx';

interface DeadlineDialogProps {
  /** Left out: a new one, whose scope is chosen here. */
  policy?: DeadlinePolicy;
  onClose(): void;
}

interface Typed {
  scope: DeadlineScope;
  acknowledge: number | null;
  answer: number | null;
}

const nothing: DeadlineScope = { kind: null, category: null, priority: null, agency: null };
const sameScope = (one: DeadlineScope, other: DeadlineScope) =>
  (Object.keys(nothing) as (keyof DeadlineScope)[]).every((key) => one[key] === other[key]);

export function DeadlineDialog({ policy, onClose }: DeadlineDialogProps) {
  const words = useMessages(deadlineWords);
  const { workingTime } = useFormats();
  const lineOf = useScopeLine();
  const queries = useQueryClient();
  const draft = useEditorDraft<Typed>(`deadline.${policy ? deadlineScopeKey(policy.scope) : 'new'}`, {
    scope: policy?.scope ?? nothing,
    acknowledge: policy?.acknowledgeMinutes ?? 480,
    answer: policy?.answerMinutes ?? 2400,
  });
  const { scope, acknowledge, answer } = draft.value;

  async function save(): Promise<void> {
    const known = queries.getQueryData(deadlinePoliciesQuery.queryKey) ?? [];
    const seen = policy?.id ?? known.find((one) => sameScope(one.scope, scope))?.id ?? null;
    const body = { scope, seen, acknowledgeMinutes: acknowledge ?? 0, answerMinutes: answer ?? 0 };
    queries.setQueryData(deadlinePoliciesQuery.queryKey, await client.deadlines.saveDeadlinePolicy({ body }));
    draft.clear();
    void queries.invalidateQueries({ queryKey: deadlinesKey });
    showToast(words.saved, 'success');
  }

  const inWords = (minutes: number | null) => (minutes !== null && minutes > 0 ? { description: words.equals(workingTime(minutes)) } : {});
  return (
    <FormDialog
      title={policy ? words.editOf(lineOf(policy.scope)) : words.add}
      isOpen
      onOpenChange={onClose}
      submitLabel={words.save}
      onSubmit={save}
    >
      {(errors) => (
        <>
          <DraftNotice draft={draft} />
          {!policy && (
            <ScopeFields value={scope} onChange={(next) => draft.change({ scope: next })} errorOf={(field) => errors[`scope.${field}`]} />
          )}
          <NumberField
            label={words.minutes(words.acknowledge)}
            {...inWords(acknowledge)}
            minimum={0}
            value={acknowledge}
            onChange={(minutes) => draft.change({ acknowledge: minutes })}
            error={errors.acknowledgeMinutes}
          />
          <NumberField
            label={words.minutes(words.answer)}
            {...inWords(answer)}
            minimum={0}
            value={answer}
            onChange={(minutes) => draft.change({ answer: minutes })}
            error={errors.answerMinutes}
          />
        </>
      )}
    </FormDialog>
  );
}

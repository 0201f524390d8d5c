import type { DeadlinePolicy, DeadlineScope } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { FormDialog, NumberField, showToast } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { deadlineWords } from './deadline-words.ts';
import { deadlinePoliciesQuery, deadlinesKey } from './queries.ts';
import { ScopeFields } from './scope-fields.tsx';

interface DeadlineDialogProps {
  /** Left out: a new one, whose scope is chosen here. */
  policy?: DeadlinePolicy;
  onClose(): void;
}

const nothing: DeadlineScope = { kind: null, category: null, priority: null, agency: null };
const sameScope = (one: DeadlineScope, other: DeadlineScope) =>
  (Object.keys(nothing) as (keyof DeadlineScope)[]).every((key) => one[key] === other[key]);

export function DeadlineDialog({ policy, onClose }: DeadlineDialogProps) {
  const words = useMessages(deadlineWords);
  const { workingTime } = useFormats();
  const lineOf = useScopeLine();
  const queries = useQueryClient();
  const [scope, setScope] = useState(policy?.scope ?? nothing);
  const [acknowledge, setAcknowledge] = useState<number | null>(policy?.acknowledgeMinutes ?? 480);
  const [answer, setAnswer] = useState<number | null>(policy?.answerMinutes ?? 2400);

  async function save(): Promise<void> {
    const known = queries.getQueryData(deadlinePoliciesQuery.queryKey) ?? [];
    const seen = policy?.id ?? known.find((one) => sameScope(one.scope, scope))?.id ?? null;
    const body = { scope, seen, acknowledgeMinutes: acknowledge ?? 0, answerMinutes: answer ?? 0 };
    queries.setQueryData(deadlinePoliciesQuery.queryKey, await client.deadlines.saveDeadlinePolicy({ body }));
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
          {!policy && <ScopeFields value={scope} onChange={setScope} errorOf={(field) => errors[`scope.${field}`]} />}
          <NumberField
            label={words.minutes(words.acknowledge)}
            {...inWords(acknowledge)}
            minimum={0}
            value={acknowledge}
            onChange={setAcknowledge}
            error={errors.acknowledgeMinutes}
          />
          <NumberField
            label={words.minutes(words.answer)}
            {...inWords(answer)}
            minimum={0}
            value={answer}
            onChange={setAnswer}
            error={errors.answerMinutes}
          />
        </>
      )}
    </FormDialog>
  );
}

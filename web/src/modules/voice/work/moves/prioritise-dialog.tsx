import { type Priority, priorities } from '@sawt/contract';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { RadioCards } from '#ui';
import { priorityWords } from '../../shared/case-words.ts';
import { noWhy, ReasonFields, type Why, whyBody } from '../../shared/reason-fields.tsx';
import { type MoveDialogProps, MoveForm, type Seen } from './move-dialog.tsx';
import { dialogWords, moveWords } from './move-words.ts';
import { useMoveDraft } from './use-move-draft.ts';

interface PriorityDraft extends Why {
  priority: Priority | null;
}

/** The other priorities, and why. */
export function PrioritiseDialog(props: MoveDialogProps) {
  const { number, priority: current } = props.detail;
  const words = moveWords[useLanguage()].prioritise;
  const { priority: label, choosePriority } = useMessages(dialogWords);
  const names = useMessages(priorityWords);
  const { value, change, clear } = useMoveDraft<PriorityDraft>(number, 'prioritise', { ...noWhy, priority: null });
  const others = priorities.filter((each) => each !== current);
  const priority = others.find((each) => each === value.priority) ?? null;

  // Nothing chosen: the server says of which field.
  const send = (seen: Seen) =>
    client.voice.prioritise({ params: { number }, body: { ...seen, ...whyBody(value), priority: priority as Priority } });

  return (
    <MoveForm {...props} move="prioritise" send={send} onSent={clear}>
      {(errors) => (
        <>
          <RadioCards
            label={label}
            columns={2}
            options={others.map((each) => ({ value: each, label: names[each] }))}
            value={priority}
            onChange={(chosen) => change({ priority: chosen })}
            error={errors.priority && !priority ? choosePriority : undefined}
          />
          <ReasonFields move="prioritise" label={words.field} hint={words.hint} value={value} onChange={change} errors={errors} />
        </>
      )}
    </MoveForm>
  );
}

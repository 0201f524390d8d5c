import { type BulkMove, type Priority, priorities } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useMessages } from '#i18n';
import type { ErrorWords } from '#platform/errors.ts';
import { QueryView, RadioCards, TextArea } from '#ui';
import { priorityWords } from '../../shared/case-words.ts';
import { ReasonFields, type Why } from '../../shared/reason-fields.tsx';
import { AssigneeCards } from '../moves/assign-dialog.tsx';
import { dialogWords, moveWords } from '../moves/move-words.ts';
import { TemplatesAtHand } from '../moves/templates-at-hand.tsx';
import { withWords } from '../moves/use-move-draft.ts';
import { AtHand } from '../moves/words-at-hand.tsx';
import { bulkWords } from './bulk-words.ts';
import { bulkAssigneesQuery } from './queries.ts';

export interface BulkDraft extends Why {
  assignee: string | null;
  priority: Priority | null;
  text: string;
}

interface BulkFieldsProps {
  move: BulkMove;
  value: BulkDraft;
  onChange(part: Partial<BulkDraft>): void;
  errors: ErrorWords['fields'];
}

/** Of their words. */
const lengths: Record<BulkMove, number> = { assign: 2000, prioritise: 2000, return: 2000, answer: 5000, remind: 300 };

/** What the move says, as the dialog of a single case asks for it. */
export function BulkFields(props: BulkFieldsProps) {
  const { move, value, onChange, errors } = props;
  const words = moveWords[useLanguage()][move];
  const dialog = useMessages(dialogWords);
  const names = useMessages(priorityWords);
  const { templates, places } = useMessages(bulkWords);
  const text = (
    <TextArea
      label={words.field}
      description={words.hint}
      optional={move !== 'answer'}
      error={errors.text}
      maximum={lengths[move]}
      rows={move === 'answer' ? 6 : 2}
      value={value.text}
      onChange={(typed) => onChange({ text: typed })}
    />
  );
  if (move === 'answer') {
    return (
      <>
        {text}
        <AtHand title={templates}>
          <p className="mb-3 text-sm text-ink-soft">{places}</p>
          <TemplatesAtHand move="answer" onUse={(added) => onChange({ text: withWords(value.text, added) })} />
        </AtHand>
      </>
    );
  }
  if (move === 'remind') return text;
  if (move === 'assign') {
    return (
      <>
        <Assignees {...props} />
        {text}
      </>
    );
  }
  return (
    <>
      {move === 'prioritise' && (
        <RadioCards
          label={dialog.priority}
          columns={2}
          options={priorities.map((each) => ({ value: each, label: names[each] }))}
          value={value.priority}
          onChange={(priority) => onChange({ priority })}
          error={errors.priority && !value.priority ? dialog.choosePriority : undefined}
        />
      )}
      <ReasonFields move={move} label={words.field} hint={words.hint} value={value} onChange={onChange} errors={errors} />
    </>
  );
}

function Assignees({ value, onChange, errors }: BulkFieldsProps) {
  const { chooseAssignee } = useMessages(dialogWords);
  const assignees = useQuery(bulkAssigneesQuery);
  return (
    <QueryView query={assignees}>
      {(people) => (
        <AssigneeCards
          people={people}
          value={value.assignee}
          onChange={(assignee) => onChange({ assignee })}
          error={errors.assignee && !value.assignee ? chooseAssignee : errors.assignee}
        />
      )}
    </QueryView>
  );
}

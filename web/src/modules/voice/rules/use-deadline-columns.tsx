import type { DeadlinePolicy } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Button, type Column, DateTime } from '#ui';
import { useScopeLine } from '../shared/use-scope-line.ts';
import { deadlineWords } from './deadline-words.ts';

export function useDeadlineColumns(onAct: (what: 'edit' | 'withdraw', policy: DeadlinePolicy) => void): Column<DeadlinePolicy>[] {
  const words = useMessages(deadlineWords);
  const { text, workingTime } = useFormats();
  const lineOf = useScopeLine();
  return [
    { key: 'scope', header: words.scope, cell: ({ scope }) => <span className="font-medium">{lineOf(scope)}</span>, isTitle: true },
    { key: 'acknowledge', header: words.acknowledge, cell: ({ acknowledgeMinutes }) => workingTime(acknowledgeMinutes) },
    { key: 'answer', header: words.answer, cell: ({ answerMinutes }) => workingTime(answerMinutes) },
    {
      key: 'changed',
      header: words.changed,
      cell: ({ changedBy, changedAt }) => (
        <>
          {changedBy && <span className="block">{text(changedBy.name)}</span>}
          <span className="text-sm text-ink-soft">
            <DateTime at={changedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'actions',
      header: words.actions,
      cell: (policy) => (
        <span className="flex flex-wrap gap-1">
          <Button variant="quiet" icon="edit" aria-label={words.editOf(lineOf(policy.scope))} onPress={() => onAct('edit', policy)}>
            {words.edit}
          </Button>
          <Button
            variant="quiet"
            icon="trash"
            aria-label={words.withdrawOf(lineOf(policy.scope))}
            onPress={() => onAct('withdraw', policy)}
          >
            {words.withdraw}
          </Button>
        </span>
      ),
    },
  ];
}

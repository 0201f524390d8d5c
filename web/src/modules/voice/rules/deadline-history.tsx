import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Badge, DateTime, Dialog, EmptyState, QueryView } from '#ui';
import { deadlineWords } from './deadline-words.ts';
import { deadlineVersionsQuery } from './queries.ts';
import { useScopeLine } from './use-scope-line.ts';

/** Who set which policy when, newest first. */
export function DeadlineHistory({ onClose }: { onClose(): void }) {
  const words = useMessages(deadlineWords);
  const { text, workingTime } = useFormats();
  const lineOf = useScopeLine();
  return (
    <Dialog title={words.history} isOpen onOpenChange={onClose}>
      <QueryView query={useQuery(deadlineVersionsQuery)} lines={6}>
        {(versions) =>
          versions.length === 0 ? (
            <EmptyState icon="clock" title={words.none}>
              {words.noneAbout}
            </EmptyState>
          ) : (
            <ol className="flex flex-col divide-y divide-line">
              {versions.map(({ id, scope, acknowledgeMinutes, answerMinutes, changedBy, changedAt }) => (
                <li key={id} className="flex flex-col gap-1 py-3 first:pt-0">
                  <p className="font-medium">{lineOf(scope)}</p>
                  {acknowledgeMinutes === null || answerMinutes === null ? (
                    <p>
                      <Badge tone="warning">{words.isWithdrawn}</Badge>
                    </p>
                  ) : (
                    <p>
                      {words.acknowledge}: {workingTime(acknowledgeMinutes)}
                      {words.comma}
                      {words.answer}: {workingTime(answerMinutes)}
                    </p>
                  )}
                  <p className="text-sm/6 text-ink-soft">
                    {changedBy && `${text(changedBy.name)} · `}
                    <DateTime at={changedAt} />
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Dialog>
  );
}

import type { CaseSummary } from '@sawt/contract';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Badge, DateTime, useNow } from '#ui';

const words = defineMessages({
  ar: {
    late: 'متأخر',
    due: (distance: string) => `الرد ${distance}`,
    overdue: (distance: string) => `استحق ${distance}`,
    paused: 'المدة متوقفة',
  },
  en: {
    late: 'Late',
    due: (distance: string) => `Due ${distance}`,
    overdue: (distance: string) => `Was due ${distance}`,
    paused: 'Clock paused',
  },
});

interface DueDateProps {
  of: Pick<CaseSummary, 'dueAt' | 'late' | 'status'>;
  /** `short`: time left, for a row; `full`: the day itself in both calendars beside it. */
  form?: 'short' | 'full';
}

/** When the answer is due, and whether that moment has passed; nothing where no clock runs. */
export function DueDate({ of: { dueAt, late, status }, form = 'short' }: DueDateProps) {
  const { due, overdue, paused, late: lateWord } = useMessages(words);
  const { relative, date, time } = useFormats();
  const now = useNow();
  if (!dueAt) return status === 'awaiting_citizen' ? <span className="text-ink-soft">{paused}</span> : null;
  // The page may stand open longer than the time left.
  const isLate = late || new Date(dueAt).getTime() < now;
  const distance = relative(dueAt, now);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {isLate && (
        <Badge tone="danger" icon="clock">
          {lateWord}
        </Badge>
      )}
      {form === 'full' && <DateTime at={dueAt} form="date" />}
      <span title={`${date(dueAt)} · ${time(dueAt)}`} className={isLate ? 'text-danger' : 'text-ink-soft'}>
        {isLate ? overdue(distance) : form === 'full' ? distance : due(distance)}
      </span>
    </span>
  );
}

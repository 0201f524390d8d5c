import type { CaseStatus, CaseSummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { useNow } from '#ui';
import { heldWords } from './held-words.ts';
import { useStatusWords } from './status-badge.tsx';

type Holder = 'emirate' | 'coordinator' | 'approver' | 'citizen' | 'parts';
/** Who has the next move where it is not the specialist by name. */
const holderOf: Partial<Record<CaseStatus, Holder>> = {
  received: 'emirate',
  appealed: 'emirate',
  referred: 'coordinator',
  in_review: 'approver',
  awaiting_citizen: 'citizen',
  split: 'parts',
};

/** Why an open case is not answered yet: its stage, who has the next move and since when, how often it was thrown back, and whether they were reminded. */
export function HeldBy({ of: { status, assignee, held, returned, remindedUntil } }: { of: CaseSummary }) {
  const words = useMessages(heldWords);
  const statuses = useStatusWords('staff');
  const { text, relative, date, time } = useFormats();
  const now = useNow();
  if (!held) return null;
  const holder = holderOf[status];
  const name = holder ? words[holder] : assignee ? text(assignee.name) : words.coordinator;
  const besides = [
    returned > 0 && words.returned(returned),
    held.asked > 0 && words.asked(held.asked),
    held.reopened > 0 && words.reopened(held.reopened),
    remindedUntil !== null && words.reminded,
  ].filter((each) => each !== false);
  return (
    <span className="block md:min-w-52">
      {words.with(statuses[status], name)}
      <span className="block text-sm/6 text-ink-soft">
        <span title={`${date(held.since)} · ${time(held.since)}`}>{words.since(relative(held.since, now))}</span>
        {besides.map((each) => (
          <span key={each}> · {each}</span>
        ))}
      </span>
    </span>
  );
}

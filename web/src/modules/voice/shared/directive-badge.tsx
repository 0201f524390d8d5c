import type { CaseSummary } from '@sawt/contract';
import { defineMessages, useMessages } from '#i18n';
import { Badge, useNow } from '#ui';

const messages = defineMessages({
  ar: { open: 'توجيه', late: 'توجيه متأخر', responded: 'إفادة على توجيه' },
  en: { open: 'Directive', late: 'Directive overdue', responded: 'Directive responded to' },
});

/** Marks a case on which a directive of the emirate stands, and whether its response is overdue. */
export function DirectiveBadge({ directive }: Pick<CaseSummary, 'directive'>) {
  const words = useMessages(messages);
  const now = useNow();
  if (!directive) return null;
  const { state, dueAt, late } = directive;
  // The page may stand open longer than the time left.
  const isLate = late || (dueAt !== null && new Date(dueAt).getTime() < now);
  return (
    <Badge tone={state === 'responded' ? 'info' : isLate ? 'danger' : 'warning'} icon="shield">
      {isLate ? words.late : words[state]}
    </Badge>
  );
}

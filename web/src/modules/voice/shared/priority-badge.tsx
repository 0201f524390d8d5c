import type { Priority } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge } from '#ui';
import { priorityWords } from './case-words.ts';

/** Only what stands out is marked; a normal priority needs no badge. */
export function PriorityBadge({ priority }: { priority: Priority }) {
  const words = useMessages(priorityWords);
  if (priority === 'normal') return null;
  return (
    <Badge tone={priority === 'urgent' ? 'danger' : 'warning'} icon="flag">
      {words[priority]}
    </Badge>
  );
}

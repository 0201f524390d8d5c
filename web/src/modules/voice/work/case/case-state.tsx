import type { CaseDetail } from '@sawt/contract';
import type { Ref } from 'react';
import { useMessages } from '#i18n';
import { Badge } from '#ui';
import { BouncingBadge } from '../../shared/bouncing-badge.tsx';
import { DirectiveBadge } from '../../shared/directive-badge.tsx';
import { DueDate } from '../../shared/due-date.tsx';
import { PriorityBadge } from '../../shared/priority-badge.tsx';
import { StatusBadge, useStatusWords } from '../../shared/status-badge.tsx';
import { caseWords } from './case-words.ts';

/** Where the case stands. After a move the focus comes here, so that what came of it is read out. */
export function CaseState({ detail, ref }: { detail: CaseDetail; ref: Ref<HTMLDivElement> }) {
  const words = useMessages(caseWords);
  const status = useStatusWords('staff')[detail.status];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a few badges are no fieldset
    <div
      ref={ref}
      role="group"
      tabIndex={-1}
      aria-label={words.statusIs(status)}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-field outline-none"
    >
      <StatusBadge status={detail.status} reader="staff" />
      <PriorityBadge priority={detail.priority} />
      <BouncingBadge returned={detail.returned} />
      <DirectiveBadge directive={detail.directive} />
      {detail.confidential && <Badge icon="lock">{words.confidential}</Badge>}
      <DueDate of={detail} form="full" />
    </div>
  );
}

import type { ListedCase } from '@sawt/contract';
import { useMemo } from 'react';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, type Column, DateTime, Icon, TextLink } from '#ui';
import { AreaName } from '../../shared/area-name.tsx';
import { BouncingBadge } from '../../shared/bouncing-badge.tsx';
import { DirectiveBadge } from '../../shared/directive-badge.tsx';
import { DueDate } from '../../shared/due-date.tsx';
import { ErasedWords } from '../../shared/erased-words.tsx';
import { HeldBy } from '../../shared/held-by.tsx';
import { heldWords } from '../../shared/held-words.ts';
import { PriorityBadge } from '../../shared/priority-badge.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TagChips } from '../../tags/tag-chip.tsx';
import { inboxWords } from './inbox-words.ts';

/**
 * The columns of a list of cases. `withAgency`: for those who see more than one. `isLate`: of late ones alone, which say why
 * where others say their status and who works on them.
 */
export function useCaseColumns(withAgency: boolean, isLate: boolean): readonly Column<ListedCase>[] {
  const words = useMessages(inboxWords);
  const { text } = useFormats();
  const { why } = useMessages(heldWords);
  return useMemo(() => {
    const whyColumn: Column<ListedCase> = { key: 'why', header: why, cell: (row) => <HeldBy of={row} /> };
    const statusColumn: Column<ListedCase> = {
      key: 'status',
      header: words.status,
      cell: ({ status }) => <StatusBadge status={status} reader="staff" />,
    };
    const assigneeColumn: Column<ListedCase> = {
      key: 'assignee',
      header: words.assignee,
      cell: ({ assignee }) =>
        assignee ? text(assignee.name) : <span className="whitespace-nowrap text-ink-faint">{words.unassigned}</span>,
    };
    return [
      { key: 'number', header: words.number, isTitle: true, cell: (row) => <NumberCell row={row} /> },
      {
        key: 'excerpt',
        header: words.excerpt,
        cell: ({ excerpt, tags, gaveBack }) => (
          <>
            <span dir="auto" className="line-clamp-2 wrap-anywhere md:min-w-56">
              {excerpt || <ErasedWords />}
            </span>
            {gaveBack && <GaveBack of={gaveBack} />}
            <TagChips tags={tags} />
          </>
        ),
      },
      {
        key: 'category',
        header: words.category,
        cell: ({ category, agency }) => (
          <>
            {category ? text(category.name) : <span className="whitespace-nowrap text-ink-faint">{words.noCategory}</span>}
            {withAgency && <span className="block text-sm text-ink-soft">{agency ? text(agency.name) : words.noAgency}</span>}
          </>
        ),
      },
      {
        key: 'area',
        header: words.area,
        cell: ({ area, areaApproximate }) => <AreaName name={area.name} isApproximate={areaApproximate} />,
      },
      ...(isLate ? [whyColumn] : [statusColumn, assigneeColumn]),
      { key: 'due', header: words.due, cell: (row) => <DueDate of={row} /> },
    ];
  }, [words, why, text, withAgency, isLate]);
}

/** Who gave the case back, and why, for whoever is to give it to somebody else. */
function GaveBack({ of: { by, reason, text: words } }: { of: NonNullable<ListedCase['gaveBack']> }) {
  const { gaveBack, gaveBackBySomebody } = useMessages(inboxWords);
  const { text } = useFormats();
  const why = [reason && text(reason), words].filter(Boolean).join(' · ');
  return (
    <span className="mt-1 flex items-start gap-1.5 text-sm text-ink-soft">
      <Icon name="undo" className="mt-0.5 size-4 shrink-0 text-warning" />
      <span className="line-clamp-3 wrap-anywhere">
        {by ? gaveBack(text(by.name)) : gaveBackBySomebody}
        {why && (
          <>
            : <bdi className="wrap-anywhere">{why}</bdi>
          </>
        )}
      </span>
    </span>
  );
}

function NumberCell({ row: { number, priority, createdAt, returned, directive } }: { row: ListedCase }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-start">
      <TextLink stretched to="/staff/cases/$number" params={{ number }}>
        <CaseNumber number={number} />
      </TextLink>
      <span className="text-sm text-ink-faint">
        <DateTime at={createdAt} form="relative" />
      </span>
      <PriorityBadge priority={priority} />
      <BouncingBadge returned={returned} />
      <DirectiveBadge directive={directive} />
    </span>
  );
}

import type { CaseSummary } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { CaseNumber, classes, DateTime, TextLink } from '#ui';
import { kindWords } from '../../shared/case-words.ts';
import { DueDate } from '../../shared/due-date.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';

/** One of the citizen's cases in a list; what waits for the citizen stands out. */
function CaseCard({ of }: { of: CaseSummary }) {
  const { text } = useFormats();
  const kinds = useMessages(kindWords);
  const isWaiting = of.status === 'awaiting_citizen';
  return (
    <article
      className={classes(
        'relative flex flex-col gap-2 rounded-card border bg-white p-5 shadow-card transition-colors hover:border-brand',
        isWaiting ? 'border-warning-200 border-s-4 border-s-warning' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatusBadge status={of.status} reader="citizen" />
        <span className="text-sm text-ink-soft">
          {kinds[of.kind]} <CaseNumber number={of.number} />
        </span>
      </div>
      <p className={classes('line-clamp-2 wrap-anywhere', isWaiting && 'font-bold')}>
        <TextLink to="/cases/$number" params={{ number: of.number }} stretched dir="auto">
          {of.excerpt}
        </TextLink>
      </p>
      {/* A dot before each; that before the first of a line is cut off, so that none is left over at an end. */}
      <div className="overflow-hidden text-sm text-ink-soft">
        <p className="-ms-4 flex flex-wrap *:relative *:ps-4 *:before:absolute *:before:start-1.5 *:before:content-['·']">
          {[of.category, of.agency].map((named) => named && <span key={named.code}>{text(named.name)}</span>)}
          <DateTime at={of.createdAt} form="relative" />
        </p>
      </div>
      {of.dueAt && (
        <p className="text-sm">
          <DueDate of={of} />
        </p>
      )}
    </article>
  );
}

export function CaseCards({ label, cases }: { label: string; cases: readonly CaseSummary[] }) {
  return (
    <ul aria-label={label} className="grid gap-4 lg:grid-cols-2">
      {cases.map((each) => (
        <li key={each.number} className="min-w-0 *:h-full">
          <CaseCard of={each} />
        </li>
      ))}
    </ul>
  );
}

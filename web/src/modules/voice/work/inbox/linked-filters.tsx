import { CaseFilter } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Icon } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { stageWords } from '../../measures/stage-words.ts';
import { useStatusWords } from '../../shared/status-badge.tsx';
import type { InboxSearch } from './inbox-search.ts';
import { inboxWords } from './inbox-words.ts';

interface LinkedFiltersProps {
  search: InboxSearch;
  onChange(part: InboxSearch): void;
}

/** The filters that came with a link from the figures or a case and have no field of their own, each to be taken away. */
export function LinkedFilters({ search: { from, to, status, assignee, sameCitizen, passed }, onChange }: LinkedFiltersProps) {
  const words = useMessages(inboxWords);
  const { passed: staged } = useMessages(stageWords);
  const statuses = useStatusWords('staff');
  const { date, text } = useFormats();
  const listed = CaseFilter.shape.status.safeParse(status).data ?? [];
  const left = CaseFilter.shape.passed.safeParse(passed).data ?? [];
  const and = text({ ar: '، ', en: ', ' });
  const names = listed.map((one) => statuses[one]).join(and);
  const filters: [shown: boolean, label: string, without: InboxSearch][] = [
    [listed.length > 1, words.severalStatuses(names), { status: undefined }],
    [left.length > 0, staged(left.map((one) => statuses[one]).join(and)), { passed: undefined }],
    [from !== undefined, from ? words.from(date(from)) : '', { from: undefined }],
    [to !== undefined, to ? words.until(date(to)) : '', { to: undefined }],
    [assignee !== undefined, words.assignedToOne, { assignee: undefined }],
    [sameCitizen !== undefined, sameCitizen ? words.sameCitizen(sameCitizen) : '', { sameCitizen: undefined }],
  ];
  const shown = filters.filter(([isShown]) => isShown);
  if (shown.length === 0) return null;
  return (
    <div className="flex basis-full flex-wrap gap-2">
      {shown.map(([, label, without]) => (
        <button
          key={label}
          type="button"
          aria-label={words.remove(label)}
          onClick={() => onChange(without)}
          className={buttonClass('secondary', 'medium', false)}
        >
          {label}
          <Icon name="close" className="size-4" />
        </button>
      ))}
    </div>
  );
}

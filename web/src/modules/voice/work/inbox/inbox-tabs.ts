import type { CaseStatus, Me, Permission } from '@sawt/contract';
import { holds } from '#platform/session.ts';
import type { FilterSearch, InboxSearch, ListOrder } from './inbox-search.ts';

export const tabIds = [
  'mine',
  'unplaced',
  'returned',
  'appeals',
  'new',
  'handedBack',
  'late',
  'directives',
  'responses',
  'review',
  'mentioned',
  'working',
  'awaiting',
  'answered',
  'split',
  'all',
] as const;
export type TabId = (typeof tabIds)[number];

export interface InboxTab {
  id: TabId;
  /** Whose matter it is; null: everybody's. */
  permission: Permission | null;
  /** What it is about; null: whatever the address says. */
  filter: FilterSearch | null;
  order: ListOrder;
  /** Nobody’s work begins with it. */
  isAside?: true;
}

const inStatus = (...statuses: CaseStatus[]): FilterSearch => ({ status: statuses.join(',') });

/** In the order of what needs doing. */
const tabs: readonly InboxTab[] = [
  {
    id: 'mine',
    permission: 'voice.start_case',
    filter: { ...inStatus('assigned', 'in_progress', 'awaiting_citizen', 'in_review'), assignee: 'me' },
    order: 'due',
  },
  { id: 'unplaced', permission: 'voice.refer_case', filter: inStatus('received'), order: 'due' },
  { id: 'returned', permission: 'voice.refer_case', filter: { ...inStatus('received'), returned: 'true' }, order: 'due' },
  { id: 'appeals', permission: 'voice.decide_appeal', filter: inStatus('appealed'), order: 'due' },
  { id: 'new', permission: 'voice.assign_case', filter: inStatus('referred'), order: 'due' },
  { id: 'handedBack', permission: 'voice.assign_case', filter: { handedBack: 'true' }, order: 'due' },
  { id: 'late', permission: 'voice.prioritise_case', filter: { late: 'true' }, order: 'due' },
  { id: 'directives', permission: 'voice.respond_to_directive', filter: { directive: 'open' }, order: 'due' },
  { id: 'responses', permission: 'voice.direct_case', filter: { directive: 'responded' }, order: 'due' },
  { id: 'review', permission: 'voice.approve_answer', filter: inStatus('in_review'), order: 'due' },
  { id: 'mentioned', permission: 'voice.read_figures', filter: { mentioned: 'unseen' }, order: 'newest', isAside: true },
  { id: 'working', permission: 'voice.assign_case', filter: inStatus('assigned', 'in_progress'), order: 'due' },
  { id: 'awaiting', permission: 'voice.assign_case', filter: inStatus('awaiting_citizen'), order: 'newest' },
  { id: 'answered', permission: 'voice.assign_case', filter: inStatus('answered'), order: 'newest' },
  { id: 'split', permission: 'voice.refer_case', filter: { whole: 'true' }, order: 'newest' },
  { id: 'all', permission: null, filter: null, order: 'newest' },
];

export const tabsOf = (me: Me): InboxTab[] => tabs.filter(({ permission }) => permission === null || holds(me, permission));

/** The tab that the address names; without one all cases of its filter, and without either what needs doing first. */
export function currentTab(available: readonly InboxTab[], search: InboxSearch, isFiltered: boolean): InboxTab {
  const wanted = search.tab ?? (isFiltered ? 'all' : undefined);
  return available.find(({ id }) => id === wanted) ?? available.find(({ isAside }) => !isAside)!;
}

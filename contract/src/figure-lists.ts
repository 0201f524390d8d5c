import { openStatuses, type Stage } from './case-lists.ts';

/** A filter as an address carries it. */
export type FilterQuery = Readonly<Record<string, string | undefined>>;

/** What is added to a filter to open the list behind a number; a test holds every number to its list. */
export const listBehind = {
  total: {},
  open: { status: openStatuses.join(',') },
  late: { late: 'true' },
  answered: { answered: 'true' },
  answeredInTime: { answeredInTime: 'true' },
  answeredLate: { answeredInTime: 'false' },
  acknowledgedInTime: { acknowledgedInTime: 'true' },
  acknowledgedLate: { acknowledgedInTime: 'false' },
  reopened: { reopened: 'true' },
  returned: { returned: 'true' },
  appealed: { appealed: 'true' },
  waited: { waited: 'true' },
} as const satisfies Record<string, FilterQuery>;
/** Of the cases whose time in a stage was measured. */
export const listOfStage = (stage: Stage) => ({ passed: stage }) as const;
export type CountedMeasure = keyof typeof listBehind;

const lists = new Set(['status', 'kind', 'priority', 'channel', 'rating', 'directive']);
/** Of these all hold at once. */
const together = new Set(['passed']);
/** Of two bounds the narrower holds: the later beginning, the earlier end. */
const later = new Set(['from', 'answeredFrom']);
const earlier = new Set(['to', 'answeredTo']);

/** Both filters at once; null where no case can be in both. */
export function bothFilters<T extends FilterQuery>(filter: T, more: FilterQuery): T | null {
  const both: Record<string, string | undefined> = { ...filter };
  for (const [key, added] of Object.entries(more)) {
    const had = both[key];
    if (added === undefined || had === added) continue;
    const value = had === undefined ? added : joined(key, had, added);
    if (value === null) return null;
    both[key] = value;
  }
  return both as T;
}

function joined(key: string, had: string, added: string): string | null {
  if (later.has(key)) return Date.parse(had) > Date.parse(added) ? had : added;
  if (earlier.has(key)) return Date.parse(had) < Date.parse(added) ? had : added;
  if (together.has(key)) return [...new Set([...had.split(','), ...added.split(',')])].join(',');
  if (lists.has(key)) {
    const common = had.split(',').filter((item) => added.split(',').includes(item));
    return common.length > 0 ? common.join(',') : null;
  }
  // A part of the tree opens within the whole that was chosen; anything else is either this or that.
  return key === 'category' || key === 'assignee' ? added : null;
}

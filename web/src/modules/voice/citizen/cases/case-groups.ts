import type { CaseStatus } from '@sawt/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** How the citizen sorts their cases: by who has to do something. */
const caseGroups = {
  all: [],
  waiting: ['awaiting_citizen'],
  underway: ['received', 'referred', 'assigned', 'in_progress', 'in_review', 'appealed', 'split', 'merged'],
  answered: ['answered'],
  over: ['closed', 'rejected', 'withdrawn'],
} as const satisfies Record<string, readonly CaseStatus[]>;

export type CaseGroup = keyof typeof caseGroups;
export const caseGroupNames = Object.keys(caseGroups) as CaseGroup[];

const filterOf = (statuses: readonly CaseStatus[]) => (statuses.length > 0 ? { status: statuses.join(',') } : {});

export const myCasesQuery = (group: CaseGroup) =>
  infiniteQueryOptions({
    queryKey: ['voice', 'my-cases', group],
    queryFn: ({ signal, pageParam }) =>
      client.voice.listCases({ query: { ...filterOf(caseGroups[group]), ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The newest few that are not over yet, for the home page. */
export const currentCasesQuery = queryOptions({
  queryKey: ['voice', 'my-cases', 'current'],
  queryFn: ({ signal }) =>
    client.voice.listCases(
      { query: { ...filterOf([...caseGroups.waiting, ...caseGroups.underway, ...caseGroups.answered]), limit: 4 } },
      { signal },
    ),
});

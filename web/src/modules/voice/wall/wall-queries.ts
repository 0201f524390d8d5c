import { openStatuses } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** Hints come at once; this is for a hint that was lost on the way. */
const atLeastEvery = 60_000;
const alive = { refetchInterval: atLeastEvery, refetchIntervalInBackground: true };

export const wallFiguresQuery = queryOptions({
  queryKey: ['voice', 'figures', {}],
  queryFn: ({ signal }) => client.voice.countCases({ query: {} }, { signal }),
  ...alive,
});

const shownGrave = 6;
const grave = { priority: 'urgent', status: openStatuses.join(','), order: 'newest', limit: shownGrave } as const;

export const graveQuery = queryOptions({
  queryKey: ['voice', 'cases', 'wall'],
  queryFn: ({ signal }) => client.voice.listCases({ query: grave }, { signal }),
  ...alive,
});

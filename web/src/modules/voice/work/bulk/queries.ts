import type { BulkDetail } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';

const whileRunningMs = 1000;

export const isRunning = ({ state }: Pick<BulkDetail, 'state'>): boolean => state === 'collecting' || state === 'running';

/** A move in bulk; read again while it runs. */
export const bulkQuery = (id: string) =>
  queryOptions({
    queryKey: ['voice', 'bulk', id],
    queryFn: ({ signal }) => client.bulks.getBulk({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? whileRunningMs : false),
  });

export const bulksQuery = queryOptions({
  queryKey: ['voice', 'bulks'],
  queryFn: ({ signal }) => client.bulks.listBulks({}, { signal }),
});

/** What did not go. */
export const refusedQuery = (id: string) =>
  pagedQuery(['voice', 'bulk', id, 'refused'], (page, signal) =>
    client.bulks.listBulkCases({ params: { id }, query: { outcome: 'refused', ...page } }, { signal }),
  );

export const bulkAssigneesQuery = queryOptions({
  queryKey: ['voice', 'bulk-assignees'],
  queryFn: ({ signal }) => client.bulks.listBulkAssignees({}, { signal }),
});

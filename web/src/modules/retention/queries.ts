import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** How long which kind of data stays, with the last runs. */
export const retentionQuery = queryOptions({
  queryKey: ['retention', 'rules'],
  queryFn: ({ signal }) => client.retention.listRetentionRules({}, { signal }),
});

import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** What the citizen is asked to agree to, and what they decided. */
export const ownConsentsQuery = queryOptions({
  queryKey: ['directory', 'own-consents'],
  queryFn: ({ signal }) => client.consents.listOwnConsents({}, { signal }),
  staleTime: 60_000,
});

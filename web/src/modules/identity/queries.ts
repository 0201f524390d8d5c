import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: ({ signal }) => client.identity.listPasskeys({}, { signal }),
});

export const securityQuery = queryOptions({
  queryKey: ['me', 'security'],
  queryFn: ({ signal }) => client.identity.getAccountSecurity({}, { signal }),
});

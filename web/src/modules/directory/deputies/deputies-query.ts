import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const deputiesKey = ['deputies'];
export const deputiesQuery = queryOptions({
  queryKey: deputiesKey,
  queryFn: ({ signal }) => client.deputies.listDeputyships({}, { signal }),
});

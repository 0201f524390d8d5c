import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** Open cases that are probably about the same matter as this one. */
export const sameMatterQuery = (number: string) =>
  queryOptions({
    queryKey: ['voice', 'same-matter', number],
    queryFn: ({ signal }) => client.sameMatter.findSameMatter({ params: { number } }, { signal }),
  });

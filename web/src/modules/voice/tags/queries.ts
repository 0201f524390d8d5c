import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** Of one's own office. Under `voice`, so that whatever tells of a change to cases brings them again too. */
export const tagsQuery = queryOptions({
  queryKey: ['voice', 'tags'],
  queryFn: ({ signal }) => client.tags.listTags({}, { signal }),
});

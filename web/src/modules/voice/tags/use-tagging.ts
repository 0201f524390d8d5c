import { useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import type { PickedTag } from './tag-picker.tsx';

/** Puts a tag on cases or takes it off, making it first where it is new. What shows cases is read again. */
export function useTagging() {
  const queries = useQueryClient();
  return async (tag: PickedTag, numbers: readonly string[], on: boolean) => {
    const id = tag.id ?? (await client.tags.createTag({ body: { name: tag.name } })).id;
    try {
      return await client.tags.tagCases({ params: { id: `${id}` }, body: { numbers: [...numbers], on } });
    } finally {
      // Not awaited: what was done is done, whatever becomes of reading it.
      void queries.invalidateQueries({ queryKey: ['voice'] });
    }
  };
}

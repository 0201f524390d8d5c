import type { Tag } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Card, EmptyState, PageHeader, QueryView, showToast } from '#ui';
import { tagsQuery } from './queries.ts';
import { TagNameDialog } from './tag-name-dialog.tsx';
import { TagRow } from './tag-row.tsx';
import { tagWords } from './tag-words.ts';

const countsQuery = {
  queryKey: ['voice', 'facets', {}],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.caseSearch.countFacets({ query: {} }, { signal }),
};

/** The tags of one's office: how many cases each is on, another name for it, and whether it is still used. */
export function TagsPage() {
  const words = useMessages(tagWords);
  const queries = useQueryClient();
  const tags = useQuery(tagsQuery);
  const { data: counted } = useQuery(countsQuery);
  const [open, setOpen] = useState<Tag | 'new' | null>(null);
  const use = useMutation({
    mutationFn: ({ id, active }: Tag) => client.tags.updateTag({ params: { id: `${id}` }, body: { active: !active } }),
    onSuccess: ({ name, active }) => showToast(active ? words.wasBroughtBack(name) : words.wasRetired(name)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['voice'] }),
  });
  const { message } = useErrorWords(use.error);
  const cases = new Map(counted?.tag.values.map((each) => [each.value, each.cases]));
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={words.title}
        description={words.about}
        actions={
          <Button icon="plus" onPress={() => setOpen('new')}>
            {words.newTag}
          </Button>
        }
      />
      {message && <Banner tone="danger">{message}</Banner>}
      <QueryView query={tags}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="tag" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <Card>
              <ul className="flex flex-col divide-y divide-line">
                {list.map((tag) => (
                  <TagRow
                    key={tag.id}
                    tag={tag}
                    cases={counted && (cases.get(`${tag.id}`) ?? 0)}
                    isPending={use.isPending}
                    onRename={() => setOpen(tag)}
                    onUse={() => use.mutate(tag)}
                  />
                ))}
              </ul>
            </Card>
          )
        }
      </QueryView>
      {open !== null && <TagNameDialog {...(open !== 'new' && { tag: open })} onClose={() => setOpen(null)} />}
    </div>
  );
}

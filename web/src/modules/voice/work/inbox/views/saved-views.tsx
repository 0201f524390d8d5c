import type { SavedView } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button } from '#ui';
import { type InboxSearch, readInboxSearch } from '../inbox-search.ts';
import { viewsQuery } from './queries.ts';
import { queryOf } from './query-of.ts';
import { ViewChip } from './view-chip.tsx';
import { ViewDialog } from './view-dialog.tsx';
import { viewWords } from './view-words.ts';

interface SavedViewsProps {
  search: InboxSearch;
  /** Something is filtered, so that there is a view to keep. */
  isFiltered: boolean;
  onShow(search: InboxSearch): void;
}

/** Lists to come back to, one's own and those of the office, and the way to keep the one on the screen. */
export function SavedViews({ search, isFiltered, onShow }: SavedViewsProps) {
  const words = useMessages(viewWords);
  const queries = useQueryClient();
  const { data: views = [] } = useQuery(viewsQuery);
  const [open, setOpen] = useState<SavedView | 'new' | null>(null);
  const refresh = () => queries.invalidateQueries(viewsQuery);
  const deleting = useMutation({ mutationFn: ({ id }: SavedView) => client.savedViews.deleteView({ params: { id } }), onSettled: refresh });
  const restoring = useMutation({
    mutationFn: ({ name, shared, query }: SavedView) => client.savedViews.saveView({ body: { name, shared, query } }),
    onSuccess: () => deleting.reset(),
    onSettled: refresh,
  });
  const { message } = useErrorWords(deleting.error ?? restoring.error);
  const shown = queryOf(search);
  const isKept = views.some(({ query }) => isSame(query, shown));
  if (views.length === 0 && !isFiltered && !deleting.isSuccess) return null;
  return (
    <section aria-label={words.title} className="mb-4 flex flex-wrap items-center gap-2">
      {views.map((view) => (
        <ViewChip
          key={view.id}
          view={view}
          isShown={isSame(view.query, shown)}
          onShow={() => onShow(readInboxSearch(view.query))}
          onEdit={() => setOpen(view)}
          onDelete={() => deleting.mutate(view)}
        />
      ))}
      {isFiltered && !isKept && (
        <Button variant="quiet" icon="star" onPress={() => setOpen('new')}>
          {words.save}
        </Button>
      )}
      <div role="status" className="flex basis-full flex-wrap items-center gap-2 empty:hidden">
        {message && <Banner tone="danger">{message}</Banner>}
        {deleting.isSuccess && (
          <>
            <p>{words.removed(deleting.variables.name)}</p>
            <Button variant="quiet" icon="undo" isPending={restoring.isPending} onPress={() => restoring.mutate(deleting.variables)}>
              {words.undo}
            </Button>
          </>
        )}
      </div>
      {open !== null && <ViewDialog {...(open !== 'new' && { view: open })} query={shown} onClose={() => setOpen(null)} />}
    </section>
  );
}

const isSame = (one: Record<string, string>, other: Record<string, string>): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

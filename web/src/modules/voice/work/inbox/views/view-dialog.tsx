import type { SavedView } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Checkbox, FormDialog, TextField } from '#ui';
import { viewsQuery } from './queries.ts';
import { viewWords } from './view-words.ts';

interface ViewDialogProps {
  /** The view that is changed; without one the list as it is now is kept. */
  view?: SavedView;
  query: Record<string, string>;
  onClose(): void;
}

/** Mounted while it is open, so that it begins with what is kept. */
export function ViewDialog({ view, query, onClose }: ViewDialogProps) {
  const words = useMessages(viewWords);
  const queries = useQueryClient();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  async function keep(): Promise<void> {
    if (view) await client.savedViews.updateView({ params: { id: view.id }, body: { name, shared } });
    else await client.savedViews.saveView({ body: { name, shared, query } });
    await queries.invalidateQueries(viewsQuery);
  }
  return (
    <FormDialog
      isOpen
      size="small"
      title={view ? words.editTitle : words.saveTitle}
      submitLabel={words.submit}
      onOpenChange={onClose}
      onSubmit={keep}
    >
      {(errors) => (
        <>
          <TextField autoFocus label={words.name} value={name} onChange={setName} maxLength={60} error={errors.name} />
          <Checkbox isSelected={shared} onChange={setShared} description={words.shareText}>
            {words.share}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}

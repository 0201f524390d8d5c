import type { Tag } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { FormDialog, showToast, TextField } from '#ui';
import { tagWords } from './tag-words.ts';

/** A new tag, or another name for one. Mounted while it is open, so that it begins with the name as it is. */
export function TagNameDialog({ tag, onClose }: { tag?: Tag; onClose(): void }) {
  const words = useMessages(tagWords);
  const queries = useQueryClient();
  const [name, setName] = useState(tag?.name ?? '');
  async function keep(): Promise<void> {
    if (tag) await client.tags.updateTag({ params: { id: `${tag.id}` }, body: { name } });
    else await client.tags.createTag({ body: { name } });
    void queries.invalidateQueries({ queryKey: ['voice'] });
    showToast(words.saved);
  }
  return (
    <FormDialog
      isOpen
      size="small"
      title={tag ? words.renameTitle : words.newTag}
      submitLabel={words.submit}
      onOpenChange={onClose}
      onSubmit={keep}
    >
      {(errors) => (
        <TextField
          autoFocus
          label={words.name}
          description={words.nameHelp}
          value={name}
          onChange={setName}
          maxLength={40}
          error={errors.name}
        />
      )}
    </FormDialog>
  );
}

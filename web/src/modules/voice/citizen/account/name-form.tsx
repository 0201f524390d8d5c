import type { Me } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { meQuery } from '#platform/session.ts';
import { Banner, Button, showToast, TextField } from '#ui';

const messages = defineMessages({
  ar: { name: 'الاسم', save: 'حفظ الاسم', saved: 'حُفظ اسمك' },
  en: { name: 'Name', save: 'Save the name', saved: 'Your name is saved' },
});

export function NameForm({ me }: { me: Me }) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const queries = useQueryClient();
  const [name, setName] = useState(text(me.name));
  const save = useMutation({
    mutationFn: () => client.directory.updateMe({ body: { name } }),
    onSuccess: (changed) => {
      queries.setQueryData(meQuery.queryKey, changed);
      showToast(words.saved);
    },
  });
  const { message, fields } = useErrorWords(save.error);
  return (
    <form
      noValidate
      className="flex flex-col items-start gap-4 *:w-full"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {message && !fields.name && <Banner tone="danger">{message}</Banner>}
      <TextField label={words.name} autoComplete="name" maxLength={80} value={name} onChange={setName} error={fields.name} />
      <div>
        <Button type="submit" variant="secondary" isPending={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

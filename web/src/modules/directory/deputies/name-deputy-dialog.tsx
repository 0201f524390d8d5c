import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { DateField, FormDialog, Select, showToast } from '#ui';
import { deputiesKey } from './deputies-query.ts';
import { deputiesWords } from './deputies-words.ts';

/** Which day it is here; the server decides for Riyadh. */
const today = () => new Date().toLocaleDateString('en-CA');

export function NameDeputyDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(isOpen: boolean): void }) {
  const words = useMessages(deputiesWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const candidates = useQuery({
    queryKey: [...deputiesKey, 'candidates'],
    queryFn: ({ signal }) => client.deputies.listDeputyCandidates({}, { signal }),
    enabled: isOpen,
  });
  const [deputy, setDeputy] = useState<string | null>(null);
  const [from, setFrom] = useState(today());
  const [until, setUntil] = useState('');
  async function submit(): Promise<void> {
    await proven(() => client.deputies.nameDeputy({ body: { deputy: deputy as string, from, until } }));
    showToast(words.named);
    await queries.invalidateQueries({ queryKey: deputiesKey });
  }
  return (
    <FormDialog title={words.name} submitLabel={words.submit} isOpen={isOpen} onOpenChange={onOpenChange} onSubmit={submit}>
      {(errors) => (
        <>
          <Select
            label={words.deputy}
            description={words.deputyHint}
            error={errors.deputy}
            options={(candidates.data ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
            value={deputy}
            isDisabled={!candidates.data}
            onChange={setDeputy}
          />
          <DateField label={words.from} error={errors.from} value={from} onChange={setFrom} />
          <DateField label={words.until} description={words.untilHint} error={errors.until} value={until} onChange={setUntil} />
        </>
      )}
    </FormDialog>
  );
}

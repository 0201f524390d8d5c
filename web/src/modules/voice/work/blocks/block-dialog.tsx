import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, FormDialog, NumberField, showToast, TextArea } from '#ui';
import { blockWords } from './block-words.ts';

const aWeek = 7;

/** The button by which an officer lets a citizen whom they found send no cases for a while. */
export function BlockButton({ citizen }: { citizen: string }) {
  const words = useMessages(blockWords);
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [days, setDays] = useState<number | null>(aWeek);
  const [reason, setReason] = useState('');

  async function block(): Promise<void> {
    await client.blocks.blockCitizen({ body: { citizen, days: days ?? 0, reason } });
    await queries.invalidateQueries({ queryKey: ['blocks'] });
    showToast(words.done);
  }

  return (
    <>
      <Button variant="quiet" icon="lock" onPress={() => setOpen(true)}>
        {words.block}
      </Button>
      <FormDialog title={words.block} submitLabel={words.block} isDanger isOpen={isOpen} onOpenChange={setOpen} onSubmit={block}>
        {(errors) => (
          <>
            <p>{words.blockWhy}</p>
            <NumberField label={words.days} value={days} onChange={setDays} minimum={1} maximum={365} error={errors.days} />
            <TextArea label={words.blockReason} maximum={500} rows={3} value={reason} onChange={setReason} error={errors.reason} />
          </>
        )}
      </FormDialog>
    </>
  );
}

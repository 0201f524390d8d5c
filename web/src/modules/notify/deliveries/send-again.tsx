import type { DeliveryDetail } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds, useMe } from '#platform/session.ts';
import { Button, ConfirmDialog, showToast } from '#ui';
import { triesWords } from './tries-words.ts';

/** Sends it once more; or says why that cannot be. */
export function SendAgain({ delivery: { id, notAgain } }: { delivery: DeliveryDetail }) {
  const words = useMessages(triesWords);
  const { data: me } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!holds(me, 'notify.send_again')) return null;
  if (notAgain) return <p className="max-w-prose text-sm text-ink-soft">{words[`not_again_${notAgain}`]}</p>;

  async function send(): Promise<void> {
    const again = await client.deliveries.sendAgain({ params: { id } });
    showToast(words.againDone);
    await queries.invalidateQueries({ queryKey: ['notify'] });
    await navigate({ to: '/staff/deliveries/$id', params: { id: again.id } });
  }

  return (
    <>
      <Button icon="send" onPress={() => setOpen(true)}>
        {words.again}
      </Button>
      <ConfirmDialog title={words.againTitle} confirmLabel={words.again} isOpen={isOpen} onOpenChange={setOpen} onConfirm={send}>
        {words.againText}
      </ConfirmDialog>
    </>
  );
}

import type { DeliveryDetail } from '@sawt/contract';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { holds, useMe } from '#platform/session.ts';
import { Button, showToast } from '#ui';
import { contactRuleWords } from './contact-rule-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Writes no more to whom a message was for, without their number being seen. */
export function StopReader({ delivery: { id } }: { delivery: DeliveryDetail }) {
  const words = useMessages(contactRuleWords);
  const { data: me } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!holds(me, 'notify.stop_contact')) return null;

  async function stop(reason: string): Promise<void> {
    await client.doNotContact.setDoNotContactReader({ params: { id }, body: { reason } });
    showToast(words.set, 'success');
  }

  return (
    <>
      <Button variant="secondary" icon="lock" onPress={() => setOpen(true)}>
        {words.addReader}
      </Button>
      {isOpen && <ReasonDialog title={words.addReaderTitle} submitLabel={words.submit} onClose={() => setOpen(false)} onReason={stop} />}
    </>
  );
}

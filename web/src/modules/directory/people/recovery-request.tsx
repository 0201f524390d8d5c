import type { Recovery } from '@sawt/contract';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { useMe } from '#platform/session.ts';
import { Button, ConfirmDialog, DateTime, showToast } from '#ui';
import { usePeopleChanged } from '../queries.ts';
import { recoveriesWords } from './recoveries-words.ts';

/** A request that waits: who asks for what and why, and what the reader may decide. */
export function RecoveryRequest({ recovery }: { recovery: Recovery }) {
  const words = useMessages(recoveriesWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  const peopleChanged = usePeopleChanged();
  const [asked, setAsked] = useState<'approve' | 'refuse' | null>(null);
  const { id, person, username, requestedBy, reason, expiresAt, mayApprove } = recovery;
  const name = text(person.name);
  const isOwn = requestedBy.id === me?.id;

  async function decide(decision: 'approve' | 'refuse'): Promise<void> {
    if (decision === 'approve') {
      const { sent } = await proven(() => client.staff.approveRecovery({ params: { id } }));
      showToast(sent ? words.approved(name) : words.unsent, sent ? 'success' : 'warning');
    } else {
      await client.staff.refuseRecovery({ params: { id } });
      showToast(words.refused, 'success');
    }
    await peopleChanged();
  }

  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium">{words.of(name, username)}</p>
        <p>
          <span className="text-ink-soft">{words.reason}:</span> {reason}
        </p>
        <p className="text-sm/6 text-ink-soft">
          {words.askedBy(text(requestedBy.name))} · {words.until} <DateTime at={expiresAt} form="relative" />
        </p>
        {!mayApprove && <p className="text-sm/6 text-ink-soft">{words.another}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        {mayApprove && (
          <Button icon="check" onPress={() => setAsked('approve')}>
            {words.approve}
          </Button>
        )}
        {person.id !== me?.id && (
          <Button variant="secondary" onPress={() => setAsked('refuse')}>
            {isOwn ? words.takeBack : words.refuse}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={words.approveTitle}
        confirmLabel={words.approve}
        isOpen={asked === 'approve'}
        onOpenChange={() => setAsked(null)}
        onConfirm={() => decide('approve')}
        isDanger
      >
        {words.approveText(name)}
      </ConfirmDialog>
      <ConfirmDialog
        title={words.refuseTitle}
        confirmLabel={isOwn ? words.takeBack : words.refuse}
        isOpen={asked === 'refuse'}
        onOpenChange={() => setAsked(null)}
        onConfirm={() => decide('refuse')}
      >
        {words.refuseText(name)}
      </ConfirmDialog>
    </div>
  );
}

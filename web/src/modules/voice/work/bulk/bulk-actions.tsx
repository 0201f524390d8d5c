import type { BulkDetail } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Button, ConfirmDialog, showToast } from '#ui';
import { bulkWords } from './bulk-words.ts';
import { bulkQuery, isRunning } from './queries.ts';

type Act = 'stop' | 'retry' | 'undo';

/** Stop it while it runs; afterwards try the rest again, or take it back where that is safe. */
export function BulkActions({ bulk }: { bulk: BulkDetail }) {
  const words = useMessages(bulkWords);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Act | null>(null);
  const params = { id: bulk.id };

  async function stop(): Promise<void> {
    queries.setQueryData(bulkQuery(bulk.id).queryKey, await client.bulks.cancelBulk({ params }));
    showToast(words.stopped);
  }
  async function follow(act: 'retry' | 'undo'): Promise<void> {
    const { id } = await (act === 'retry' ? client.bulks.retryBulk({ params }) : client.bulks.undoBulk({ params }));
    showToast(words.begun);
    void navigate({ to: '/staff/bulks/$id', params: { id } });
  }

  const dialogs = {
    stop: { title: words.stopTitle, label: words.stop, text: words.stopText, act: stop },
    retry: { title: words.retryTitle, label: words.retryTitle, text: words.retryText(bulk.retryable), act: () => follow('retry') },
    undo: {
      title: words.undoTitle,
      label: words.undo(bulk.undoable),
      text: bulk.move === 'assign' ? words.undoAssign(bulk.undoable) : words.undoPriority(bulk.undoable),
      act: () => follow('undo'),
    },
  };
  const dialog = asked && dialogs[asked];
  return (
    <>
      {isRunning(bulk) && (
        <Button variant="secondary" icon="close" onPress={() => setAsked('stop')}>
          {words.stop}
        </Button>
      )}
      {bulk.retryable > 0 && (
        <Button variant="secondary" icon="refresh" onPress={() => setAsked('retry')}>
          {words.retry(bulk.retryable)}
        </Button>
      )}
      {bulk.undoable > 0 && (
        <Button variant="secondary" icon="undo" onPress={() => setAsked('undo')}>
          {words.undo(bulk.undoable)}
        </Button>
      )}
      {dialog && (
        <ConfirmDialog
          title={dialog.title}
          confirmLabel={dialog.label}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          onConfirm={dialog.act}
        >
          {dialog.text}
        </ConfirmDialog>
      )}
    </>
  );
}

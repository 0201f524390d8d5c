import { useState } from 'react';
import { useMessages } from '#i18n';
import type { Draft } from '#platform/draft.ts';
import { Banner, Button, ConfirmDialog } from '#ui';
import { fetchBringing } from '../outbox/use-sending.ts';
import type { CaseDraft } from './case-draft.ts';
import { newCaseWords } from './new-case-words.ts';
import { forgetKept } from './send-case.ts';

/** Says that what is shown comes from an earlier visit, and offers to begin anew. */
export function DraftNotice({ draft, onStartOver }: { draft: Draft<CaseDraft>; onStartOver(): void }) {
  const words = useMessages(newCaseWords);
  const [isAsking, setIsAsking] = useState(false);
  if (!draft.restored) return null;
  return (
    <>
      <Banner
        tone="info"
        action={
          <Button variant="quiet" icon="trash" onPress={() => setIsAsking(true)}>
            {words.startOver}
          </Button>
        }
      >
        {words.restored}
      </Banner>
      <ConfirmDialog
        title={words.startOverTitle}
        confirmLabel={words.startOver}
        isDanger
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        onConfirm={async () => {
          forgetKept(draft.value.serverId);
          draft.clear();
          void fetchBringing().then(({ forgetFilesOf }) => forgetFilesOf('new-case'));
          onStartOver();
        }}
      >
        {words.startOverWhy}
      </ConfirmDialog>
    </>
  );
}

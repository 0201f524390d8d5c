import type { ErasureLine } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner, Button, Card, showToast } from '#ui';
import { EraseDialog } from './erase-dialog.tsx';
import { myDataWords } from './my-data-words.ts';

/** The citizen's rights over their data: a copy of it, and its erasure. */
export function MyDataCard({ hasPhone, onErased }: { hasPhone: boolean; onErased(lines: ErasureLine[]): void }) {
  const words = useMessages(myDataWords);
  const [isErasing, setErasing] = useState(false);
  const copy = useMutation({
    mutationFn: () => client.personalData.downloadOwnData({}),
    onSuccess: (archive) => {
      saveFile(`sawt-${new Date().toISOString().slice(0, 10)}.zip`, archive);
      showToast(words.copied);
    },
  });
  const { message } = useErrorWords(copy.error);
  return (
    <Card title={words.title}>
      <div className="flex flex-col items-start gap-4">
        {message && <Banner tone="danger">{message}</Banner>}
        <p className="text-ink-soft">{words.copyWhy}</p>
        <Button variant="secondary" icon="download" isPending={copy.isPending} onPress={() => copy.mutate()}>
          {words.copy}
        </Button>
        <p className="text-ink-soft">{words.eraseWhy}</p>
        <Button variant="quiet" icon="trash" onPress={() => setErasing(true)}>
          {words.erase}
        </Button>
      </div>
      <EraseDialog hasPhone={hasPhone} isOpen={isErasing} onOpenChange={setErasing} onErased={onErased} />
    </Card>
  );
}

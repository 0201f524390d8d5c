import { useMutation } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner, Button } from '#ui';
import { logWords } from './log-words.ts';

/** Saves the proof that an entry is in the signed log: a document that anybody can check without us. */
export function DownloadProof({ id }: { id: string }) {
  const words = useMessages(logWords);
  const proof = useMutation({
    mutationFn: () => client.audit.proveAuditEntry({ params: { id } }),
    onSuccess: (document) => saveFile(`audit-${id}.json`, new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' })),
  });
  const { message } = useErrorWords(proof.error);
  return (
    <>
      <Button variant="quiet" icon="shield" isPending={proof.isPending} onPress={() => proof.mutate()}>
        {words.prove}
      </Button>
      {message && <Banner tone="warning">{message}</Banner>}
    </>
  );
}

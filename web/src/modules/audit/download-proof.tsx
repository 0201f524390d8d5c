import { useMutation } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button } from '#ui';
import { logWords } from './log-words.ts';

/** Saves the proof that an entry is in the signed log: a document that anybody can check without us. */
export function DownloadProof({ id }: { id: string }) {
  const words = useMessages(logWords);
  const proof = useMutation({
    mutationFn: () => client.audit.proveAuditEntry({ params: { id } }),
    onSuccess: (document) => save(`audit-${id}.json`, JSON.stringify(document, null, 2)),
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

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

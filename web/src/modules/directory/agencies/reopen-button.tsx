import type { AgencyChanges } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, showToast } from '#ui';
import { closeWords } from './close-words.ts';
import { useAgencyChanged } from './use-agency-changed.ts';

/** Opens what was closed again, at once: it is closed again as easily. */
export function ReopenButton({ agency, name, body }: { agency: string; name: string; body: AgencyChanges }) {
  const words = useMessages(closeWords);
  const keep = useAgencyChanged();
  const reopen = useMutation({
    mutationFn: () => client.agencies.updateAgency({ params: { code: agency }, body }),
    onSuccess: (changed) => {
      keep(changed);
      showToast(words.reopened(name), 'success');
    },
  });
  const { message } = useErrorWords(reopen.error);
  return (
    <>
      <Button variant="quiet" icon="undo" aria-label={words.reopenOf(name)} onPress={() => reopen.mutate()} isPending={reopen.isPending}>
        {words.reopen}
      </Button>
      {message && <Banner tone="danger">{message}</Banner>}
    </>
  );
}

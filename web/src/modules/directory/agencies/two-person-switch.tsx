import type { Agency } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Switch } from '#ui';
import { agencyWords } from './agency-words.ts';
import { useAgencyChanged } from './use-agency-changed.ts';

/** Whether two people must stand behind each answer of the agency; acts at once. */
export function TwoPersonSwitch({ agency: { code, twoPersonApproval } }: { agency: Agency }) {
  const words = useMessages(agencyWords);
  const keep = useAgencyChanged();
  const change = useMutation({
    mutationFn: (wanted: boolean) => client.agencies.updateAgency({ params: { code }, body: { twoPersonApproval: wanted } }),
    onSuccess: keep,
  });
  const { message } = useErrorWords(change.error);
  return (
    <>
      <Switch
        isSelected={change.isPending ? change.variables : twoPersonApproval}
        onChange={(wanted) => change.mutate(wanted)}
        description={words.twoPersonsWhy}
        isDisabled={change.isPending}
      >
        {words.twoPersons}
      </Switch>
      {message && <Banner tone="danger">{message}</Banner>}
    </>
  );
}

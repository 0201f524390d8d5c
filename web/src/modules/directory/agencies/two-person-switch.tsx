import type { Agency } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Switch } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { agencyWords } from './agency-words.ts';

/** Whether two people must stand behind each answer of the agency; acts at once. */
export function TwoPersonSwitch({ agency: { code, twoPersonApproval } }: { agency: Agency }) {
  const words = useMessages(agencyWords);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (wanted: boolean) => client.directory.updateAgency({ params: { code }, body: { twoPersonApproval: wanted } }),
    onSuccess: (changed) =>
      queries.setQueryData(agenciesQuery.queryKey, (list) => list?.map((agency) => (agency.code === code ? changed : agency))),
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

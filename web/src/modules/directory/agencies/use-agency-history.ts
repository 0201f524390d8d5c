import type { Agency } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { SettingSource } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { agencyWords } from './agency-words.ts';

/** What was changed of an agency, by whom. */
export function useAgencyHistory({ code }: Agency): SettingSource {
  const words = useMessages(agencyWords);
  const queries = useQueryClient();
  const params = { code };
  return {
    queryKey: ['directory', 'agency', code, 'history'],
    read: (options) => client.directory.getAgencyHistory({ params }, options),
    async restore(body) {
      const restored = await client.directory.restoreAgency({ params, body });
      queries.setQueryData(agenciesQuery.queryKey, (list) => list?.map((agency) => (agency.code === code ? restored : agency)));
    },
    fields: { twoPersonApproval: { label: words.twoPersons, say: (demanded) => (demanded ? words.demanded : words.notDemanded) } },
  };
}

import type { Agency, Bilingual } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { SettingSource } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { agencyWords } from './agency-words.ts';

/** What was changed of an agency, by whom. */
export function useAgencyHistory({ code, departments }: Agency): SettingSource {
  const words = useMessages(agencyWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const params = { code };
  /** Either may have changed alone. */
  const inBoth = (name: unknown) => `«${(name as Bilingual).ar}» (${(name as Bilingual).en})`;
  const nameOf = (department: string) =>
    text(departments.find((own) => own.code === department)?.name ?? { ar: department, en: department });
  return {
    queryKey: ['directory', 'agency', code, 'history'],
    read: (options) => client.directory.getAgencyHistory({ params }, options),
    async restore(body) {
      const restored = await client.directory.restoreAgency({ params, body });
      queries.setQueryData(agenciesQuery.queryKey, (list) => list?.map((agency) => (agency.code === code ? restored : agency)));
    },
    fields: {
      name: { label: words.name, say: inBoth },
      departments: { label: words.departments, say: String, within: (department) => ({ label: nameOf(department), say: inBoth }) },
      twoPersonApproval: { label: words.twoPersons, say: (demanded) => (demanded ? words.demanded : words.notDemanded) },
    },
  };
}

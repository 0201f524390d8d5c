import type { Agency, Bilingual } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import type { SettingSource } from '#ui';
import { agencyWords } from './agency-words.ts';
import { closeWords } from './close-words.ts';
import { useAgencyChanged } from './use-agency-changed.ts';

/** What was changed of an agency, by whom. */
export function useAgencyHistory({ code, departments }: Agency): SettingSource {
  const words = useMessages(agencyWords);
  const closing = useMessages(closeWords);
  const { text } = useFormats();
  const keep = useAgencyChanged();
  const params = { code };
  /** Either may have changed alone. */
  const inBoth = (name: unknown) => `«${(name as Bilingual).ar}» (${(name as Bilingual).en})`;
  const sayClosed = (closed: unknown) => (closed ? closing.isClosed : closing.isOpen);
  const nameOf = (department: string) =>
    text(departments.find((own) => own.code === department)?.name ?? { ar: department, en: department });
  return {
    queryKey: ['directory', 'agency', code, 'history'],
    read: (options) => client.agencies.getAgencyHistory({ params }, options),
    async restore(body) {
      keep(await client.agencies.restoreAgency({ params, body }));
    },
    fields: {
      name: { label: words.name, say: inBoth },
      departments: { label: words.departments, say: String, within: (department) => ({ label: nameOf(department), say: inBoth }) },
      closed: { label: closing.state, say: sayClosed },
      closedDepartments: {
        label: closing.state,
        say: String,
        within: (department) => ({ label: closing.stateOf(nameOf(department)), say: sayClosed }),
      },
      twoPersonApproval: { label: words.twoPersons, say: (demanded) => (demanded ? words.demanded : words.notDemanded) },
    },
  };
}

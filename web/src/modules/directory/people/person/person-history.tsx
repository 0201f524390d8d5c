import type { Bilingual, StaffDetail, StaffState } from '@sawt/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { proven } from '#platform/proof.ts';
import { Card, plainSaying, SettingHistory } from '#ui';
import { agenciesQuery, personQuery, usePeopleChanged } from '../../queries.ts';
import { roleWord, roleWords } from '../../role-words.ts';
import { peopleWords, stateWords } from '../people-words.ts';
import { personWords } from './person-words.ts';

/** Who changed what of somebody's account. Brought back are name, department and roles; leaving and coming back have buttons of their own. */
export function PersonHistory({ person: { id, agency } }: { person: StaffDetail }) {
  const words = useMessages(personWords);
  const list = useMessages(peopleWords);
  const roles = useMessages(roleWords);
  const states = useMessages(stateWords);
  const { text } = useFormats();
  const queries = useQueryClient();
  const changed = usePeopleChanged();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const nameIn = (things: readonly { code: string; name: Bilingual }[] | undefined) => (code: unknown) => {
    const found = things?.find((thing) => thing.code === code);
    return found ? text(found.name) : String(code);
  };
  const params = { id };
  return (
    <Card title={words.history}>
      <SettingHistory
        source={{
          queryKey: [...personQuery(id).queryKey, 'history'],
          read: (options) => client.staff.getStaffHistory({ params }, options),
          async restore(body) {
            queries.setQueryData(personQuery(id).queryKey, await proven(() => client.staff.restoreStaffMember({ params, body })));
            await changed();
          },
          fields: {
            username: plainSaying(list.username),
            name: { label: words.name, say: (name) => text(name as Bilingual) },
            agency: { label: list.agency, say: nameIn(agencies) },
            department: { label: list.department, say: nameIn(agencies.find(({ code }) => code === agency)?.departments) },
            roles: {
              label: list.roles,
              say: (held) => (held as string[]).map((role) => roleWord(roles, role)).join(text({ ar: '، ', en: ', ' })),
            },
            state: { label: list.state, say: (state) => states[state as StaffState] },
          },
          help: words.historyHelp,
        }}
      />
    </Card>
  );
}

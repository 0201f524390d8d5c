import type { StaffMember } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Badge, type Column } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { roleWord, roleWords } from '../role-words.ts';
import { peopleWords, stateWords } from './people-words.ts';

export function usePeopleColumns(): readonly Column<StaffMember>[] {
  const words = useMessages(peopleWords);
  const states = useMessages(stateWords);
  const roles = useMessages(roleWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const agencyOf = (person: StaffMember) => agencies.find(({ code }) => code === person.agency);
  const departmentOf = (person: StaffMember) => agencyOf(person)?.departments.find(({ code }) => code === person.department);
  return [
    {
      key: 'name',
      header: words.name,
      isTitle: true,
      cell: (person) => (
        <span className="inline-flex flex-wrap items-center gap-x-3 font-medium">
          {text(person.name)}
          {person.state !== 'active' && <Badge tone={person.state === 'left' ? 'neutral' : 'info'}>{states[person.state]}</Badge>}
        </span>
      ),
    },
    { key: 'username', header: words.username, cell: ({ username }) => <bdi className="text-ink-soft">{username}</bdi> },
    {
      key: 'roles',
      header: words.roles,
      cell: ({ roles: held }) => held.map((role) => roleWord(roles, role)).join(text({ ar: '، ', en: ', ' })),
    },
    { key: 'agency', header: words.agency, cell: (person) => named(agencyOf(person)?.name, person.agency ?? words.emirate) },
    { key: 'department', header: words.department, cell: (person) => named(departmentOf(person)?.name, person.department ?? '') },
  ];

  /** The name, or what stands in its place until it has come. */
  function named(name: { ar: string; en: string } | undefined, otherwise: string): string {
    return name ? text(name) : otherwise;
  }
}

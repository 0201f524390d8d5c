import type { StaffMember } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { type Column, TextLink } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { roleWord, roleWords } from '../role-words.ts';
import { peopleWords } from './people-words.ts';
import { LinkState, StateBadge } from './state-badge.tsx';

export function usePeopleColumns(): readonly Column<StaffMember>[] {
  const words = useMessages(peopleWords);
  const roles = useMessages(roleWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const agencyOf = (person: StaffMember) => agencies.find(({ code }) => code === person.agency);
  const departmentOf = (person: StaffMember) => agencyOf(person)?.departments.find(({ code }) => code === person.department);
  return [
    {
      key: 'name',
      header: words.name,
      isTitle: true,
      cell: ({ id, name }) =>
        holds(me, 'directory.manage_staff') ? (
          <TextLink to="/staff/people/$id" params={{ id }} stretched>
            {text(name)}
          </TextLink>
        ) : (
          <span className="font-medium">{text(name)}</span>
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
    {
      key: 'state',
      header: words.state,
      cell: ({ state, invitation }) => (
        <span className="flex flex-wrap items-center gap-x-3 text-sm/7">
          <StateBadge state={state} />
          <LinkState invitation={invitation} />
        </span>
      ),
    },
  ];

  /** The name, or what stands in its place until it has come. */
  function named(name: { ar: string; en: string } | undefined, otherwise: string): string {
    return name ? text(name) : otherwise;
  }
}

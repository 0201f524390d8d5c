import type { StaffDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { Card, DateTime, DescriptionList } from '#ui';
import { agenciesQuery } from '../../queries.ts';
import { roleWord, roleWords } from '../../role-words.ts';
import { peopleWords } from '../people-words.ts';
import { LinkState } from '../state-badge.tsx';
import { personWords } from './person-words.ts';

export function PersonDetails({ person }: { person: StaffDetail }) {
  const words = useMessages(personWords);
  const listWords = useMessages(peopleWords);
  const roles = useMessages(roleWords);
  const { text } = useFormats();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const agency = agencies.find(({ code }) => code === person.agency);
  const department = agency?.departments.find(({ code }) => code === person.department);
  return (
    <Card title={words.details}>
      <DescriptionList
        items={[
          { term: listWords.username, value: <bdi>{person.username}</bdi> },
          { term: listWords.roles, value: person.roles.map((role) => roleWord(roles, role)).join(text({ ar: '، ', en: ', ' })) },
          { term: listWords.agency, value: agency ? text(agency.name) : (person.agency ?? listWords.emirate) },
          { term: listWords.department, value: department && text(department.name) },
          { term: words.phone, value: person.phone && <bdi dir="ltr">{person.phone}</bdi> },
          { term: words.secondFactor, value: person.secondFactor ? words.enrolled : words.notEnrolled },
          { term: words.invitation, value: person.invitation && <LinkState invitation={person.invitation} /> },
          { term: words.since, value: <DateTime at={person.since} form="date" /> },
          { term: words.leftAt, value: person.leftAt && <DateTime at={person.leftAt} /> },
        ]}
      />
    </Card>
  );
}

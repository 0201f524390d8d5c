import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { PageHeader, QueryView } from '#ui';
import { agenciesQuery } from '../queries.ts';
import { AgencyCard } from './agency-card.tsx';
import { agencyWords } from './agency-words.ts';

export function AgenciesPage() {
  const words = useMessages(agencyWords);
  const { data: me } = useMe();
  const agencies = useQuery(agenciesQuery);
  const readsAll = me?.permissions['directory.read'] === 'region';
  return (
    <QueryView query={agencies} lines={8}>
      {(list) => (
        <>
          <PageHeader title={words.title} description={words.counts(list.length, list.flatMap(({ departments }) => departments).length)} />
          <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
            {list.map((agency) => (
              <li key={agency.code} className="contents">
                <AgencyCard
                  agency={agency}
                  readsPeople={readsAll || agency.code === me?.agency?.code}
                  manages={holds(me, 'directory.manage_agencies')}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { Button, PageHeader, QueryView } from '#ui';
import { openFirst } from '../open-places.ts';
import { agenciesQuery } from '../queries.ts';
import { AddPlaceDialog } from './add-place-dialog.tsx';
import { AgencyCard } from './agency-card.tsx';
import { agencyWords } from './agency-words.ts';
import { countsIn } from './counts-in.ts';

export function AgenciesPage() {
  const words = useMessages(agencyWords);
  const { data: me } = useMe();
  const agencies = useQuery(agenciesQuery);
  const [isAdding, setAdding] = useState(false);
  const manages = holds(me, 'directory.manage_agencies');
  const readsAll = me?.permissions['directory.read'] === 'region';
  return (
    <>
      <PageHeader
        title={words.title}
        description={agencies.data && countsIn(agencies.data, words.counts)}
        actions={
          manages && (
            <Button icon="plus" onPress={() => setAdding(true)}>
              {words.addAgency}
            </Button>
          )
        }
      />
      <QueryView query={agencies} lines={8}>
        {(list) => (
          <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
            {list.toSorted(openFirst).map((agency) => (
              <li key={agency.code} className="contents">
                <AgencyCard agency={agency} readsPeople={readsAll || agency.code === me?.agency?.code} manages={manages} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {isAdding && <AddPlaceDialog onClose={() => setAdding(false)} />}
    </>
  );
}

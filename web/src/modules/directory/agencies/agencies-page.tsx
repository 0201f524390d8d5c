import type { Agency } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMessages } from '#i18n';
import { matchesNames } from '#platform/search-names.ts';
import { holds, useMe } from '#platform/session.ts';
import { Button, EmptyState, FilterBar, FilterSearch, PageHeader, QueryView } from '#ui';
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
          <Agencies list={list}>
            {(agency) => <AgencyCard agency={agency} readsPeople={readsAll || agency.code === me?.agency?.code} manages={manages} />}
          </Agencies>
        )}
      </QueryView>
      {isAdding && <AddPlaceDialog onClose={() => setAdding(false)} />}
    </>
  );
}

/** Those whose own name or a department's holds the words that are looked for. */
function Agencies({ list, children }: { list: readonly Agency[]; children(agency: Agency): ReactNode }) {
  const words = useMessages(agencyWords);
  const { q } = useSearch({ from: '/staff/staff/agencies' });
  const navigate = useNavigate({ from: '/staff/agencies' });
  const found = list.filter(({ name, departments }) => !q || matchesNames([name, ...departments.map((one) => one.name)], q));
  return (
    <div>
      <FilterBar label={words.search}>
        <FilterSearch label={words.search} value={q} onChange={(typed) => void navigate({ search: { q: typed }, replace: true })} />
      </FilterBar>
      {found.length === 0 && (
        <EmptyState icon="search" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {found.toSorted(openFirst).map((agency) => (
          <li key={agency.code} className="contents">
            {children(agency)}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '#i18n';
import { ProofDialog } from '#modules/identity/proof-dialog.tsx';
import { holds, useMe } from '#platform/session.ts';
import { Button, DataTable, EmptyState, LinkButton, LoadMore, PageHeader, QueryView } from '#ui';
import { staffQuery } from '../queries.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleFilters } from './people-filters.tsx';
import type { PeopleSearch } from './people-search.ts';
import { peopleWords } from './people-words.ts';
import { RecoveriesPanel } from './recoveries-panel.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';

export function PeoplePage() {
  const words = useMessages(peopleWords);
  const search = useSearch({ from: '/staff/staff/people' });
  const navigate = useNavigate({ from: '/staff/people' });
  const { data: me } = useMe();
  const [isInviting, setInviting] = useState(false);
  const people = useInfiniteQuery(staffQuery(search));
  const columns = usePeopleColumns();
  const change = (part: PeopleSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          holds(me, 'directory.manage_staff') && (
            <>
              <LinkButton to="/staff/people/import" variant="secondary" icon="upload">
                {words.inviteFromFile}
              </LinkButton>
              <Button icon="plus" onPress={() => setInviting(true)}>
                {words.invite}
              </Button>
            </>
          )
        }
      />
      <ProofDialog />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {holds(me, 'directory.recover_accounts') && <RecoveriesPanel />}
      <PeopleFilters value={search} onChange={change} />
      <QueryView query={people} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="users" title={words.noneTitle}>
              {words.noneText}
            </EmptyState>
          ) : (
            <>
              <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
              <LoadMore query={people} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

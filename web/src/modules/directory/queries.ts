import type { StaffState } from '@sawt/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';

const seldomChanges = 10 * 60_000;

/** The governorates of the region. */
export const areasQuery = queryOptions({
  queryKey: ['directory', 'areas'],
  queryFn: ({ signal }) => client.directory.listAreas({}, { signal }),
  staleTime: seldomChanges,
});

/** The agencies and their departments. */
export const agenciesQuery = queryOptions({
  queryKey: ['directory', 'agencies'],
  queryFn: ({ signal }) => client.agencies.listAgencies({}, { signal }),
  staleTime: seldomChanges,
});

/** What stands on an agency or department, as it is now. */
export const placeUsesQuery = ({ agency, department }: { agency: string; department?: string | undefined }) =>
  queryOptions({
    queryKey: ['directory', 'agency', agency, 'uses', department ?? null],
    queryFn: ({ signal }) =>
      client.agencies.listPlaceUses({ params: { code: agency }, query: department ? { department } : {} }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** Every version of the texts that citizens are asked to agree to. */
export const consentTextsQuery = queryOptions({
  queryKey: ['directory', 'consent-texts'],
  queryFn: ({ signal }) => client.consents.listConsentTexts({}, { signal }),
});

export interface StaffFilter {
  agency?: string | undefined;
  department?: string | undefined;
  role?: string | undefined;
  state?: StaffState | undefined;
  q?: string | undefined;
}

export const staffQuery = (filter: StaffFilter) =>
  pagedQuery(['directory', 'staff', filter], (page, signal) => client.directory.listStaff({ query: { ...filter, ...page } }, { signal }));

/** A member of the staff, for those who manage them. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'person', id],
    queryFn: ({ signal }) => client.staff.getStaffMember({ params: { id } }, { signal }),
  });

/** Where a member of the staff is signed in. */
export const personSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'person', id, 'sessions'],
    queryFn: ({ signal }) => client.staff.listStaffSessions({ params: { id } }, { signal }),
  });

/** The roles that the reader may give. */
export const grantableRolesQuery = queryOptions({
  queryKey: ['directory', 'grantable-roles'],
  queryFn: ({ signal }) => client.staff.listGrantableRoles({}, { signal }),
});

/** The requests for recovery that wait. */
export const recoveriesQuery = queryOptions({
  queryKey: ['directory', 'recoveries'],
  queryFn: ({ signal }) => client.staff.listRecoveries({}, { signal }),
});

/** After whatever changed somebody: lists and pages of people are read again. */
export function usePeopleChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['directory'], predicate: ({ queryKey }) => queryKey[1] !== 'agencies' });
}

import { queryOptions } from '@tanstack/react-query';
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
  queryFn: ({ signal }) => client.directory.listAgencies({}, { signal }),
  staleTime: seldomChanges,
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
  q?: string | undefined;
}

export const staffQuery = (filter: StaffFilter) =>
  pagedQuery(['directory', 'staff', filter], (page, signal) => client.directory.listStaff({ query: { ...filter, ...page } }, { signal }));

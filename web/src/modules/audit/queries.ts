import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';
import type { auditFilter } from './audit-search.ts';

export const auditQuery = (filter: ReturnType<typeof auditFilter>) =>
  pagedQuery(['audit', filter], (page, signal) => client.audit.listAuditEntries({ query: { ...filter, ...page } }, { signal }));

export const auditStateQuery = queryOptions({
  queryKey: ['audit', 'state'],
  queryFn: ({ signal }) => client.audit.getAuditState({}, { signal }),
});

import type { Delivery } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';

export const templatesQuery = queryOptions({
  queryKey: ['notify', 'templates'],
  queryFn: ({ signal }) => client.notify.listTemplates({}, { signal }),
});

export const contactQuery = queryOptions({
  queryKey: ['notify', 'contact'],
  queryFn: ({ signal }) => client.contact.getContact({}, { signal }),
});

export interface DeliveryFilter {
  status?: Delivery['status'] | undefined;
  channel?: Delivery['channel'] | undefined;
}

export const deliveriesQuery = (filter: DeliveryFilter) =>
  pagedQuery(['notify', 'deliveries', filter], (page, signal) =>
    client.notify.listDeliveries({ query: { ...filter, ...page } }, { signal }),
  );

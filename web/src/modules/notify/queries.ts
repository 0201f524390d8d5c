import type { Delivery } from '@sawt/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';

export const templatesQuery = queryOptions({
  queryKey: ['notify', 'templates'],
  queryFn: ({ signal }) => client.notify.listTemplates({}, { signal }),
});

export const templateVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['notify', 'template-versions', code],
    queryFn: ({ signal }) => client.notify.listTemplateVersions({ params: { code } }, { signal }),
  });

export const contactQuery = queryOptions({
  queryKey: ['notify', 'contact'],
  queryFn: ({ signal }) => client.contact.getContact({}, { signal }),
});

export const preferencesQuery = queryOptions({
  queryKey: ['notify', 'preferences'],
  queryFn: ({ signal }) => client.preferences.getPreferences({}, { signal }),
});

export const quietRuleQuery = queryOptions({
  queryKey: ['notify', 'quiet-rule'],
  queryFn: ({ signal }) => client.preferences.getQuietRule({}, { signal }),
});

export const doNotContactQuery = queryOptions({
  queryKey: ['notify', 'do-not-contact'],
  queryFn: ({ signal }) => client.doNotContact.listDoNotContact({}, { signal }),
});

export interface DeliveryFilter {
  status?: Delivery['status'] | undefined;
  channel?: Delivery['channel'] | undefined;
  case?: string | undefined;
}

export const deliveriesQuery = (filter: DeliveryFilter) =>
  pagedQuery(['notify', 'deliveries', filter], (page, signal) =>
    client.deliveries.listDeliveries({ query: { ...filter, ...page } }, { signal }),
  );

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['notify', 'delivery', id],
    queryFn: ({ signal }) => client.deliveries.getDelivery({ params: { id } }, { signal }),
  });

export const providersQuery = queryOptions({
  queryKey: ['notify', 'providers'],
  queryFn: ({ signal }) => client.deliveries.listProviders({}, { signal }),
  refetchInterval: 30_000,
});

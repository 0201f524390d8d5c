import { channels, deliveryStatuses } from '@sawt/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { Button, DataTable, EmptyState, FilterBar, FilterSelect, LoadMore, PageHeader, QueryView } from '#ui';
import { type DeliveryFilter, deliveriesQuery } from '../queries.ts';
import { deliveryWords } from './delivery-words.ts';
import { useDeliveryColumns } from './use-delivery-columns.tsx';

export function DeliveriesPage() {
  const words = useMessages(deliveryWords);
  const search = useSearch({ from: '/staff/staff/deliveries' });
  const navigate = useNavigate({ from: '/staff/deliveries' });
  const deliveries = useInfiniteQuery(deliveriesQuery(search));
  const columns = useDeliveryColumns();
  const filter = (next: DeliveryFilter) => void navigate({ search: next, replace: true });
  const isFiltered = Boolean(search.status ?? search.channel);
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button variant="secondary" icon="refresh" isPending={deliveries.isRefetching} onPress={() => void deliveries.refetch()}>
            {words.refresh}
          </Button>
        }
      />
      <FilterBar label={words.filters} onClear={isFiltered ? () => filter({}) : undefined}>
        <FilterSelect
          label={words.status}
          options={deliveryStatuses.map((status) => ({ value: status, label: words[status] }))}
          value={search.status}
          onChange={(status) => filter({ ...search, status })}
        />
        <FilterSelect
          label={words.channel}
          options={channels.map((channel) => ({ value: channel, label: words[channel] }))}
          value={search.channel}
          onChange={(channel) => filter({ ...search, channel })}
        />
      </FilterBar>
      <QueryView query={deliveries} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="message" title={words.noneTitle}>
              {isFiltered ? words.noneMatching : words.noneText}
            </EmptyState>
          ) : (
            <>
              <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
              <LoadMore query={deliveries} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

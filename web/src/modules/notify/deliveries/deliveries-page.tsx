import { channels, deliveryStatuses, parseCaseNumber } from '@sawt/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { Button, DataTable, EmptyState, FilterBar, FilterSearch, FilterSelect, LinkButton, LoadMore, PageHeader, QueryView } from '#ui';
import { type DeliveryFilter, deliveriesQuery } from '../queries.ts';
import { deliveryWords } from './delivery-words.ts';
import { useDeliveryColumns } from './use-delivery-columns.tsx';

export function DeliveriesPage() {
  const words = useMessages(deliveryWords);
  const search = useSearch({ from: '/staff/staff/deliveries' });
  const navigate = useNavigate({ from: '/staff/deliveries' });
  const deliveries = useInfiniteQuery(deliveriesQuery(search));
  const columns = useDeliveryColumns();
  const filter = ({ case: number, ...rest }: DeliveryFilter) =>
    void navigate({ search: { ...rest, ...(number && { case: number }) }, replace: true });
  const isFiltered = Boolean(search.status ?? search.channel ?? search.case);
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <>
            <LinkButton {...linkOptions({ to: '/staff/deliveries/of-phone' })} variant="secondary" icon="search">
              {words.byPhone}
            </LinkButton>
            <Button variant="secondary" icon="refresh" isPending={deliveries.isRefetching} onPress={() => void deliveries.refetch()}>
              {words.refresh}
            </Button>
          </>
        }
      />
      <FilterBar label={words.filters} onClear={isFiltered ? () => filter({}) : undefined}>
        <FilterSearch
          label={words.caseNumber}
          value={search.case}
          onChange={(typed) => filter({ ...search, case: numberIn(typed) })}
          useNote={useNumberNote}
        />
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

const numberIn = (typed = ''): string | undefined => {
  const number = parseCaseNumber(typed);
  return number === 'wrong-digit' ? undefined : (number ?? undefined);
};

function useNumberNote(typed: string): string | undefined {
  const { wrongDigit } = useMessages(deliveryWords);
  return parseCaseNumber(typed) === 'wrong-digit' ? wrongDigit : undefined;
}

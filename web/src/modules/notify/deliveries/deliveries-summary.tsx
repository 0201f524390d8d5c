import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { deliveryWords } from './delivery-words.ts';

const most = 100;

/** Whether messages failed: the one thing about them that calls for somebody. */
export function DeliveriesSummary() {
  const { failedCount, failedMany } = useMessages(deliveryWords);
  const { data } = useQuery({
    queryKey: ['notify', 'deliveries', 'failed'],
    queryFn: ({ signal }) => client.deliveries.listDeliveries({ query: { status: 'failed', limit: most } }, { signal }),
  });
  if (!data) return null;
  return (
    <span className={data.items.length > 0 ? 'text-danger' : undefined}>
      {data.nextCursor ? failedMany(most) : failedCount(data.items.length)}
    </span>
  );
}

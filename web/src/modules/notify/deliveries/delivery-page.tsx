import type { DeliveryDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { Banner, Card, CaseNumber, DateTime, DescriptionList, PageHeader, QueryView, TextLink } from '#ui';
import { StopReader } from '../contact-rules/stop-reader.tsx';
import { deliveryQuery } from '../queries.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { DeliveryTries } from './delivery-tries.tsx';
import { deliveryWords } from './delivery-words.ts';
import { SendAgain } from './send-again.tsx';
import { triesWords } from './tries-words.ts';

/** One message, for whoever is asked why it did not come. */
export function DeliveryPage() {
  const words = useMessages(triesWords);
  const { text } = useFormats();
  const { id } = useParams({ from: '/staff/staff/deliveries/$id' });
  const query = useQuery({ ...deliveryQuery(id), refetchInterval: ({ state }) => (state.data?.status === 'queued' ? 5_000 : false) });
  return (
    <QueryView query={query} lines={8}>
      {(delivery) => (
        <div className="mx-auto max-w-4xl">
          <PageHeader
            title={delivery.purpose ? text(delivery.purpose) : words.title}
            back={linkOptions({ to: '/staff/deliveries' })}
            actions={
              <>
                <StopReader delivery={delivery} />
                <SendAgain delivery={delivery} />
              </>
            }
          />
          <div className="flex flex-col gap-6">
            {delivery.againOf && (
              <Banner tone="info">
                {words.repeats}{' '}
                <TextLink to="/staff/deliveries/$id" params={{ id: delivery.againOf }}>
                  {words.toFirst}
                </TextLink>
              </Banner>
            )}
            <DeliveryFacts delivery={delivery} />
            <DeliveryTries tries={delivery.tries} />
          </div>
        </div>
      )}
    </QueryView>
  );
}

function DeliveryFacts({ delivery }: { delivery: DeliveryDetail }) {
  const words = useMessages(deliveryWords);
  const { facts, case: caseWord } = useMessages(triesWords);
  return (
    <Card title={facts}>
      <DescriptionList
        items={[
          { term: words.status, value: <DeliveryStatus of={delivery} /> },
          { term: words.recipient, value: delivery.channel === 'push' ? words.devices : <bdi dir="ltr">{delivery.recipient}</bdi> },
          { term: caseWord, value: delivery.case && <CaseNumber number={delivery.case} /> },
          { term: words.channel, value: words[delivery.channel] },
          { term: words.language, value: words[delivery.language] },
          { term: words.created, value: <DateTime at={delivery.createdAt} /> },
          { term: words.sentAt, value: delivery.sentAt && <DateTime at={delivery.sentAt} /> },
        ]}
      />
    </Card>
  );
}

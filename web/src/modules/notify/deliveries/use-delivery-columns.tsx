import type { Delivery } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { type Column, DateTime, TextLink } from '#ui';
import { DeliveryStatus } from './delivery-status.tsx';
import { deliveryWords } from './delivery-words.ts';

export function useDeliveryColumns(): readonly Column<Delivery>[] {
  const words = useMessages(deliveryWords);
  const { text } = useFormats();
  return [
    {
      key: 'message',
      header: words.message,
      isTitle: true,
      cell: ({ id, template, purpose }) => (
        <TextLink to="/staff/deliveries/$id" params={{ id }} stretched>
          {purpose ? text(purpose) : <bdi>{template}</bdi>}
        </TextLink>
      ),
    },
    {
      key: 'recipient',
      header: words.recipient,
      cell: ({ channel, recipient }) =>
        channel === 'push' ? (
          words.devices
        ) : (
          <span dir="ltr" className="whitespace-nowrap tabular-nums">
            {recipient}
          </span>
        ),
    },
    { key: 'channel', header: words.channel, cell: ({ channel }) => words[channel] },
    { key: 'language', header: words.language, cell: ({ language }) => words[language] },
    { key: 'status', header: words.status, cell: (delivery) => <DeliveryStatus of={delivery} /> },
    { key: 'created', header: words.created, cell: ({ createdAt }) => <DateTime at={createdAt} form="relative" /> },
    { key: 'sentAt', header: words.sentAt, cell: ({ sentAt }) => sentAt && <DateTime at={sentAt} form="relative" /> },
  ];
}

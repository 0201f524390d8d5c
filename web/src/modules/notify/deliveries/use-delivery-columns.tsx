import type { Delivery } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { holds, useMe } from '#platform/session.ts';
import { type Column, DateTime } from '#ui';
import { templatesQuery } from '../queries.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { deliveryWords } from './delivery-words.ts';

export function useDeliveryColumns(): readonly Column<Delivery>[] {
  const words = useMessages(deliveryWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  // Who only reads the deliveries sees which text it was by its code.
  const { data: templates } = useQuery({ ...templatesQuery, enabled: holds(me, 'notify.manage_templates') });
  return [
    {
      key: 'message',
      header: words.message,
      isTitle: true,
      cell: ({ template }) => {
        const purpose = templates?.find(({ code }) => code === template)?.purpose;
        return (
          <>
            {purpose && <span className="block">{text(purpose)}</span>}
            <bdi className={purpose ? 'text-sm text-ink-faint' : undefined}>{template}</bdi>
          </>
        );
      },
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

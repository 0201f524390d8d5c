import type { Delivery } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge, type IconName, type Tone } from '#ui';
import { deliveryWords } from './delivery-words.ts';

const looks: Record<Delivery['status'], { tone: Tone; icon: IconName }> = {
  queued: { tone: 'info', icon: 'clock' },
  sent: { tone: 'info', icon: 'send' },
  delivered: { tone: 'success', icon: 'check' },
  expired: { tone: 'neutral', icon: 'clock' },
  failed: { tone: 'danger', icon: 'error' },
};

export function DeliveryStatus({ of: { status, failure } }: { of: Pick<Delivery, 'status' | 'failure'> }) {
  const words = useMessages(deliveryWords);
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge {...looks[status]}>{words[status]}</Badge>
      {failure && (
        <span className="text-sm wrap-anywhere text-danger">
          <bdi>{failure}</bdi>
        </span>
      )}
    </span>
  );
}

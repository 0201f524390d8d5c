import type { Delivery } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Badge, classes, DateTime, type IconName, type Tone } from '#ui';
import { deliveryWords } from './delivery-words.ts';

const looks: Record<Delivery['status'], { tone: Tone; icon: IconName }> = {
  queued: { tone: 'info', icon: 'clock' },
  waiting: { tone: 'info', icon: 'clock' },
  bundled: { tone: 'neutral', icon: 'message' },
  withheld: { tone: 'warning', icon: 'lock' },
  sent: { tone: 'info', icon: 'send' },
  delivered: { tone: 'success', icon: 'check' },
  expired: { tone: 'neutral', icon: 'clock' },
  failed: { tone: 'danger', icon: 'error' },
};

type Shown = Pick<Delivery, 'status' | 'failure' | 'withheld' | 'waitsUntil'>;

export function DeliveryStatus({ of: { status, failure, withheld, waitsUntil } }: { of: Shown }) {
  const words = useMessages(deliveryWords);
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge {...looks[status]}>{words[status]}</Badge>
      {waitsUntil && (
        <span className="text-sm text-ink-soft">
          {words.waitsUntil} <DateTime at={waitsUntil} />
        </span>
      )}
      {withheld && <span className="text-sm text-ink-soft">{words[withheld]}</span>}
      {failure && (
        <span className={classes('text-sm wrap-anywhere', !withheld && 'text-danger')}>
          <bdi>{failure}</bdi>
        </span>
      )}
    </span>
  );
}

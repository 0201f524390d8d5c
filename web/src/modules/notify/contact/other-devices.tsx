import type { Contact, PushDevice } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { useDeviceName } from '#modules/identity/device-name.ts';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, DateTime } from '#ui';
import { contactWords } from './contact-words.ts';

/** Devices of the past, lent or lost: switched off from here. */
export function OtherDevices({ devices, onContact }: { devices: readonly PushDevice[]; onContact(contact: Contact): void }) {
  const words = useMessages(contactWords);
  const remove = useMutation({
    mutationFn: (id: string) => client.contact.removePushDevice({ body: { id } }),
    onSuccess: onContact,
  });
  const { message } = useErrorWords(remove.error);
  if (devices.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-medium">{words.otherDevices}</h3>
      {message && <Banner tone="danger">{message}</Banner>}
      <ul className="flex flex-col divide-y divide-line">
        {devices.map((device) => (
          <OtherDevice
            key={device.id}
            device={device}
            isLeaving={remove.isPending && remove.variables === device.id}
            onRemove={() => remove.mutate(device.id)}
          />
        ))}
      </ul>
    </div>
  );
}

function OtherDevice({
  device: { userAgent, addedAt },
  isLeaving,
  onRemove,
}: {
  device: PushDevice;
  isLeaving: boolean;
  onRemove(): void;
}) {
  const words = useMessages(contactWords);
  const name = useDeviceName(userAgent);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
      <span>
        <bdi>{name}</bdi>
        <span className="block text-sm text-ink-soft">
          {words.addedAt} <DateTime at={addedAt} form="relative" />
        </span>
      </span>
      <Button variant="quiet" aria-label={words.removeDeviceOf(name)} isPending={isLeaving} onPress={onRemove}>
        {words.removeDevice}
      </Button>
    </li>
  );
}

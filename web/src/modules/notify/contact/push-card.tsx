import type { Contact } from '@sawt/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { ownDeviceId, PushRefused, pushSupport, subscribeDevice, unsubscribeDevice } from '#platform/push.ts';
import { Banner, Card, QueryView, Switch, showToast } from '#ui';
import { contactQuery } from '../queries.ts';
import { contactWords } from './contact-words.ts';
import { OtherDevices } from './other-devices.tsx';

/** Notifications: on or off for this very device, and off for others. */
export function PushCard() {
  const words = useMessages(contactWords);
  return (
    <Card title={words.pushTitle}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{words.pushWhy}</p>
        <QueryView query={useQuery(contactQuery)}>{({ push }) => <Devices push={push} />}</QueryView>
      </div>
    </Card>
  );
}

function Devices({ push: { key, devices } }: { push: Contact['push'] }) {
  const queries = useQueryClient();
  const own = useQuery({ queryKey: ['notify', 'own-device'], queryFn: ownDeviceId, staleTime: Number.POSITIVE_INFINITY });
  const show = (contact: Contact) => queries.setQueryData(contactQuery.queryKey, contact);
  return (
    <>
      <ThisDevice
        pushKey={key}
        isOn={devices.some(({ id }) => id === own.data)}
        ownId={own.data ?? null}
        onContact={async (contact) => {
          await own.refetch();
          show(contact);
        }}
      />
      <OtherDevices devices={devices.filter(({ id }) => id !== own.data)} onContact={show} />
    </>
  );
}

interface ThisDeviceProps {
  pushKey: string | null;
  isOn: boolean;
  ownId: string | null;
  onContact(contact: Contact): Promise<void>;
}

function ThisDevice({ pushKey, isOn, ownId, onContact }: ThisDeviceProps) {
  const words = useMessages(contactWords);
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      if (on && pushKey) return client.contact.addPushDevice({ body: await subscribeDevice(pushKey) });
      await unsubscribeDevice();
      return client.contact.removePushDevice({ body: { id: ownId ?? '' } });
    },
    onSuccess: async (contact, on) => {
      await onContact(contact);
      showToast(on ? words.pushOn : words.pushOff, 'success');
    },
  });
  const refusal = turn.error instanceof PushRefused ? turn.error.reason : undefined;
  const { message } = useErrorWords(refusal ? null : turn.error);
  const support = pushSupport();
  if (!pushKey) return <p>{words.pushNotSetUp}</p>;
  if (support === 'unsupported') return <p>{words.pushUnsupported}</p>;
  return (
    <>
      {message && <Banner tone="danger">{message}</Banner>}
      {refusal === 'dismissed' && <Banner tone="warning">{words.pushDismissed}</Banner>}
      {refusal === 'failed' && <Banner tone="danger">{words.pushFailed}</Banner>}
      {support === 'denied' && <Banner tone="warning">{words.pushDenied}</Banner>}
      <Switch
        isSelected={turn.isPending ? turn.variables : isOn}
        onChange={(on) => turn.mutate(on)}
        isDisabled={turn.isPending || (support === 'denied' && !isOn)}
      >
        {words.pushSwitch}
      </Switch>
    </>
  );
}

import webPush from 'web-push';
import { type Outgoing, OutgoingError } from '../../platform/outgoing/outgoing.ts';
import { AddressRefused, Refused } from '../refused.ts';
import type { PushService } from './push-service.ts';
import type { VapidKeys } from './vapid.ts';

/** How long a push service keeps it for a device that is off: what is said of a case is still worth knowing after a weekend. */
const keepSeconds = 3 * 24 * 3600;

/**
 * The push services of the browsers, each at the address that the device gave (RFC 8030). The message is encrypted for the device (RFC 8291), so
 * that they see to whom and how much, and not what. The addresses come from people: they are asked like all that others name.
 */
export function createWebPush({ outgoing, keys, contact }: { outgoing: Outgoing; keys: VapidKeys; contact: string }): PushService {
  return {
    async send({ id, device: { endpoint, p256dh, auth }, payload }) {
      const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject: contact, ...keys },
        TTL: keepSeconds,
        contentEncoding: 'aes128gcm',
        topic: id.replaceAll('-', ''),
      });
      const { status } = await outgoing.fetch(endpoint, { method, headers: textual(headers), body }).catch((error: unknown) => {
        throw isUnfit(error) ? new AddressRefused('The address of the device is not one that may be asked') : error;
      });
      judge(status);
    },
  };
}

const textual = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const isUnfit = (error: unknown) =>
  error instanceof OutgoingError && (error.code === 'outgoing.address_invalid' || error.code === 'outgoing.address_refused');

/** 404 and 410: nobody is there any more (RFC 8030 § 7.3). Too many, or its own trouble, passes; all else of the fours does not. */
function judge(status: number): void {
  if (status >= 200 && status < 300) return;
  const words = `The push service answered ${status}`;
  if (status === 404 || status === 410) throw new AddressRefused(words);
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) throw new Refused(words);
  throw new Error(words);
}

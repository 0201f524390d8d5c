import { client } from './client.ts';

/** Whether this browser could show notifications of ours, and may. iOS has them in installed apps only. */
export type PushSupport = 'unsupported' | 'denied' | 'possible';

export function pushSupport(): PushSupport {
  const isThere = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isThere) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : 'possible';
}

/** Why a browser does not notify, for whoever wanted it to. */
export class PushRefused extends Error {
  readonly reason: 'denied' | 'dismissed' | 'failed';
  constructor(reason: PushRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const worker = '/service-worker.js';

/** What the server needs to reach a device. */
export interface DeviceAddress {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/**
 * Asks the person, then the browser's push service. Must be called by a press: browsers ask for nothing else.
 * @throws PushRefused
 */
export async function subscribeDevice(key: string): Promise<DeviceAddress> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') throw new PushRefused(permission === 'denied' ? 'denied' : 'dismissed');
  try {
    await navigator.serviceWorker.register(worker);
    const { pushManager } = await navigator.serviceWorker.ready;
    // One for another key, of before the server's keys were exchanged, is in the way.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint, keys } = made.toJSON();
    return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
  } catch {
    throw new PushRefused('failed');
  }
}

/** The id by which the server knows this device; null: it shows no notifications. */
export async function ownDeviceId(): Promise<string | null> {
  const subscription = await currentSubscription();
  if (!subscription) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** From now on nothing reaches this device, whoever sends it. */
export async function unsubscribeDevice(): Promise<void> {
  await (await currentSubscription())?.unsubscribe();
}

async function currentSubscription(): Promise<PushSubscription | null> {
  if (pushSupport() === 'unsupported') return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Both sides, for who leaves this device. */
export async function forgetDevice(): Promise<void> {
  const id = await ownDeviceId();
  if (!id) return;
  await unsubscribeDevice();
  await client.contact.removePushDevice({ body: { id } });
}

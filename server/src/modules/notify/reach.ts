import type { Channel } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';
import { mailAddresses } from './email/addresses.ts';
import type { Message } from './message.ts';
import { whoHasDevices } from './push/devices.ts';

/** How people can be reached besides by the phone that the message names. */
export interface Reach {
  /** Their confirmed addresses, where they take mail. */
  email: ReadonlyMap<string, string>;
  /** Those who have a device that shows notifications. */
  push: ReadonlySet<string>;
}

export async function reachOf(db: Reader, people: readonly string[]): Promise<Reach> {
  const [email, push] = await Promise.all([mailAddresses(db, people), whoHasDevices(db, people)]);
  return { email, push };
}

/** A notification goes to whatever devices there are when it is sent. */
const allDevices = 'devices';

/** The ways a message takes: by SMS always, and by what its reader has set up besides. Each has a key of its own, so that none is taken twice. */
export function waysTo({ to, dedupeKey }: Message, { email, push }: Reach): { channel: Channel; recipient: string; dedupeKey: string }[] {
  const address = to.id === null ? undefined : email.get(to.id);
  return [
    { channel: 'sms', recipient: to.phone, dedupeKey },
    ...(address ? [{ channel: 'email' as const, recipient: address, dedupeKey: `${dedupeKey}:email` }] : []),
    ...(to.id !== null && push.has(to.id) ? [{ channel: 'push' as const, recipient: allDevices, dedupeKey: `${dedupeKey}:push` }] : []),
  ];
}

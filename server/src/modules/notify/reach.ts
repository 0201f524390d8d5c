import type { Channel } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';
import { mailAddresses } from './email/addresses.ts';
import type { Message } from './message.ts';

/** How people can be reached besides by the phone that the message names. */
export interface Reach {
  /** Their confirmed addresses, where they take mail. */
  email: ReadonlyMap<string, string>;
}

export async function reachOf(db: Reader, people: readonly string[]): Promise<Reach> {
  return { email: await mailAddresses(db, people) };
}

/** The ways a message takes: by SMS always, and by what its reader has set up besides. Each has a key of its own, so that none is taken twice. */
export function waysTo({ to, dedupeKey }: Message, { email }: Reach): { channel: Channel; recipient: string; dedupeKey: string }[] {
  const address = to.id === null ? undefined : email.get(to.id);
  return [
    { channel: 'sms', recipient: to.phone, dedupeKey },
    ...(address ? [{ channel: 'email' as const, recipient: address, dedupeKey: `${dedupeKey}:email` }] : []),
  ];
}

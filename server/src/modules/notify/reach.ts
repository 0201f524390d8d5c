import type { Channel, MessageKind } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';
import { mailAddresses } from './email/addresses.ts';
import type { Message } from './message.ts';
import { whoHasDevices } from './push/devices.ts';
import { kindOf, kindRules, reachesAlways, type Wish } from './wishes/kinds.ts';
import { afterQuiet, nextDigestAt } from './wishes/quiet-hours.ts';
import type { Wishes } from './wishes/read-wishes.ts';

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

export interface OneWay {
  channel: Channel;
  recipient: string;
  /** Each way has a key of its own, so that none is taken twice. */
  dedupeKey: string;
  /** Not before this; null: at once. */
  dueAt: Date | null;
  /** Why it goes nowhere. `failure`: in the words of who set that. */
  kept: { withheld: 'not_wanted' | 'do_not_contact'; failure: string | null } | null;
}

/**
 * The ways a message takes: by SMS and by what its reader has set up besides, as far as they wish it; by SMS where nothing that they
 * wish is set up. Where a rule says by which channels, these stand for what they chose; whether and when they are told stays theirs. It waits for the end of quiet hours, or for a digest, and one that goes nowhere is written down with the reason.
 */
export function waysTo({ to, dedupeKey, template, channels }: Message, { email, push }: Reach, wishes: Wishes, now: Date): OneWay[] {
  const kind = kindOf(template);
  const wish = kind === null ? undefined : wishes.wish(to.id, kind);
  const bySms = { channel: 'sms' as const, recipient: to.phone, dedupeKey };
  const nowhere = (kept: OneWay['kept']): OneWay[] => [{ ...bySms, dueAt: null, kept }];
  const reason = reachesAlways(kind) ? undefined : wishes.whyNot(to);
  if (reason !== undefined) return nowhere({ withheld: 'do_not_contact', failure: reason });
  if (wish?.channels.length === 0) return nowhere({ withheld: 'not_wanted', failure: null });
  const address = to.id === null ? undefined : email.get(to.id);
  const all = [
    bySms,
    ...(address ? [{ channel: 'email' as const, recipient: address, dedupeKey: `${dedupeKey}:email` }] : []),
    ...(to.id !== null && push.has(to.id) ? [{ channel: 'push' as const, recipient: allDevices, dedupeKey: `${dedupeKey}:push` }] : []),
  ];
  const chosen = channels ?? wish?.channels;
  const wished = chosen ? all.filter(({ channel }) => chosen.includes(channel)) : all;
  const dueAt = kind === null ? null : dueAtOf(kind, wish, wishes, to.id, now);
  return (wished.length > 0 ? wished : [bySms]).map((way) => ({ ...way, dueAt, kept: null }));
}

function dueAtOf(kind: MessageKind, wish: Wish | undefined, wishes: Wishes, id: string | null, now: Date): Date | null {
  const { breaksQuiet, mayDigest } = kindRules[kind];
  if (breaksQuiet) return null;
  const quiet = wishes.quiet(id);
  const due = wish?.digest && mayDigest ? nextDigestAt(now, wishes.digestAt, quiet) : afterQuiet(now, quiet);
  return due > now ? due : null;
}

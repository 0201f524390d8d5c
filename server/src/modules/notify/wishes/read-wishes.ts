import type { Channel, MessageKind, QuietRule } from '@sawt/contract';
import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/database.ts';
import type { Wish } from './kinds.ts';
import { type Quiet, timeOf } from './quiet-hours.ts';

/** What those who are about to be told something wish of it. */
export interface Wishes {
  wish(personId: string | null, kind: MessageKind): Wish | undefined;
  quiet(personId: string | null): Quiet;
  digestAt: number;
  /** Why they are not to be written to; undefined: they may be. */
  whyNot(to: { id: string | null; phone: string }): string | undefined;
}

export const readQuietRule = (db: Reader) => db.selectFrom('notify.quiet_rule').selectAll().executeTakeFirstOrThrow();

export const presentRule = (rule: { quiet_from: number; quiet_until: number; digest_at: number }): QuietRule => ({
  quiet: presentQuiet(rule),
  digestAt: timeOf(rule.digest_at),
});
export const presentQuiet = ({ quiet_from, quiet_until }: { quiet_from: number; quiet_until: number }) => ({
  from: timeOf(quiet_from),
  until: timeOf(quiet_until),
});

/** All of it in one trip, whatever number of people. */
export async function readWishes(db: Reader, readers: readonly { id: string | null; phone: string }[]): Promise<Wishes> {
  const people = [...new Set(readers.flatMap(({ id }) => id ?? []))];
  const phones = [...new Set(readers.map(({ phone }) => phone))];
  const ofThem = sql<boolean>`person_id = any(${people}::uuid[])`;
  const [rule, preferences, own, blocked] = await Promise.all([
    readQuietRule(db),
    db.selectFrom('notify.preference').selectAll().where(ofThem).execute(),
    db.selectFrom('notify.quiet_hours').selectAll().where(ofThem).execute(),
    readBlocked(db, people, phones),
  ]);
  const wishes = new Map(
    preferences.map(({ person_id, kind, channels, digest }) => [`${person_id}:${kind}`, { channels: channels as Channel[], digest }]),
  );
  const quiet = new Map(own.map((row) => [row.person_id, { from: row.quiet_from, until: row.quiet_until }]));
  const ofRegion = { from: rule.quiet_from, until: rule.quiet_until };
  return {
    wish: (id, kind) => wishes.get(`${id}:${kind}`),
    quiet: (id) => (id === null ? undefined : quiet.get(id)) ?? ofRegion,
    digestAt: rule.digest_at,
    whyNot: blocked,
  };
}

export async function readBlocked(db: Reader, people: readonly string[], phones: readonly string[]): Promise<Wishes['whyNot']> {
  const rows = await db
    .selectFrom('notify.do_not_contact')
    .select(['person_id', 'phone', 'reason'])
    .where(sql<boolean>`(person_id = any(${people}::uuid[]) or phone = any(${phones}::text[]))`)
    .execute();
  const reasons = new Map(rows.map(({ person_id, phone, reason }) => [person_id ?? (phone as string), reason]));
  return ({ id, phone }) => (id === null ? undefined : reasons.get(id)) ?? reasons.get(phone);
}

import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Message } from '../../notify/index.ts';

export type NoticeRow = Selectable<Schema['voice.notice']>;

/** Instead of an agency: of people of the emirate, who hear of all. */
export const wholeRegion = '*';

/** Something to tell one person of a late case, or of one that soon will be. */
export interface Notice {
  personId: string;
  /** Or `wholeRegion`. */
  agency: string;
  about: 'reminder' | 'overdue';
  /** How grave the case is: the higher, the sooner it is told. */
  gravity: number;
  dueAt: Date;
  message: Message;
  /** At once, or with all else at the set hours. */
  atOnce: boolean;
}

/** So many are told one by one within a window; what comes after waits for its end and is told in one message. */
export const singly = 3;
export const windowMs = 15 * 60_000;

/**
 * Which messages go out now; the others are counted and told together, so that an outage of days ends in a handful of messages a
 * person. Within a window the gravest are told first, and of those the newest.
 * @param digestAt when what is not told at once is told
 */
export async function admitNotices(tx: WalledTx, now: Date, digestAt: Date, notices: readonly Notice[]): Promise<Message[]> {
  const messages: Message[] = [];
  const groups = Map.groupBy(notices, ({ personId, agency, about }) => [personId, agency, about].join());
  // In one order for all, so that no two wait for each other.
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key) as Notice[];
    const { admitted, row } = admit(await lockNotice(tx, group[0] as Notice, now), now, digestAt, group);
    const { told, waiting, window_from, bundle_at, channels } = row;
    await tx
      .updateTable('voice.notice')
      .set({ told, waiting, window_from, bundle_at, channels })
      .where(({ and }) => and(keyOf(row)))
      .execute();
    messages.push(...admitted);
  }
  return messages;
}

/** Pure: the row as it stands after these, and the messages among them that go out. */
export function admit(before: NoticeRow, now: Date, digestAt: Date, notices: readonly Notice[]): { admitted: Message[]; row: NoticeRow } {
  const isOver = now.getTime() - before.window_from.getTime() >= windowMs;
  const row = isOver ? { ...before, window_from: now, told: 0 } : { ...before };
  const admitted: Message[] = [];
  for (const notice of notices.toSorted((a, b) => b.gravity - a.gravity || b.dueAt.getTime() - a.dueAt.getTime())) {
    if (notice.atOnce && row.told < singly) {
      row.told += 1;
      admitted.push(notice.message);
      continue;
    }
    const at = notice.atOnce ? new Date(row.window_from.getTime() + windowMs) : digestAt;
    row.waiting += 1;
    row.channels = [...new Set([...row.channels, ...(notice.message.channels ?? [])])];
    row.bundle_at = row.bundle_at && row.bundle_at < at ? row.bundle_at : at;
  }
  return { admitted, row };
}

async function lockNotice(tx: WalledTx, { personId, agency, about }: Notice, now: Date): Promise<NoticeRow> {
  const key = { person_id: personId, agency, about };
  await tx
    .insertInto('voice.notice')
    .values({ ...key, window_from: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('voice.notice')
    .selectAll()
    .where(({ and }) => and(key))
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Which row it is. */
export const keyOf = ({ person_id, agency, about }: Pick<NoticeRow, 'person_id' | 'agency' | 'about'>) => ({ person_id, agency, about });

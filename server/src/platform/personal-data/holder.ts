import type { DataKind, ErasureLine } from '@sawt/contract';
import type { WalledTx } from '../database/wall.ts';
import type { Actor } from '../policy/actor.ts';

/** Whose data it is. */
export interface Subject {
  id: string;
  /** In E.164; null for who signs in by a provider only. */
  phone: string | null;
  /** When the account began, or had this number: what was sent to the number before may have been another's. */
  since: Date;
}

/** A snapshot for each question, so that a slow line holds no transaction. */
export interface Reading {
  actor: Actor;
  subject: Subject;
  read: <T>(work: (db: WalledTx) => Promise<T>) => Promise<T>;
}

/** What a module holds of a citizen: handed in at its door, put together by app.ts. */
export interface Holder {
  /** Parts of the download by name, each page by page. */
  sections: Readonly<Record<string, (reading: Reading) => AsyncIterable<object>>>;
  /** What erasure would do, counted. */
  count(db: WalledTx, subject: Subject): Promise<ErasureLine[]>;
  /** Does it, in the transaction that records it. @param words what is struck out of what officials wrote */
  erase(tx: WalledTx, subject: Subject, how: { words: string[]; now: Date }): Promise<void>;
}

export const line = (kind: DataKind, outcome: ErasureLine['outcome'], count: number): ErasureLine => ({ kind, outcome, count });

const pageSize = 100;

/** Rows page by page: `next` reads those after the last one. */
export async function* pages<Row>(next: (last: Row | undefined, limit: number) => Promise<Row[]>): AsyncIterable<Row> {
  let last: Row | undefined;
  for (;;) {
    const rows = await next(last, pageSize);
    yield* rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}

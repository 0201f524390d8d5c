import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { maximumUploads } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { FileStorage } from '../../../adapters/storage/storage.ts';
import type { Schema } from '../../database/schema.gen.ts';
import type { AsSystem, WalledTx } from '../../database/wall.ts';
import { problem } from '../../http/problem.ts';
import { queueJob } from '../../jobs/jobs.ts';
import { removeBytesJob } from '../file-bytes.ts';

export type Upload = Selectable<Schema['platform.upload']>;
export type UploadStore = ReturnType<typeof createUploadStore>;

/** An upload that does not go on is forgotten after a day. */
const lifetime = 86_400_000;
const batchSize = 100;
/** Of one upload: more are sent by no line, however bad, but by somebody who sends letter by letter. */
const mostPieces = 2000;

/** It takes no more pieces, so it never ends. */
export const isWornOut = ({ pieces }: Pick<Upload, 'pieces'>): boolean => pieces.length >= mostPieces;

/**
 * Uploads under way: a row in `platform.upload`, their pieces in the storage under keys of their own. S3 cannot append to what it
 * has, and two requests of one upload may be under way at once: the one whose row is written first wins, and nothing is locked meanwhile.
 */
export function createUploadStore({ storage }: { storage: FileStorage }) {
  /** @throws problem `upload.too_many` */
  async function begin(tx: WalledTx, owner: string, { name, length }: { name: string; length: number }, now: Date): Promise<Upload> {
    const { under } = await tx
      .selectFrom('platform.upload')
      .select(({ fn }) => fn.countAll<number>().as('under'))
      .where('owner_id', '=', owner)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    if (Number(under) >= maximumUploads) throw problem('upload.too_many');
    return (
      tx
        .insertInto('platform.upload')
        // Random, not ordered by time: the storage spreads files by the first characters, and nobody guesses the next.
        .values({ id: randomUUID(), owner_id: owner, name, length, expires_at: new Date(now.getTime() + lifetime) })
        .returningAll()
        .executeTakeFirstOrThrow()
    );
  }

  /** Undefined: there is none, it is somebody else's, or its time is over. */
  const find = (tx: WalledTx, owner: string, id: string, now: Date): Promise<Upload | undefined> =>
    tx
      .selectFrom('platform.upload')
      .selectAll()
      .where('id', '=', id)
      .where('owner_id', '=', owner)
      .where('expires_at', '>', now)
      .executeTakeFirst();

  /**
   * Adds a piece behind `received` bytes. It is stored before the row speaks of it, and outside the transaction.
   * @returns how much has arrived then @throws problem `upload.offset`: another request came first
   */
  async function add(asSystem: AsSystem, id: string, received: number, piece: Buffer): Promise<number> {
    const key = randomUUID();
    await storage.put(key, piece, 'application/octet-stream');
    const row = await asSystem((tx) =>
      tx
        .updateTable('platform.upload')
        .set({ received: received + piece.length, pieces: sql`pieces || ${key}::uuid` })
        .where('id', '=', id)
        .where('received', '=', received)
        .where(sql<boolean>`cardinality(pieces) < ${mostPieces}`)
        .returning('received')
        .executeTakeFirst(),
    );
    if (row) return row.received;
    await storage.remove(key);
    throw problem('upload.offset');
  }

  /** All that has arrived, one piece after the other. */
  const read = ({ id, pieces }: Upload): Readable =>
    Readable.from(
      (async function* () {
        for (const key of pieces) {
          const piece = await storage.get(key);
          if (!piece) throw new Error(`The storage lacks a piece of upload ${id}`);
          yield* piece;
        }
      })(),
    );

  /** Takes rows out; their pieces follow the commit. */
  async function forget(tx: WalledTx, rows: readonly Pick<Upload, 'pieces'>[]): Promise<void> {
    for (const { pieces } of rows) if (pieces.length > 0) await queueJob(tx, removeBytesJob, { ids: pieces });
  }

  /** False: it is gone already. */
  async function take(tx: WalledTx, id: string): Promise<boolean> {
    const rows = await tx.deleteFrom('platform.upload').where('id', '=', id).returning('pieces').execute();
    await forget(tx, rows);
    return rows.length > 0;
  }

  /** What a person has under way. */
  async function takeOwned(tx: WalledTx, owner: string): Promise<void> {
    await forget(tx, await tx.deleteFrom('platform.upload').where('owner_id', '=', owner).returning('pieces').execute());
  }

  /** What has not gone on in time; for a job. */
  async function takeExpired(asSystem: AsSystem, now: Date): Promise<void> {
    const takeBatch = (tx: WalledTx) =>
      tx
        .deleteFrom('platform.upload')
        .where('id', 'in', (query) =>
          query
            .selectFrom('platform.upload')
            .select('id')
            .where('expires_at', '<=', now)
            .orderBy('expires_at')
            .limit(batchSize)
            .forUpdate()
            .skipLocked(),
        )
        .returning('pieces')
        .execute();
    for (let batch = batchSize; batch === batchSize; ) {
      batch = await asSystem(async (tx) => {
        const rows = await takeBatch(tx);
        await forget(tx, rows);
        return rows.length;
      });
    }
  }

  return { begin, find, add, read, take, takeOwned, takeExpired };
}

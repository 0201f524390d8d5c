import type { Readable } from 'node:stream';
import type { FileInfo } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { FileStorage } from '../../adapters/storage/storage.ts';
import type { Schema } from '../database/schema.gen.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';
import { problem } from '../http/problem.ts';
import { queueJob } from '../jobs/jobs.ts';
import { createFileBytes, removeBytesJob } from './file-bytes.ts';
import { fileName } from './file-name.ts';
import type { ReceivedFile } from './receive.ts';
import { scanJob } from './scan-waiting.ts';
import { createUploadStore } from './uploads/upload-store.ts';

export interface StoredFile extends FileInfo {
  ownerId: string;
  /** What it is attached to; null: nothing yet. */
  subject: string | null;
}

export type FileStore = ReturnType<typeof createFileStore>;

const batchSize = 100;
/** What the page is told to wait before it asks again for a file that waits for the scanner. */
const waitingSeconds = 60;

/** Files: a row in `platform.file`, the bytes in the storage under its id. */
export function createFileStore({ storage }: { storage: FileStorage }) {
  const bytes = createFileBytes(storage);
  const uploads = createUploadStore({ storage });

  /**
   * Stores the bytes of a received file. They go before the row and outside its transaction, so that a row
   * that can be seen always has them, and a slow storage holds no connection to the database.
   */
  const put = (id: string, received: ReceivedFile): Promise<void> => bytes.put(id, received);

  /** Writes the row of bytes that were put, for their owner, attached to nothing; what waits for the scanner is queued. */
  async function keep(
    tx: WalledTx,
    owner: string,
    file: { id: string; name: string },
    received: ReceivedFile,
    now: Date,
  ): Promise<FileInfo> {
    const { mediaType, width, height, scan } = received;
    const row = await tx
      .insertInto('platform.file')
      .values({
        id: file.id,
        owner_id: owner,
        name: fileName(file.name, mediaType),
        media_type: mediaType,
        bytes: received.bytes.length,
        width,
        height,
        subject: null,
        created_at: now,
        scan,
        scanned_at: scan === 'clean' ? now : null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (scan === 'waiting') await queueJob(tx, scanJob, { id: file.id });
    return infoOf(row);
  }

  /** Removes bytes whose row was not written. One that was, behind a connection that broke at the commit, keeps them. */
  async function discard(asSystem: AsSystem, id: string): Promise<void> {
    if (!(await asSystem((tx) => find(tx, id)))) await bytes.remove(id);
  }

  /**
   * Attaches files to what they belong to, once: all of them or none.
   * @throws problem `file.not_found` unless every one is the owner's own and not yet attached
   */
  async function attach(tx: WalledTx, owner: string, fileIds: readonly string[], subject: string): Promise<void> {
    const ids = [...new Set(fileIds)];
    if (ids.length === 0) return;
    const { numUpdatedRows } = await tx
      .updateTable('platform.file')
      .set({ subject })
      .where('id', 'in', ids)
      .where('owner_id', '=', owner)
      .where('subject', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) !== ids.length) throw problem('file.not_found');
  }

  async function find(db: WalledTx, id: string): Promise<StoredFile | undefined> {
    const row = await db.selectFrom('platform.file').selectAll().where('id', '=', id).executeTakeFirst();
    return row && { ...infoOf(row), ownerId: row.owner_id, subject: row.subject };
  }

  /** Passes files on from what they are attached to; those attached to something else stay where they are. */
  async function reattach(tx: WalledTx, fileIds: readonly string[], subjects: { from: string; to: string }): Promise<void> {
    if (fileIds.length === 0) return;
    const { from, to } = subjects;
    await tx.updateTable('platform.file').set({ subject: to }).where('id', 'in', fileIds).where('subject', '=', from).execute();
  }

  /** By id; files that do not exist are left out. */
  async function describe(db: WalledTx, ids: readonly string[]): Promise<Map<string, FileInfo>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('platform.file').selectAll().where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, infoOf(row)]));
  }

  /**
   * The bytes; undefined for a file that does not exist, and for the thumbnail of a PDF. No way leads to them past the scanner.
   * @throws problem `file.waiting`, `file.removed`
   */
  async function open({ id, state }: FileInfo, size: 'full' | 'thumbnail'): Promise<Readable | undefined> {
    if (state === 'waiting') throw problem('file.waiting', { retryAfterSeconds: waitingSeconds });
    if (state === 'removed') throw problem('file.removed');
    return bytes.open(id, size);
  }

  /** Removes what was uploaded before `olderThan` and never attached; for a nightly job. Returns how many. */
  async function removeUnattached(asSystem: AsSystem, olderThan: Date): Promise<number> {
    let removed = 0;
    for (let batch = batchSize; batch === batchSize; removed += batch) {
      batch = await asSystem((tx) => removeBatch(tx, olderThan));
    }
    return removed;
  }

  /**
   * The bytes go before the rows: after a crash the rows are still there to find the rest by. Locked meanwhile, a row
   * cannot be attached; what another server is removing or attaching is skipped.
   */
  async function removeBatch(tx: WalledTx, olderThan: Date): Promise<number> {
    const rows = await tx
      .selectFrom('platform.file')
      .select('id')
      .where('subject', 'is', null)
      .where('created_at', '<', olderThan)
      .orderBy('created_at')
      .limit(batchSize)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = rows.map(({ id }) => id);
    for (const id of ids) await bytes.remove(id);
    if (ids.length > 0) await tx.deleteFrom('platform.file').where('id', 'in', ids).execute();
    return ids.length;
  }

  /** Removes what a person uploaded: all of it, attached, not, or still on its way; or what is attached to a subject. The bytes follow the commit. */
  async function removeOwned(tx: WalledTx, owner: string, subject?: string): Promise<void> {
    const rows = await tx
      .deleteFrom('platform.file')
      .where('owner_id', '=', owner)
      .$if(subject !== undefined, (query) => query.where('subject', '=', subject as string))
      .returning('id')
      .execute();
    if (subject === undefined) await uploads.takeOwned(tx, owner);
    for (let at = 0; at < rows.length; at += batchSize) {
      await queueJob(tx, removeBytesJob, { ids: rows.slice(at, at + batchSize).map(({ id }) => id) });
    }
  }

  return { bytes, uploads, put, keep, discard, attach, reattach, find, describe, open, removeUnattached, removeOwned };
}

const states: Record<string, FileInfo['state']> = { clean: 'ready', unscanned: 'ready', infected: 'removed' };

function infoOf(row: Selectable<Schema['platform.file']>): FileInfo {
  const { id, name, bytes, width, height, scan } = row;
  // Only `keep` writes rows, and it takes nothing else.
  return { id, name, mediaType: row.media_type as FileInfo['mediaType'], bytes, width, height, state: states[scan] ?? 'waiting' };
}

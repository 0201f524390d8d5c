import { sql } from 'kysely';
import type { Database, Reader, Tx } from '../database/database.ts';
import { transact } from '../database/pipeline.ts';
import { leafOf } from './entry.ts';
import { nodeHash, type RangeHash, rootOf, splitOf } from './merkle.ts';

/** Subtrees from this level on have their roots kept; below it they are made from the leaves. */
export const keptFrom = 8;
const block = 2 ** keptFrom;
const batchSize = 1_000;
/** A number of our own choosing, for the advisory lock. */
const lockKey = 7_298_402;

export async function treeSize(db: Reader): Promise<number> {
  const last = await db.selectFrom('platform.audit_leaf').select('position').orderBy('position', 'desc').limit(1).executeTakeFirst();
  return last ? last.position + 1 : 0;
}

export async function countPending(db: Reader): Promise<number> {
  const { waiting } = await db
    .selectFrom('platform.audit_pending')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}

/** Hashes of ranges from what is kept: a root costs the logarithm of the size, in reads. */
export function storedRanges(db: Reader): RangeHash {
  return async function hash(start, end): Promise<Buffer> {
    const size = end - start;
    if (size <= block) {
      const leaves = await db
        .selectFrom('platform.audit_leaf')
        .select('hash')
        .where('position', '>=', start)
        .where('position', '<', end)
        .orderBy('position')
        .execute();
      if (leaves.length === size) return rootOf(leaves.map((leaf) => leaf.hash));
      throw new BrokenTree();
    }
    const level = Math.log2(size);
    if (Number.isInteger(level)) return (await findNode(db, level, start / size)) ?? Promise.reject(new BrokenTree());
    const split = splitOf(size);
    return nodeHash(await hash(start, start + split), await hash(start + split, end));
  };
}

/** Leaves or nodes are missing: the log has been tampered with, and verification says where. */
class BrokenTree extends Error {}

async function findNode(db: Reader, level: number, position: number): Promise<Buffer | undefined> {
  const node = await db
    .selectFrom('platform.audit_node')
    .select('hash')
    .where('level', '=', level)
    .where('position', '=', position)
    .executeTakeFirst();
  return node?.hash;
}

/**
 * Gives the entries committed so far their places in the tree, without gaps. Any number of servers may do it at once:
 * they take turns. @returns how many entries found their place
 */
export async function integrate(database: Database): Promise<number> {
  let done = 0;
  for (let batch = batchSize; batch === batchSize; done += batch) {
    batch = await transact(database, integrateBatch);
  }
  return done;
}

async function integrateBatch(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
  const rows = await tx
    .selectFrom('platform.audit_entry as entry')
    .innerJoin('platform.audit_pending as pending', 'pending.entry_id', 'entry.id')
    .selectAll('entry')
    .orderBy('entry.id')
    .limit(batchSize)
    .execute();
  if (rows.length === 0) return 0;
  const first = await treeSize(tx);
  await tx
    .insertInto('platform.audit_leaf')
    .values(rows.map((row, index) => ({ position: first + index, entry_id: row.id, hash: leafOf(row) })))
    .execute();
  await keepNodes(tx, first, first + rows.length);
  await tx
    .deleteFrom('platform.audit_pending')
    .where(
      'entry_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.length;
}

/** The roots of the subtrees that the leaves from `first` to `size` have completed. */
async function keepNodes(tx: Tx, first: number, size: number): Promise<void> {
  for (let position = Math.floor(first / block); (position + 1) * block <= size; position++) {
    let node = { level: keptFrom, position, hash: await storedRanges(tx)(position * block, (position + 1) * block) };
    for (;;) {
      await tx.insertInto('platform.audit_node').values(node).execute();
      if (node.position % 2 === 0) break;
      const left = await findNode(tx, node.level, node.position - 1);
      if (!left) throw new BrokenTree();
      node = { level: node.level + 1, position: (node.position - 1) / 2, hash: nodeHash(left, node.hash) };
    }
  }
}

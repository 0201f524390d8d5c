import type { Witness } from '../../adapters/witness/witness.ts';
import type { Clock } from '../clock.ts';
import type { Database, Reader } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
import { type AuditKey, signCheckpoint } from './audit-key.ts';
import { integrate, storedRanges, treeSize } from './tree-store.ts';

export interface CheckpointDeps {
  database: Database;
  clock: Clock;
  key: AuditKey;
  witness: Witness;
}

export const latestCheckpoint = (db: Reader) =>
  db.selectFrom('platform.audit_checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();

/**
 * Signs the head of the tree and gives it to the witness, where the tree has grown. The witness comes first: what it
 * has not taken is not held to be witnessed, and the next run makes a newer one.
 */
async function makeCheckpoint({ database, clock, key, witness }: CheckpointDeps): Promise<void> {
  await integrate(database);
  const size = await treeSize(database);
  if (size === 0 || size === (await latestCheckpoint(database))?.size) return;
  const note = signCheckpoint(key, { size, root: await storedRanges(database)(0, size) });
  await witness.publish(note);
  await database
    .insertInto('platform.audit_checkpoint')
    .values({ size, at: clock.now(), note })
    .onConflict((conflict) => conflict.column('size').doNothing())
    .execute();
}

export const createCheckpointJob = (deps: CheckpointDeps): Job => ({
  name: 'audit.make_checkpoint',
  cron: '*/5 * * * *',
  run: () => makeCheckpoint(deps),
});

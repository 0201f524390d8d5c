import { type Antivirus, ScannerError } from '../../adapters/antivirus/antivirus.ts';
import { type MakeChange, theSystem } from '../audit/change.ts';
import type { Clock } from '../clock.ts';
import type { AsSystem, WalledTx } from '../database/wall.ts';
import { type Job, queueJob } from '../jobs/jobs.ts';
import type { Logger } from '../log.ts';
import type { FileStore } from './file-store.ts';

export const scanJob = 'files.scan';
const batchSize = 1000;

export interface ScanDeps {
  asSystem: AsSystem;
  makeChange: MakeChange;
  clock: Clock;
  log: Logger;
  files: FileStore;
  antivirus: Antivirus | null;
  /** Tells the screens that show what the file is attached to. */
  fileChanged(tx: WalledTx, subject: string): Promise<void>;
}

/**
 * Scans one file that was uploaded while the scanner could not answer. As long as it cannot, this fails and the queue tries
 * again with growing pauses. May run again at any point: the row is marked first, and what it means for the bytes follows.
 */
export function createScanFile({ asSystem, makeChange, clock, files, antivirus, fileChanged }: ScanDeps): Job<{ id: string }> {
  async function scan(id: string): Promise<void> {
    if (!antivirus) throw new ScannerError('A file waits to be scanned, and this server has no scanner (SAWT_CLAMD).');
    const verdict = await antivirus.scan(await files.bytes.readUploaded(id));
    if (verdict.clean) return asSystem((tx) => mark(tx, id, null));
    const { signature } = verdict;
    await makeChange(theSystem, 'files.infected_file_removed', async ({ tx }) => {
      await mark(tx, id, signature);
      return { subject: `file:${id}`, details: { signature }, output: undefined };
    });
  }

  async function mark(tx: WalledTx, id: string, signature: string | null): Promise<void> {
    const row = await tx
      .updateTable('platform.file')
      .set({ scan: signature === null ? 'clean' : 'infected', signature, scanned_at: clock.now() })
      .where('id', '=', id)
      // Of two scans at once, the one that found something counts.
      .where('scan', 'in', signature === null ? ['waiting'] : ['waiting', 'clean'])
      .returning('subject')
      .executeTakeFirst();
    if (row?.subject) await fileChanged(tx, row.subject);
  }

  return {
    name: scanJob,
    async run({ id }) {
      const find = () => asSystem((tx) => files.find(tx, id));
      if ((await find())?.state === 'waiting') await scan(id);
      const state = (await find())?.state;
      if (state === 'ready') await files.bytes.removeOriginal(id);
      else if (state === 'removed') await files.bytes.remove(id);
    },
  };
}

/** Once the scanner answers again nobody waits for the end of a long pause, and what the queue gave up is taken up again. */
export function createScanWaiting({ asSystem, log, antivirus }: ScanDeps): Job {
  return {
    name: 'files.scan_waiting',
    cron: '*/5 * * * *',
    async run() {
      if (!antivirus) return;
      try {
        await antivirus.version();
      } catch (error) {
        if (!(error instanceof ScannerError)) throw error;
        log.warn({ error: error.message }, 'the virus scanner does not answer');
        return;
      }
      await asSystem(async (tx) => {
        const rows = await tx
          .selectFrom('platform.file')
          .select('id')
          .where('scan', '=', 'waiting')
          .orderBy('created_at')
          .limit(batchSize)
          .execute();
        for (const { id } of rows) await queueJob(tx, scanJob, { id }, { key: `${scanJob}:${id}` });
      });
    },
  };
}

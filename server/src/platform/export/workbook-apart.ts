import { Worker } from 'node:worker_threads';
import type { Language } from '@sawt/contract';
import type { Table } from './table.ts';

/** Makes a workbook in a thread of its own: 10,000 rows take seconds, in which requests would wait. */
export function workbookApart(table: Table, language: Language): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      workerData: { table, language },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of the workbook ended with ${code}`)));
  });
}

import { Worker } from 'node:worker_threads';
import type { Tell } from './fit.ts';
import type { Trained, TrainingTask } from './training.ts';

type Said = { share: number } | { trained: Trained | null };

/** Trains in a thread of its own. @returns see `trainAndCompare` */
export function trainApart(task: TrainingTask, tell: Tell): Promise<Trained | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: task });
    worker.on('message', (said: Said) => ('share' in said ? tell(said.share) : resolve(said.trained)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The training ended with ${code} and without a model`)));
  });
}

import { Worker } from 'node:worker_threads';
import type { Trained, TrainingTask } from './training.ts';

/** Trains in a thread of its own. @returns see `trainAndCompare` */
export function trainApart(task: TrainingTask): Promise<Trained | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The training ended with ${code} and without a model`)));
  });
}

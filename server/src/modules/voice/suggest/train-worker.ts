import { parentPort, workerData } from 'node:worker_threads';
import { type TrainingTask, trainAndCompare } from './training.ts';

// Some seconds of calculation, in a thread of its own: requests are answered meanwhile.
const trained = trainAndCompare(workerData as TrainingTask, (share) => parentPort?.postMessage({ share }));
parentPort?.postMessage({ trained });

import { randomInt } from 'node:crypto';
import { problem } from './problem.ts';

/** How many requests may wait for each connection to the database: at some milliseconds each, some seconds at most. */
const waitingEach = 16;
/** Seconds. Not the same for all, or all would come again together. */
const comeAgain = { least: 1, most: 5 };

/**
 * Bounds how many requests are being answered at once. Beyond what the database can do, more of them at work only make all of
 * them slower, until everybody has given up: whoever comes then is told at once when to come again, and what is at work is finished.
 * @returns takes a place. @throws problem `server.unavailable` without one. What it returns gives the place back.
 */
export function createCrowd(connections: number): () => () => void {
  const most = connections * waitingEach;
  let inside = 0;
  return () => {
    if (inside >= most) throw problem('server.unavailable', { retryAfterSeconds: randomInt(comeAgain.least, comeAgain.most + 1) });
    inside += 1;
    return () => {
      inside -= 1;
    };
  };
}

import { setTimeout as wait } from 'node:timers/promises';

/** How long a small answer takes, asked for again and again until the work is done. In milliseconds. */
export async function askBesides(url: string, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const began = performance.now();
    await (await fetch(`${url}/api/v1/areas`)).arrayBuffer();
    times.push(performance.now() - began);
    await wait(5);
  }
  return times;
}

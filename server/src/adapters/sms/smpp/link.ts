import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { LinkLost, type Patience, type SmppSession } from './session.ts';

/** A connection that is bound again, with growing pauses, as often as it is lost. */
export interface Link {
  /** The bound session, as soon as there is one. @throws what kept the last bind from succeeding, after that long */
  session(withinMs: number): Promise<SmppSession>;
  /** Binds without waiting for a message: receipts come over bound links alone. */
  start(): void;
  stop(): Promise<void>;
}

export function keepBound(bind: () => Promise<SmppSession>, { pause, longestPause }: Patience): Link {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let bound: SmppSession | undefined;
  let lastFailure: Error = new LinkLost('no connection yet');
  let next = Promise.withResolvers<SmppSession>();

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        bound = await bind();
        failures = 0;
        next.resolve(bound);
        await bound.closed;
        lastFailure = new LinkLost('the connection was lost');
        next = Promise.withResolvers();
      } catch (error) {
        lastFailure = error as Error;
      }
      bound = undefined;
      // Apart from one another, when a provider that all servers lost comes back.
      const ms = Math.min(longestPause, pause * 2 ** failures++) * (randomInt(75, 125) / 100);
      await wait(ms, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const start = () => {
    running ??= run();
  };
  return {
    start,
    async session(withinMs) {
      start();
      if (bound) return bound;
      const late = new AbortController();
      try {
        const signal = AbortSignal.any([late.signal, stopping.signal]);
        return await Promise.race([next.promise, wait(withinMs, undefined, { signal }).then(() => Promise.reject(lastFailure))]);
      } finally {
        late.abort();
      }
    },
    async stop() {
      stopping.abort();
      await bound?.unbind();
      await running;
    },
  };
}

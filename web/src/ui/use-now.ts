import { useEffect } from 'react';
import { createStore, useStore } from '#platform/store.ts';

/** One tick for all clocks on the screen. */
const now = createStore(Date.now());
const tickMilliseconds = 30_000;
let users = 0;
let ticking: ReturnType<typeof setInterval> | undefined;

/** The present, in milliseconds, fresh to half a minute. */
export function useNow(): number {
  useEffect(() => {
    users += 1;
    ticking ??= setInterval(() => now.set(Date.now()), tickMilliseconds);
    return () => {
      users -= 1;
      if (users > 0) return;
      clearInterval(ticking);
      ticking = undefined;
    };
  }, []);
  return useStore(now);
}

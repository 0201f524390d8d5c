import { useEffect, useEffectEvent, useState } from 'react';

const pause = 1_200;

export interface Playing {
  /** Null: none of the steps, all at once. */
  at: number | null;
  isPlaying: boolean;
  /** By hand, which ends the playing. */
  go(to: number | null): void;
  toggle(): void;
  /** To the next step; at the last one the playing ends. */
  advance(): void;
}

/** Steps that are gone through by hand or by themselves. @param options.begins whether they are gone through from the beginning on */
export function usePlaying(count: number, { begins = false } = {}): Playing {
  const [at, setAt] = useState<number | null>(begins ? 0 : null);
  const [isPlaying, setPlaying] = useState(begins);
  return {
    at,
    isPlaying,
    go(to) {
      setPlaying(false);
      setAt(to);
    },
    toggle() {
      if (!isPlaying && (at === null || at + 1 >= count)) setAt(0);
      setPlaying(!isPlaying);
    },
    advance() {
      if (at !== null && at + 1 < count) setAt(at + 1);
      else setPlaying(false);
    },
  };
}

/** Goes on a while after each step is there to be looked at: on a slow line it waits for it. */
export function useAdvancing({ isPlaying, at, advance }: Playing, isThere: boolean): void {
  const goOn = useEffectEvent(advance);
  useEffect(() => {
    if (!isPlaying || !isThere || at === null) return;
    const timer = setTimeout(goOn, pause);
    return () => clearTimeout(timer);
  }, [isPlaying, isThere, at]);
}

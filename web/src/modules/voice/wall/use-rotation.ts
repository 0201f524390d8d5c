import { useEffect, useEffectEvent, useState } from 'react';

interface Rotation {
  /** Of the panels, from 0 on. */
  at: number;
  isPaused: boolean;
  pause(isPaused: boolean): void;
}

/**
 * One panel after the other; the space bar or the button stops it (WCAG 2.2.2), and the keys that a presenter's remote sends go on and back.
 */
export function useRotation(panels: number, seconds: number): Rotation {
  const [at, setAt] = useState(0);
  const [isPaused, pause] = useState(false);
  const go = (by: 1 | -1) => setAt((at + by + panels) % panels);
  const goOn = useEffectEvent(() => go(1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each panel has its whole time, also one that was gone to by hand.
  useEffect(() => {
    if (isPaused) return;
    const turning = setTimeout(goOn, seconds * 1_000);
    return () => clearTimeout(turning);
  }, [at, seconds, isPaused]);
  const onKey = useEffectEvent(({ key, target }: KeyboardEvent) => {
    if (key === ' ' && !(target instanceof HTMLButtonElement)) pause(!isPaused);
    if (key === 'PageDown') go(1);
    if (key === 'PageUp') go(-1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { at, isPaused, pause };
}

import { useEffect, useState } from 'react';

interface Rotation {
  /** Of the panels, from 0 on. */
  at: number;
  isPaused: boolean;
  pause(isPaused: boolean): void;
}

/** One panel after the other; the space bar or the button stops it (WCAG 2.2.2). */
export function useRotation(panels: number, seconds: number): Rotation {
  const [at, setAt] = useState(0);
  const [isPaused, pause] = useState(false);
  useEffect(() => {
    if (isPaused) return;
    const turning = setInterval(() => setAt((now) => (now + 1) % panels), seconds * 1_000);
    return () => clearInterval(turning);
  }, [panels, seconds, isPaused]);
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key === ' ' && !(target instanceof HTMLButtonElement)) pause((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { at, isPaused, pause };
}

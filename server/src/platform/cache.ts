const freshForMs = 30_000;

export interface Cached<T> {
  (): Promise<T>;
  /** The next question is asked anew: after a change by this server. */
  forget(): void;
}

/**
 * Keeps what `load` gives for half a minute. For small data that every page names and administrators change: the
 * change reaches every server without a message between them.
 */
export function cached<T>(load: () => Promise<T>): Cached<T> {
  let value: Promise<T> | undefined;
  let loadedAt = 0;
  const ask = () => {
    const now = performance.now();
    if (!value || now - loadedAt > freshForMs) {
      loadedAt = now;
      value = load();
      // A failed load is not kept.
      value.catch(() => {
        value = undefined;
      });
    }
    return value;
  };
  return Object.assign(ask, {
    forget: () => {
      value = undefined;
    },
  });
}

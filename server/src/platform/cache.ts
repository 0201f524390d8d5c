const freshForMs = 30_000;

/**
 * Keeps what `load` gives for half a minute. For small data that every page names and administrators change: the
 * change reaches every server without a message between them.
 */
export function cached<T>(load: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  let loadedAt = 0;
  return () => {
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
}

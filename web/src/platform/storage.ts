/**
 * The browser's own memory. A browser may refuse it (private windows, full disk, policy): then nothing is
 * remembered and everything else still works, so no function here throws.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not remembered.
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was there.
  }
}

/** Of `kept-files.ts`, which no page needs at first. */
export const filesDatabase = 'sawt-files';
export function removeStoredFiles(): void {
  try {
    indexedDB.deleteDatabase(filesDatabase);
  } catch {
    // Nothing was there.
  }
}

export function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

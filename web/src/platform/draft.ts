import { useCallback, useState } from 'react';
import { readStored, removeStored, removeStoredFiles, storedKeys, writeStored } from './storage.ts';

const prefix = 'sawt.draft.';
/** Where a draft is kept. */
export const draftKey = (name: string): string => prefix + name;

export interface Draft<T> {
  /** What its files are kept under as well. */
  name: string;
  value: T;
  change(part: Partial<T>): void;
  /** Back to the beginning, nothing kept: after a successful send. */
  clear(): void;
  /** True: what is shown was typed on an earlier visit. */
  restored: boolean;
}

/** The state of a form, kept in the browser from the first letter, so that neither a reload nor a lost session costs a word. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const key = draftKey(name);
  const [kept] = useState(() => parseKept<T>(readStored(key)));
  const [value, setValue] = useState<T>({ ...initial, ...kept });
  const [restored, setRestored] = useState(kept !== null);

  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...part };
        writeStored(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );

  function clear(): void {
    removeStored(key);
    setValue(initial);
    setRestored(false);
  }

  return { name, value, change, clear, restored };
}

/** Puts a draft in the place of what this browser kept. */
export const keepDraft = <T extends object>(name: string, value: T): void => writeStored(draftKey(name), JSON.stringify(value));

/** What of a draft this browser kept; null: nothing. */
export const readDraft = <T extends object>(name: string): Partial<T> | null => parseKept<T>(readStored(draftKey(name)));

export const removeDraft = (name: string): void => removeStored(draftKey(name));

const ownerKey = 'sawt.drafts-of';

/** Drafts are one person's: what somebody left whose session ran out is not shown to whoever signs in next. */
export function keepDraftsOf(person: string): void {
  const owner = readStored(ownerKey);
  if (owner !== null && owner !== person) forgetDrafts();
  writeStored(ownerKey, person);
}

/** Has somebody signed in here and not signed out since? Their session may have ended meanwhile. */
export const isSomebodys = (): boolean => readStored(ownerKey) !== null;

/** Does this browser keep a draft of anything? */
export const hasDrafts = (): boolean => storedKeys().some((key) => key.startsWith(prefix));

/** All drafts of this browser and their files, when somebody signs out. */
export function forgetDrafts(): void {
  for (const key of storedKeys()) if (key.startsWith(prefix)) removeStored(key);
  removeStored(ownerKey);
  removeStoredFiles();
}

function parseKept<T>(stored: string | null): Partial<T> | null {
  try {
    return stored ? (JSON.parse(stored) as Partial<T>) : null;
  } catch {
    return null;
  }
}

import { useState } from 'react';
import { draftKey } from './draft.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

/** What is typed into the editor of something saved, until that is saved again. */
export interface EditorDraft<T> {
  value: T;
  change(part: Partial<T>): void;
  /** After saving: nothing is kept any more. */
  clear(): void;
  /** Back to what is saved. */
  discard(): void;
  /** Since when what is shown was not saved, where it was typed on an earlier visit. */
  broughtBack: BroughtBack | null;
}

export interface BroughtBack {
  at: string;
  /** Another version was saved after it was typed. */
  isOutdated: boolean;
}

interface Kept<T> extends BroughtBack {
  value: T;
}

/**
 * The state of an editor, kept in the browser while it differs from what is saved: neither a reload nor a lost session, and
 * neither a new edition of these pages nor a new version by somebody else costs a word. It is one person's, as every draft is
 * (`keepDraftsOf`). Not for secrets.
 * @param saved what it begins with; what somebody did not change makes no draft
 */
export function useEditorDraft<T extends object>(name: string, saved: T): EditorDraft<T> {
  const key = draftKey(name);
  const [kept, setKept] = useState(() => readKept(readStored(key), saved));
  const [value, setValue] = useState(kept?.value ?? saved);

  function clear(): void {
    removeStored(key);
    setKept(null);
  }

  return {
    value,
    change: (part) =>
      setValue((before) => {
        const next = { ...before, ...part };
        if (isSame(next, saved)) removeStored(key);
        else writeStored(key, wordOf(next, saved, new Date()));
        return next;
      }),
    clear,
    discard() {
      clear();
      setValue(saved);
    },
    broughtBack: kept && { at: kept.at, isOutdated: kept.isOutdated },
  };
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As it is kept: with when it was typed and what was saved then. */
export const wordOf = (value: object, saved: object, now: Date): string => JSON.stringify({ at: now.toISOString(), saved, value });

/** What was kept; null: nothing that differs from what is saved. Fields that the editor no longer has are left out. */
export function readKept<T extends object>(stored: string | null, saved: T): Kept<T> | null {
  const kept = parse(stored);
  if (!kept) return null;
  const fields = Object.entries(kept.value).filter(([name]) => Object.hasOwn(saved, name));
  const value = { ...saved, ...Object.fromEntries(fields) };
  return isSame(value, saved) ? null : { value, at: kept.at, isOutdated: !isSame(kept.saved, saved) };
}

function parse(stored: string | null): { at: string; saved: object; value: object } | null {
  try {
    const { at, saved, value } = JSON.parse(stored ?? '');
    return typeof at === 'string' && typeof saved === 'object' && saved && typeof value === 'object' && value ? { at, saved, value } : null;
  } catch {
    return null;
  }
}

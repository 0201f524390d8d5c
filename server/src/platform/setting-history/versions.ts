import { isDeepStrictEqual } from 'node:util';
import type { Difference, Said } from '@sawt/contract';

/** One recorded change, as the audit log has it. */
export interface RecordedChange {
  /** Null: it was made by this change. */
  before: Said | null;
  after: Said;
}

/** How a setting stood after one of its changes, or before the first. */
export interface Standing {
  version: number;
  /** The change that made it so; null: the state before the first. */
  change: RecordedChange | null;
  state: Said;
}

/**
 * The versions of a setting, newest first. A change may have recorded only a part of it; what it does not name is what the next
 * newer version says, up to what holds now.
 * @param now what holds, with everything that can be brought back; what else a change recorded is only told
 * @param changes the newest ones, newest first
 * @param numbers of the newest version, and of that which the first change of all made; 2: it stood before that, as version 1; `within`: fields
 * that hold things by their codes, of which none ever goes
 */
export function versionsOf(
  now: Said,
  changes: readonly RecordedChange[],
  { newest, first, within = [] }: { newest: number; first: number; within?: readonly string[] },
): Standing[] {
  const versions: Standing[] = [];
  let newer = now;
  for (const [index, change] of changes.entries()) {
    const state = { ...newer, ...partOf(change.after, now) };
    versions.push({ version: newest - index, change, state });
    newer = { ...state, ...partOf(change.before ?? {}, now) };
  }
  if (first === 2 && versions.at(-1)?.version === 2) versions.push({ version: 1, change: null, state: newer });
  return versions.map((version) => ({ ...version, state: withLater(version.state, now, within) }));
}

/** What came to be after a version is none of its business: it stays as it is now. */
const withLater = (state: Said, now: Said, within: readonly string[]): Said => ({
  ...state,
  ...Object.fromEntries(within.map((field) => [field, { ...(now[field] as Said), ...(state[field] as Said) }])),
});

/** What of two states differs. */
export function differing(before: Said, after: Said): Difference {
  const unlike = (one: Said, other: Said): Said =>
    Object.fromEntries(Object.entries(one).filter(([name, value]) => !isDeepStrictEqual(value, other[name])));
  return { before: unlike(before, after), after: unlike(after, before) };
}

const partOf = (said: Said, within: Said): Said => Object.fromEntries(Object.entries(said).filter(([name]) => Object.hasOwn(within, name)));

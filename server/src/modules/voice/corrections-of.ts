import type { CaseEventRow } from './case-store.ts';

const answers = ['approve', 'answer', 'share', 'correct'];

/** When each answer was corrected, by the id of its event: what stands under it took its place. */
export function correctionsOf(events: readonly CaseEventRow[]): ReadonlyMap<number, Date> {
  const corrected = new Map<number, Date>();
  const standing = new Map<number, number>();
  for (const { id, case_id, what, at } of events) {
    if (!answers.includes(what)) continue;
    const before = standing.get(case_id);
    if (what === 'correct' && before !== undefined) corrected.set(before, at);
    standing.set(case_id, id);
  }
  return corrected;
}

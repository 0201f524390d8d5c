import { isDeepStrictEqual } from 'node:util';
import type { Category, CategorySettings, CategoryVersion } from '@sawt/contract';

export const settingsOf = ({ name, acknowledgeHours, answerHours, priority, active, successors }: Category): CategorySettings => ({
  name,
  acknowledgeHours,
  answerHours,
  priority,
  active,
  successors,
});

/** Which categories differ, each with what of it does. */
export function differences(before: readonly Category[], after: readonly Category[]): CategoryVersion['changes'] {
  const earlier = new Map(before.map((category) => [category.code, category]));
  return after.flatMap((category) => {
    const was = earlier.get(category.code);
    if (!was) return [];
    const [old, now] = [settingsOf(was), settingsOf(category)];
    const changed = (Object.keys(now) as (keyof CategorySettings)[]).filter((key) => !isDeepStrictEqual(old[key], now[key]));
    const pick = (settings: CategorySettings) => Object.fromEntries(changed.map((key) => [key, settings[key]]));
    return changed.length > 0 ? [{ code: category.code, name: was.name, before: pick(old), after: pick(now) }] : [];
  });
}

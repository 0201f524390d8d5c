import { caseChannels, caseKinds, caseStatuses, type FilterQuery, groupings, priorities, stages } from '@sawt/contract';
import fc from 'fast-check';
import { cellToParent } from 'h3-js';

const day = 86_400_000;

/**
 * Filters as people put them together, mostly of a few conditions, about the life of `random-life.ts`.
 * @param began when it began; @param cells and @param numbers of its cases
 */
export function anyFilter(began: number, cells: readonly string[], numbers: readonly string[]): fc.Arbitrary<FilterQuery> {
  const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 }).map((list) => list.join(','));
  const one = (...values: string[]) => fc.constantFrom(...values);
  // Some weeks, and what lies before and after them.
  const moment = fc
    .integer({ min: -5, max: 40 })
    .chain((days) => fc.integer({ min: 0, max: day - 1 }).map((rest) => new Date(began + days * day + rest).toISOString()));
  const cell = fc.tuple(fc.constantFrom(...cells), fc.integer({ min: 4, max: 9 })).map(([finest, at]) => cellToParent(finest, at));
  const conditions: Record<string, fc.Arbitrary<string>> = {
    status: some(caseStatuses),
    kind: some(caseKinds),
    priority: some(priorities),
    channel: some(caseChannels),
    agency: one('municipality', 'water', 'health'),
    department: one('municipality-streets', 'nowhere'),
    area: one('buraydah', 'unayzah', 'nowhere'),
    category: one('streets', 'street-pothole', 'water-leak', 'nothing'),
    assignee: one('me'),
    passed: some(stages),
    mentioned: one('unseen', 'ever'),
    tag: one('1', '2', '3', '9'),
    rating: some(['1', '2', '3', '4', '5']),
    q: one('مدرسة', 'المسجد', 'park', 'لا يوجد'),
    cell,
    sameCitizen: one(...numbers),
    ...Object.fromEntries(
      ['late', 'answered', 'reopened', 'returned', 'appealed', 'waited', 'handedBack'].map((key) => [key, one('true')]),
    ),
    ...Object.fromEntries(['answeredInTime', 'acknowledgedInTime'].map((key) => [key, one('true', 'false')])),
    ...Object.fromEntries(['from', 'to', 'answeredFrom', 'answeredTo'].map((key) => [key, moment])),
  };
  return fc
    .subarray(Object.keys(conditions), { maxLength: 3 })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, conditions[key] as fc.Arbitrary<string>]))));
}

export const anyGrouping = fc.constantFrom(...groupings);

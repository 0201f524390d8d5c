import { expect, test } from 'vitest';
import { pairFaults } from './photo-pairs.ts';

const photos = new Map([
  ['a', 'image/jpeg'],
  ['b', 'image/jpeg'],
  ['report', 'application/pdf'],
]);
const faults = (before: string, after: string) =>
  pairFaults(
    [
      { before: 'a', after: 'b' },
      { before, after },
    ],
    photos,
  );

test.each([
  ['two photos of the case', 'b', 'a', []],
  ['one that the case does not have', 'c', 'a', [{ path: 'body.comparisons.1.before', code: 'not_a_photo' }]],
  ['a document', 'a', 'report', [{ path: 'body.comparisons.1.after', code: 'not_a_photo' }]],
  ['one photo twice', 'a', 'a', [{ path: 'body.comparisons.1.after', code: 'same_photo' }]],
])('of %s', (_, before, after, expected) => {
  expect(faults(before, after)).toEqual(expected);
});

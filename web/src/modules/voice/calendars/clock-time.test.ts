import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, minutesOf } from './clock-time.ts';

test('every minute of a day is read as it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => minutesOf(clockTime(minutes)) === minutes));
});

test.each([
  ['7:30', 450],
  ['٠٧:٣٠', 450],
  ['٧٫٣٠', 450],
  ['8', 480],
  ['24:00', 1440],
])('%s is a time', (typed, minutes) => {
  expect(minutesOf(typed)).toBe(minutes);
});

test.each(['', '24:01', '7:60', '7:5', 'noon', '99'])('“%s” is none', (typed) => {
  expect(minutesOf(typed)).toBeNull();
});

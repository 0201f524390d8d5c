import { expect, it } from 'vitest';
import { oneSlipFrom, writtenWords } from './written-words.ts';

it('the words of a text are known by their stem, and shown as they were written; numbers are none', () => {
  expect(writtenWords('حفرة في الشارع ٠٥٥١٢٣٤٥٦٧ near the Park')).toEqual([
    ['حفر', 'حفرة'],
    ['شارع', 'الشارع'],
    ['near', 'near'],
    ['the', 'the'],
    ['park', 'Park'],
  ]);
});

it.each([
  ['شاره', 'شارع', 'a letter for another'],
  ['شاارع', 'شارع', 'one doubled'],
  ['شرع', 'شارع', 'one left out'],
  ['شاعر', 'شارع', 'two exchanged'],
  ['pothle', 'pothole', 'one left out, in English'],
])('%s is one slip from %s: %s', (typed, meant) => {
  expect(oneSlipFrom(typed)).toContain(meant);
  expect(oneSlipFrom(meant)).not.toContain(meant);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smsSegments } from './sms-segments.ts';

const lengths = (text: string) => smsSegments(text).segments.map(({ length }) => length);

describe('a text as SMS', () => {
  test.each([
    ['160 Latin letters are one', 'a'.repeat(160), [160]],
    ['161 are two of 153 at most', 'a'.repeat(161), [153, 8]],
    ['70 Arabic letters are one', 'ح'.repeat(70), [70]],
    ['71 are two of 67 at most', 'ح'.repeat(71), [67, 4]],
    ['80 euro signs are one, for each takes two', '€'.repeat(80), [80]],
    ['an escaped sign is not torn apart', `${'a'.repeat(152)}€${'a'.repeat(20)}`, [152, 21]],
    ['one Arabic letter makes all of it short', `ح${'a'.repeat(70)}`, [67, 4]],
    ['an emoji is not torn apart', `${'ح'.repeat(66)}🙂${'ح'.repeat(10)}`, [66, 12]],
    ['nothing is still one', '', [0]],
  ])('%s', (_, text, expected) => {
    expect(lengths(text)).toEqual(expected);
  });

  test('an escape that somebody typed is no character of the alphabet', () => {
    expect(smsSegments('\u001b').encoding).toBe('UCS-2');
  });
});

test('whatever the text, its parts are the text, each fits its message, and none could have been spared', () => {
  const sign = fc.constantFrom(...'abcЖح€{}🙂\n@');
  const text = fc.array(sign, { maxLength: 500 }).map((signs) => signs.join(''));
  const latin = fc.array(fc.constantFrom(...'abc€{}\n@'), { maxLength: 500 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.oneof(text, latin), (given) => {
      const { encoding, units, segments } = smsSegments(given);
      const [single, part] = encoding === 'GSM-7' ? [160, 153] : [70, 67];
      const size = (segment: string) => (encoding === 'GSM-7' ? segment.length + (segment.match(/[€{}]/g)?.length ?? 0) : segment.length);
      expect(segments.join('')).toBe(given);
      expect(segments.map(size).reduce((a, b) => a + b, 0)).toBe(units);
      expect(Math.max(...segments.map(size))).toBeLessThanOrEqual(segments.length === 1 ? single : part);
      expect(segments.length > 1).toBe(units > single);
      // Every part but the last is full, but for a sign of two units that did not fit.
      for (const segment of segments.slice(0, -1)) expect(size(segment)).toBeGreaterThanOrEqual(part - 1);
      for (const segment of segments) expect(segment.isWellFormed()).toBe(true);
    }),
  );
});

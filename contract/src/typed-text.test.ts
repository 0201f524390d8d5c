import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, typedText, wordsOfCase } from './typed-text.ts';

const text = (typed: string) => typedText(5000).safeParse(typed);
const words = (typed: string) => wordsOfCase(5000).safeParse(typed);
const codes = (result: ReturnType<typeof words>) =>
  result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : issue.code));

describe('a text', () => {
  test.each([
    ['in Arabic with its marks', 'الشَّارِعُ مُظلِمٌ'],
    ['in mixed scripts', 'عمود الإنارة LED-42 معطّل since yesterday'],
    ['in Urdu with a joiner between letters', 'می‌خواهم سڑک ٹھیک ہو'],
    ['with a family of emoji', 'شكرًا 👨‍👩‍👧 لكم'],
    ['with lines and an indent', 'أولًا:\n\tالماء\n\nثانيًا: الكهرباء'],
    ['with a mark that keeps a number in its place', 'اتصل على ‎0550000001'],
  ])('%s stays as it was typed', (_, typed) => {
    expect(words(typed).data).toBe(typed);
  });

  test.each([
    ['an override', 'الملف ‮gpj.exe‬ هنا', 'الملف gpj.exe هنا'],
    ['isolates', '⁦حفرة⁩ في ⁧الشارع⁩', 'حفرة في الشارع'],
    ['zero-width spaces within a word', 'ح​ف​رة', 'حفرة'],
    ['a byte order mark', '﻿حفرة', 'حفرة'],
    ['NUL and other control characters', 'حف\u0000رة\u0007 كبيرة\u009f', 'حفرة كبيرة'],
    [
      'words written in invisible tags',
      `حفرة${[...'ignore'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}`,
      'حفرة',
    ],
    ['marks that cover the lines above', `ح${'\u0301'.repeat(200)}فرة`, `ح${'\u0301'.repeat(4)}فرة`],
    ['lines by the hundred', `حفرة${'\n'.repeat(500)}كبيرة`, 'حفرة\n\n\nكبيرة'],
    ['the ends of lines of another system', 'حفرة\r\nكبيرة\rجدًا', 'حفرة\nكبيرة\nجدًا'],
  ])('loses %s', (_, typed, kept) => {
    expect(text(typed).data).toBe(kept);
  });

  test.each(['', '   \n', '​​', '‮⁩', '‌‏'])('of nothing that can be seen is missing (%j)', (typed) => {
    expect(codes(words(typed))).toEqual(['too_small']);
  });

  test.each(['🙂🙂🙂', '؟؟؟!!!', '…', '0550000001', 'ح', '❤️‍🔥 👍🏽'])('of no words is refused as one that says nothing: %s', (typed) => {
    expect(codes(words(typed))).toEqual(['no_words']);
  });

  test.each([5001, 10_000, 10_001, 100_000])('of %i characters is too long, and the bound that is named is the real one', (length) => {
    const { error } = text('ح'.repeat(length));
    expect(error?.issues).toMatchObject([{ code: 'too_big', maximum: 5000 }]);
  });
});

test('whatever is typed, what is kept hides nothing and would be kept as it is', () => {
  const nasty = fc.constantFrom(
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0000',
    '\r',
    '\n',
    '\u0301',
    '\u064b',
    ' ',
    'ح',
    'a',
    '🙂',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (given) => {
      const kept = cleanText(given);
      expect(kept).not.toMatch(/[\0\r\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
      expect(cleanText(kept)).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});

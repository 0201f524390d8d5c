import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchVectorText, searchWords } from './arabic.ts';
import { searchQueryText } from './search-query.ts';
import { matches } from './testing/matches.ts';

/** Letters, marks, digits, tatweel and signs as complaints have them, with much of what stems are made of. */
const written = fc.string({
  unit: fc.constantFrom(
    ...'ابتةثجحخدذرزسشصضطظعغفقكلمنهوي',
    ...'أإآٱىؤئءکیہھڤ',
    ...'ًٌَُِّْٰـ٣۴ ',
    ...' .،؟&|!()<>:*\'"\\-',
    'ال',
    'وال',
    'ات',
    'نا',
    'ين',
  ),
  maxLength: 60,
});
const text = fc.oneof(written, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

/** Without the signs that a query is written with. */
const plain = (any: string) => any.replace(/["«“\-–−]/g, ' ');

describe('searchable words', () => {
  it('are their own searchable words', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(searchWords(searchVectorText(any))).toEqual(searchWords(any));
      }),
      { numRuns: 5000 },
    );
  });

  it('hold no sign that means something in a query, and no blank', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const word of searchWords(any)) expect(word).toMatch(/^[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]{0,62}$/u);
      }),
      { numRuns: 5000 },
    );
  });

  it('are found by any of the words as they were written', () => {
    fc.assert(
      fc.property(text, (any) => {
        const words = searchWords(any);
        for (const typed of plain(any).split(/\s+/)) {
          const query = searchQueryText(typed);
          if (query !== '') expect(matches(words, query)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('are found by the whole text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const query = searchQueryText(plain(any));
        if (query !== '') expect(matches(searchWords(any), query)).toBe(true);
      }),
    );
  });

  it('are the same with the article as without, for a word of four letters or more', () => {
    const letters = fc
      .string({ unit: fc.constantFrom(...'بتثجحخدذرزسشصضطظعغقمني'), minLength: 4, maxLength: 8 })
      // A letter drawn out (رااائع) counts once, and the word may then be shorter than four.
      .filter((word) => !/(.)\1\1/.test(word));
    fc.assert(
      fc.property(letters, fc.constantFrom('ال', 'وال', 'فال', 'بال', 'وبال', 'كال', 'لل', 'و'), (word, beginning) => {
        // The words that only look as if they had an article or «and» (arabic-stem.ts).
        fc.pre(!/^(والد[هتين]|وثيق)/.test(beginning + word));
        expect(searchWords(beginning + word)).toEqual(searchWords(word));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from './arabic.ts';
import { searchQueryText } from './search-query.ts';
import { matches } from './testing/matches.ts';

const finds = (query: string, text: string) => matches(searchWords(text), searchQueryText(query));
const text = 'السلام عليكم، يوجد تسرّب ماء بشارع الملك فهد أمام مدرسة البنات منذ ٣ أيام ولم تحضر البلدية، وكذلك بالإنارة خلل';

describe('a search', () => {
  it.each([
    ['تسرب', 'without the marks'],
    ['تســرب الماء', 'with tatweel and an article'],
    ['شارع', 'for a word that has a preposition written onto it'],
    ['لمدرسة', 'with a preposition that the text has not'],
    ['المدرسه بنات', 'with ه for ة, in another order'],
    ['الاناره', 'without hamza'],
    ['3 ايام', 'with digits of the other kind'],
    ['"شارع الملك فهد"', 'for a phrase'],
    ['«مدرسة البنات» تسرب', 'for a phrase in guillemets and a word'],
    ['تسرب -حفرة', 'without a word that is not there'],
    ['البلد', 'for the beginning of its last word'],
    ['ماء "', 'with a quote that nobody closed'],
  ])('finds a text: %s (%s)', (query) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['"الملك شارع"', 'a phrase in the wrong order'],
    ['"مدرسة فهد"', 'a phrase of words that do not stand together'],
    ['تسرب -البلدية', 'without a word that is there'],
    ['تسرب –إنارة', 'without a word that is there with a preposition, by a dash'],
    ['تسرب حفرة', 'for a word that is not there'],
    ['-حفرة', 'for nothing but what must not be there'],
  ])('does not: %s (%s)', (query) => {
    expect(finds(query, text)).toBe(false);
  });

  it('takes a hyphen between words or before a blank for what it is', () => {
    expect(finds('شارع - الملك', text)).toBe(true);
    expect(finds('ماء-شارع', text)).toBe(true);
  });

  it('finds English words as they are', () => {
    expect(finds('"broken pipe" -school', 'A Broken pipe near the park')).toBe(true);
    expect(finds('"broken pipe" -park', 'A Broken pipe near the park')).toBe(false);
  });
});

it('a text has every phrase that was copied out of it, and is lost by every word of it that is excluded', () => {
  const words = fc.array(fc.constantFrom('شارع', 'الملك', 'بحي', 'مدرسة', 'حفرة', 'ماء', 'pipe', '15', 'الإنارة'), {
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (list, from, count) => {
      const start = from % (list.length - 1);
      const phrase = list.slice(start, start + 2 + (count % 3)).join(' ');
      expect(finds(`"${phrase}"`, list.join(' '))).toBe(true);
      expect(finds(`${list[0]} -${phrase.split(' ')[0]}`, list.join(' '))).toBe(false);
    }),
  );
});

it('whatever is typed, nothing but words and our own signs reaches the query', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ابشارع &|!()<>:*\'"\\-«»“”–a1\u064B') }), (typed) => {
      expect(searchQueryText(typed)).toMatch(
        /^$|^(?:!?(?:[\p{L}\p{Nd}]+(?::\*)?|\([\p{L}\p{Nd}]+(?::\*)?(?: (?:\||<->) [\p{L}\p{Nd}]+(?::\*)?)+\))(?: & |$))+$/u,
      );
    }),
  );
});

import { latinDigits } from '@sawt/contract';
import { describe, expect, it } from 'vitest';
import { searchVectorText, searchWords } from './arabic.ts';
import { searchQueryText } from './search-query.ts';

describe('spellings and forms that find one another', () => {
  it.each([
    ['المدرسة المدرسه مدرسة للمدرسة وبالمدرسة مدرستنا مدرستي المدرسات', 'مدرس'],
    ['إنارة انارة الإنارة الانارة والإنارة بالإنارة إنارتنا', 'انار'],
    ['شوارعنا الشوارع شوارع وشوارع شوارعها', 'شوارع'],
    ['البلدية البلديه بلديتنا بلديتكم للبلدية', 'بلد'],
    ['كهرباء الكهربا الكهرباء كهربائي الكهربائية', 'كهربا'],
    ['بالوعة البالوعة بالوعات', 'بالوع'],
    ['المستشفى المستشفي مستشفيات', 'مستشف'],
    ['خدمة الخدمات خدماتكم خدمتهم خدماتها', 'خدم'],
    ['موظف الموظفين الموظفون الموظفة', 'موظف'],
    ['مسؤول المسئول مسئولين المسؤولين', 'مسوول'],
    ['وزارة الوزارة ووزارة وزارات', 'وزار'],
    ['ألمانية الألمانية', 'مان'],
    ['حي الحي بالحي للحي والحي', 'حي'],
    ['والدي والدتي والدة الوالد ووالدي', 'والد'],
    ['آبار الابار اٌلآبَار', 'ابار'],
  ])('%s', (forms, stem) => {
    expect(new Set(searchWords(forms))).toEqual(new Set([stem]));
  });
});

describe('what is of the root stays', () => {
  it.each(['بنزين', 'تامين', 'قانون', 'تراكم', 'وقود', 'عنوان', 'بيت', 'ماء'])('%s', (word) => {
    expect(searchWords(word)).toEqual([word]);
  });
});

describe('what is written but not searched for', () => {
  it.each([
    ['tashkeel and superscript alef', 'مُدَرِّسٌ رحمٰن', ['مدرس', 'رحمن']],
    ['tatweel', 'شـــارع', ['شارع']],
    ['characters without width or that set the direction', '\u200fشا\u200cرع\u202b \u2067حي\u2069', ['شارع', 'حي']],
    ['emoji', '😡😡شارع👨‍👩‍👧 ❤️', ['شارع']],
    ['letters drawn out', 'كبيييييير جداااا', ['كبير', 'جدا']],
    ['particles', 'حفرة في الشارع و الحي', ['حفر', 'شارع', 'حي']],
    ['punctuation, Arabic and Latin', 'شارع،حي؟شارع؛(حي) «شارع»', ['شارع', 'حي', 'شارع', 'حي', 'شارع']],
  ])('%s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe('other scripts and digits', () => {
  it('are words of their own where they touch Arabic letters', () => {
    expect(searchWords('شارع15 حي٢٠ مخطط۳')).toEqual(['شارع', '15', 'حي', '20', 'مخطط', '3']);
  });

  it('are compared without case, accents and width', () => {
    expect(searchWords('Café CAFE ＡＢＣ１２')).toEqual(['cafe', 'cafe', 'abc12']);
  });

  it('give the letters of Persian and Urdu keyboards as Arabic ones', () => {
    expect(searchWords('کبیر بلدیہ')).toEqual(searchWords('كبير بلدية'));
  });

  it('split at 63 characters, far below what PostgreSQL takes for one word', () => {
    expect(searchWords('ab'.repeat(50)).map((word) => word.length)).toEqual([63, 37]);
  });

  it('change only digits when only digits are asked for', () => {
    expect(latinDigits('حي ٠١٢٣٤٥٦٧٨٩، ۰۱۲۳۴۵۶۷۸۹: 42 أ')).toBe('حي 0123456789، 0123456789: 42 أ');
  });
});

describe('what PostgreSQL is given', () => {
  it('is the words with blanks between, in their order, for a text', () => {
    expect(searchVectorText('حفرة كبيرة في شارع المدرسة، حفرة!')).toBe('حفر كبير شارع مدرس حفر');
  });

  it('is all the words for a query, the last also as a beginning', () => {
    expect(searchQueryText('إنارة الشوارع بحي الخل')).toBe(
      '(انار | بانار | لانار | فانار | كانار) & (شوارع | بشوارع | لشوارع | فشوارع | كشوارع) & (بحي | ببحي | لبحي | فبحي | كبحي) & خل:*',
    );
  });

  it('holds nothing of the language of queries that a person may type', () => {
    expect(searchQueryText("شارع & !حي | (مبنى) <-> 'x':*A \\")).toBe(
      '(شارع | بشارع | لشارع | فشارع | كشارع) & حي & (مبن | بمبن | لمبن | فمبن | كمبن) & x & a:*',
    );
  });

  it.each(['', '   ', '؟!', '😡', 'في', '\u064B', "&|!():*'"])('is empty for %j, which has nothing to search for', (query) => {
    expect(searchQueryText(query)).toBe('');
  });
});

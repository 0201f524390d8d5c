import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, pluralForms, templateFaults } from './template-syntax.ts';

const variables = ['number', 'agency', 'count'];
const faults = (text: string, language: 'ar' | 'en' = 'en') => templateFaults(text, variables, language, false);

describe('a template', () => {
  test('is filled once: what a value holds is no place of its own', () => {
    expect(fillTemplate('{number} ({agency})', { number: '{agency}', agency: '{number}$&' }, 'ar')).toBe('{agency} ({number}$&)');
  });

  test('has no places but its variables, also not those that every object has', () => {
    expect(templateFaults('{number} {constructor} {__proto__}', ['number'], 'ar')).toEqual([
      { code: 'unrecognized_keys', keys: ['constructor', '__proto__'] },
    ]);
    expect(fillTemplate('{constructor} {toString}', {}, 'ar')).toBe('{constructor} {toString}');
  });

  test('is not saved without what its message is for, but may do without the rest', () => {
    expect(templateFaults('Your code', ['code', 'minutes'], 'en')).toEqual([{ code: 'variable_missing', keys: ['code'] }]);
    expect(templateFaults('Case {number}', ['number', 'agency', 'due'], 'en')).toEqual([]);
    // A form that says nothing of the number would leave some readers without it.
    expect(templateFaults('{count, plural, one {case {number}} other {# cases}}', variables, 'en')).toEqual([
      { code: 'variable_missing', keys: ['number'] },
    ]);
    expect(templateFaults('{count, plural, one {case {number}} other {# cases, first {number}}}', variables, 'en')).toEqual([]);
  });

  test.each([
    '{number',
    'number}',
    '{number} {',
    '{ number } {number}',
    '{{number}}',
    '{number} {رقم}',
    '{number} {7*7}',
    '{count, plural, other {#}',
    '{count, plural, other {#}}}',
    '{count, plural, other #}',
    '{count, select, other {#}}',
    '{count, plural, other {{count, plural, other {#}}}}',
  ])('is not saved with a brace that encloses nothing: %s', (text) => {
    expect(faults(text)).toContainEqual({ code: 'brace_alone' });
  });

  test('that was let through leaves no brace in a message, whatever it says and whatever the number', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '{number}', '{agency}', '{x}', '{count, plural, ', 'one {', 'few {{number} ', 'other {#', '}}'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), fc.constantFrom('ar', 'en'), (pieces, count, language) => {
        const text = pieces.join('');
        fc.pre(templateFaults(text, variables, language).length === 0);
        const filled = fillTemplate(text, { number: '4821937506', agency: 'Health', count: String(count) }, language);
        expect(filled).not.toMatch(/[{}]/);
        expect(filled).toContain('4821937506');
      }),
    );
  });
});

describe('a plural', () => {
  const arabic = '{count, plural, zero {لا بلاغات} one {بلاغ واحد} two {بلاغان} few {# بلاغات} many {# بلاغًا} other {# بلاغ}} لدى {agency}';

  test.each([
    ['0', 'لا بلاغات'],
    ['1', 'بلاغ واحد'],
    ['2', 'بلاغان'],
    ['3', '3 بلاغات'],
    ['11', '11 بلاغًا'],
    ['100', '100 بلاغ'],
    ['103', '103 بلاغات'],
  ])('in Arabic has six forms: %s', (count, words) => {
    expect(fillTemplate(arabic, { count, agency: 'الصحة' }, 'ar')).toBe(`${words} لدى الصحة`);
  });

  test('may name a number exactly, and falls back on what is said of all others', () => {
    const text = '{count, plural, =0 {nothing} one {one case} other {# cases}}';
    expect(['0', '1', '2', 'x'].map((count) => fillTemplate(text, { count }, 'en'))).toEqual(['nothing', 'one case', '2 cases', 'x cases']);
    expect(faults(text)).toEqual([]);
  });

  test('is not saved without the form for all others, with a form that the language has not, or of what is no number', () => {
    expect(faults('{count, plural, one {#}}')).toEqual([{ code: 'plural_without_other', keys: ['count'] }]);
    expect(faults('{count, plural, two {#} few {#} other {#}}')).toEqual([{ code: 'plural_form_unknown', keys: ['two', 'few'] }]);
    expect(faults(arabic, 'ar')).toEqual([]);
    expect(faults('{agency, plural, other {#}}')).toEqual([{ code: 'plural_of_no_number', keys: ['agency'] }]);
    expect(faults('{count, plural, other {a} other {b}}')).toEqual([{ code: 'plural_form_twice', keys: ['other'] }]);
    expect([pluralForms('ar').length, pluralForms('en').length]).toEqual([6, 2]);
  });

  test('says something for every number, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('ar', 'en'), (count, language) => {
        const forms = pluralForms(language).map((form) => `${form} {${form}:#}`);
        const filled = fillTemplate(`{count, plural, ${forms.join(' ')}}`, { count: String(count) }, language);
        expect(filled).toBe(`${new Intl.PluralRules(language).select(count)}:${count}`);
      }),
    );
  });
});

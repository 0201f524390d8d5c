import { isCaseNumber, parseCaseNumber } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCaseNumber } from './case-number.ts';

const nineDigits = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
const caseNumber = nineDigits.map((digits) => newCaseNumber(() => digits));
const place = fc.integer({ min: 0, max: 9 });

const replaceAt = (text: string, index: number, replacement: string) =>
  text.slice(0, index) + replacement + text.slice(index + replacement.length);

describe('a new case number', () => {
  it('has the check digit of Verhoeff', () => {
    expect(newCaseNumber(() => '123456789')).toBe('1234567890');
    expect(newCaseNumber(() => '482193750')).toBe('4821937504');
  });

  it('is the random digits and a digit that makes it a case number', () => {
    fc.assert(
      fc.property(nineDigits, (digits) => {
        const number = newCaseNumber(() => digits);
        expect(number.slice(0, 9)).toBe(digits);
        expect(isCaseNumber(number)).toBe(true);
      }),
    );
  });

  it('can be drawn from the secure source', () => {
    const numbers = Array.from({ length: 1000 }, () => newCaseNumber());
    expect(numbers.every(isCaseNumber)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(990);
  });

  it('is drawn again when it would begin with 0', () => {
    const draws = ['012345678', '000000000', '482193750'];
    expect(newCaseNumber(() => draws.shift()!)).toBe('4821937504');
  });

  it.each(['', '12345678', '1234567890', '12345678x'])('is not made of %j', (digits) => {
    expect(() => newCaseNumber(() => digits)).toThrow(RangeError);
  });
});

describe('the check digit', () => {
  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(caseNumber, place, fc.integer({ min: 1, max: 9 }), (number, index, difference) => {
        const wrong = replaceAt(number, index, String((Number(number[index]) + difference) % 10));
        expect(isCaseNumber(wrong)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('catches every transposition of neighbours', () => {
    fc.assert(
      fc.property(caseNumber, fc.integer({ min: 0, max: 8 }), (number, index) => {
        fc.pre(number[index] !== number[index + 1]);
        expect(isCaseNumber(replaceAt(number, index, `${number[index + 1]}${number[index]}`))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a case number as people type it', () => {
  it.each([
    ['as it is', '4821937504'],
    ['in Arabic-Indic digits', '٤٨٢١٩٣٧٥٠٤'],
    ['in Persian digits', '۴۸۲۱۹۳۷۵۰۴'],
    ['in groups', ' 4821 937 504 '],
    ['with hyphens, also long ones', '4821-937–504'],
    ['pasted with marks of direction and no-break spaces', '\u200f\u20664821\u00a0937\u00a0504\u2069'],
  ])('is read %s', (_, typed) => {
    expect(parseCaseNumber(typed)).toBe('4821937504');
  });

  it('is said to be mistyped when a digit is wrong', () => {
    expect(parseCaseNumber('4821 937 502')).toBe('wrong-digit');
    expect(parseCaseNumber('٤٨٢١٩٣٧٥٤٠')).toBe('wrong-digit');
  });

  it.each(['', 'إنارة', '482193750', '48219375041', '0512345678', '4821937504 إنارة', '4821.937501'])('is not seen in %j', (typed) => {
    expect(parseCaseNumber(typed)).toBeNull();
  });
});

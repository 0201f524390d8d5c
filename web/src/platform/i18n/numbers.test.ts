import { expect, test } from 'vitest';
import { caseNumberInText, groupCaseNumber, toLatinDigits } from './digits.ts';
import { formatBytes, formatPercent, formatWorkingTime } from './numbers.ts';

test('digits of either Arabic script become Latin, and nothing else changes', () => {
  expect(toLatinDigits('رقم ٤٨٢١ و۹۳۷ and 506')).toBe('رقم 4821 و937 and 506');
});

test('a case number is grouped as it is read out', () => {
  expect(groupCaseNumber('4821937506')).toBe('4821 937 506');
});

test('a case number within a sentence keeps its direction, and nothing else changes', () => {
  expect(caseNumberInText('4821937506')).toBe('\u20664821 937 506\u2069');
  expect(caseNumberInText('شركة المياه الوطنية')).toBe('شركة المياه الوطنية');
});

test('working time is hours and minutes, and from ten hours on whole hours', () => {
  expect(formatWorkingTime('en', 45)).toBe('45 minutes');
  expect(formatWorkingTime('en', 120)).toBe('2 hours');
  expect(formatWorkingTime('ar', 395)).toBe('٦ ساعات و٣٥ دقيقة');
  expect(formatWorkingTime('en', 59.7)).toBe('1 hour');
  expect(formatWorkingTime('en', 1437)).toBe('24 hours');
});

test('what took no whole minute is not nothing', () => {
  expect(formatWorkingTime('ar', 0)).toBe('أقل من دقيقة');
  expect(formatWorkingTime('en', 0.4)).toBe('under a minute');
});

test('shares and sizes speak the reader’s digits', () => {
  expect(formatPercent('ar', 0.934)).toBe('٩٣٪؜');
  expect(formatBytes('en', 2_400_000)).toBe('2.3 MB');
});

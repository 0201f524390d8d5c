import { expect, test } from 'vitest';
import { formatDate, formatHijriYear, formatRelative, formatTime } from './dates.ts';

const foundingDay = '2027-02-22T09:30:00Z';

test('a date shows the Umm al-Qura calendar first and the Gregorian beside it', () => {
  expect(formatDate('ar', foundingDay)).toBe('١٥ رمضان ١٤٤٨ هـ (٢٢\u00a0فبراير\u00a0٢٠٢٧\u00a0م)');
  expect(formatDate('en', foundingDay)).toBe('15 Ramadan 1448 AH (22\u00a0February\u00a02027)');
  expect(formatHijriYear('ar', foundingDay)).toBe('١٤٤٨');
});

test('the day and the time are those of Riyadh, wherever the reader is', () => {
  expect(formatDate('en', '2026-12-31T21:30:00Z')).toContain('1\u00a0January\u00a02027');
  expect(formatTime('en', '2026-12-31T21:30:00Z')).toBe('00:30');
});

test('a distance is told in the largest unit that fits at least once', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(formatRelative('ar', '2026-11-23T09:00:00Z', now)).toBe('قبل ٣ ساعات');
  expect(formatRelative('en', '2026-11-25T12:00:00Z', now)).toBe('in 2 days');
  expect(formatRelative('en', '2026-11-23T11:59:40Z', now)).toBe('now');
});

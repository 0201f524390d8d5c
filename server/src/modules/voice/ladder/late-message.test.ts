import { describe, expect, test } from 'vitest';
import { region } from '../../../platform/calendar/testing/region.ts';
import { createLateLinks } from './late-links.ts';
import { casesOf, forDays, lateCases } from './late-words.ts';
import { nextDigest } from './next-digest.ts';

const at = (moment: string) => new Date(moment);

describe('the words of a message about late cases', () => {
  test.each([
    [1, 'بلاغ واحد متأخر', '1 late case'],
    [2, 'بلاغان متأخران', '2 late cases'],
    [7, '7 بلاغات متأخرة', '7 late cases'],
    [11, '11 بلاغًا متأخرًا', '11 late cases'],
    [100, '100 بلاغ متأخر', '100 late cases'],
  ])('%i late cases', (count, ar, en) => {
    expect(lateCases(count)).toEqual({ ar, en });
  });

  test('days, from less than one on, and cases after a noun', () => {
    expect([0, 1, 2, 3].map((days) => forDays(days).ar)).toEqual(['أقل من يوم', 'يوم', 'يومين', '3 أيام']);
    expect([0, 1, 3].map((days) => forDays(days).en)).toEqual(['less than a day', '1 day', '3 days']);
    expect(casesOf(2)).toEqual({ ar: 'بلاغين', en: '2 cases' });
  });
});

describe('the link of a message about late cases', () => {
  const links = createLateLinks('a secret of the test', () => 'https://sawt.example');
  const now = at('2026-11-01T06:00:00Z');
  const token = links.make('water', now).split('/').at(-1) as string;
  const code = (token: string, moment = now) => {
    try {
      return links.read(token, moment);
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  test('opens the cases of its agency, for two weeks', () => {
    expect(code(token)).toBe('water');
    expect(code(token, at('2026-11-14T06:00:00Z'))).toBe('water');
    expect(code(token, at('2026-11-16T06:00:00Z'))).toBe('link.expired');
  });

  test('of a reminder opens the list in which what is due next comes first, for it is not late yet', () => {
    expect(links.byDue()).toBe('https://sawt.example/staff/cases?order=due');
  });

  test('opens nothing where anything of it was changed, or another made it', () => {
    const [, until, signature] = token.split('.') as [string, string, string];
    const other = createLateLinks('another secret', () => '')
      .make('water', now)
      .split('/')
      .at(-1) as string;
    for (const wrong of [`health.${until}.${signature}`, `water.zzzz.${signature}`, token.slice(0, -1), other, '']) {
      expect(code(wrong)).toBe('link.invalid');
    }
  });
});

describe('the next of the set hours', () => {
  const next = (moment: string) => nextDigest(at(moment), [13, 8], region).toISOString();

  test('is of the same working day where one is left', () => {
    // A Sunday, in Riyadh three hours later.
    expect(next('2026-11-01T04:59:00Z')).toBe('2026-11-01T05:00:00.000Z');
    expect(next('2026-11-01T05:00:00Z')).toBe('2026-11-01T10:00:00.000Z');
  });

  test('is after the weekend of the next working day', () => {
    expect(next('2026-11-05T11:00:00Z')).toBe('2026-11-08T05:00:00.000Z');
  });
});

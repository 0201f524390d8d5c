import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildWeb } from './build-web.ts';
import { scriptsOf } from './page-weight.ts';

const pages = 'src/modules/voice/citizen';
const home = ['index.html', `${pages}/home/home-page.tsx`];
const writing = ['index.html', `${pages}/new-case/new-case-page.tsx`];
const kilobytes = (of: readonly string[]) => [...scriptsOf(of).values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
const textOf = (of: readonly string[]) =>
  [...scriptsOf(of).keys()].map((file) => readFileSync(join(import.meta.dirname, '../web/dist', file), 'utf8')).join();

beforeAll(async () => void (await buildWeb()), 120_000);

describe('what a phone loads before a citizen can write', () => {
  // Preact, the router and the cache of queries are about 45 of it. The aim is 100 (docs/adr/0040, 0042): they grow only where a commit says why.
  test('is at most 89 kB of scripts at home, and 92 kB on the page of a new case', () => {
    expect(kilobytes(home)).toBeLessThanOrEqual(89);
    expect(kilobytes(writing)).toBeLessThanOrEqual(92);
  });

  test('holds no schema, no map, no chart, no words of refusals and nothing of the staff', () => {
    const text = textOf([...home, ...writing]);
    expect(text).toContain('/api/v1/cases');
    // Theirs are built for themselves, on React.
    expect(() => scriptsOf(['staff.html'])).toThrow('The build has no staff.html');
    for (const foreign of [
      'ZodError',
      'maplibregl',
      'zrender',
      'صفحات الإدارة',
      '/staff/cases',
      'react-aria',
      'This is larger than the limit.',
    ])
      expect(text).not.toContain(foreign);
  });
});

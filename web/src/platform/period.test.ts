import { expect, test } from 'vitest';
import { periods, spanBefore, startOf } from './period.ts';

test('the span before a period is as long as it in days, and ends where it begins', () => {
  const now = Date.parse('2026-11-30T22:30:00Z');
  // Half past one in Riyadh, so already the first of December.
  expect([startOf('week', now), spanBefore('week', now)]).toEqual([
    '2026-11-24T21:00:00.000Z',
    { from: '2026-11-17T21:00:00.000Z', to: '2026-11-24T21:00:00.000Z' },
  ]);
  for (const period of periods) expect(spanBefore(period, now).to).toBe(startOf(period, now));
});

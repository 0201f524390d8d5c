import { expect, test } from 'vitest';
import { beforeOwn, hasOwnPeriod, otherPeriod, ownPeriod, twoPeriods } from './two-periods.ts';

test('two periods are read from the address by their first and last days in Riyadh, the last one whole', () => {
  const chosen = { first: '2026-10-01', last: '2026-10-31', otherFirst: '2025-10-01', otherLast: '2025-10-31' };
  expect(ownPeriod(chosen)).toEqual({ from: '2026-09-30T21:00:00.000Z', to: '2026-10-31T21:00:00.000Z' });
  expect(otherPeriod(chosen)).toEqual({ from: '2025-09-30T21:00:00.000Z', to: '2025-10-31T21:00:00.000Z' });
});

test('a period may be open at one end, and without another nothing is compared', () => {
  expect(ownPeriod({ first: '2026-10-01' })).toEqual({ from: '2026-09-30T21:00:00.000Z' });
  expect([otherPeriod({ first: '2026-10-01' }), hasOwnPeriod({}), hasOwnPeriod({ last: '2026-10-01' })]).toEqual([undefined, false, true]);
});

test('what is no day in the address is left out', () => {
  expect(['2026-10-01', '2026-13-01', 'yesterday', 7].map(twoPeriods.first)).toEqual(['2026-10-01', undefined, undefined, undefined]);
});

test('the period before one’s own is as long, and ends where that begins', () => {
  expect(beforeOwn({ first: '2026-10-11', last: '2026-10-20' })).toEqual({
    from: '2026-09-30T21:00:00.000Z',
    to: '2026-10-10T21:00:00.000Z',
  });
  expect(beforeOwn({ first: '2026-10-11' }, Date.parse('2026-10-20T21:00:00Z'))).toEqual({
    from: '2026-09-30T21:00:00.000Z',
    to: '2026-10-10T21:00:00.000Z',
  });
  expect(beforeOwn({ last: '2026-10-20' })).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTick } from './even-time.ts';

const elapsed = fc.double({ min: 0, max: 60_000, noNaN: true });
const ticks = fc.constantFrom(5, 100);

test('a refusal leaves at a whole multiple of the tick, after what it took and less than a tick later', () => {
  fc.assert(
    fc.property(elapsed, ticks, (ms, tick) => {
      const at = nextTick(ms, tick);
      expect(at % tick).toBe(0);
      expect(at).toBeGreaterThan(ms);
      expect(at - ms).toBeLessThanOrEqual(tick);
    }),
  );
});

test('what takes a little longer within one tick leaves at the same moment', () => {
  expect(nextTick(1.03, 5)).toBe(nextTick(1, 5));
  expect(nextTick(26.7, 100)).toBe(nextTick(25.9, 100));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../notify/index.ts';
import { admit, type Notice, type NoticeRow, singly, windowMs } from './notices.ts';

const start = new Date('2026-11-01T06:00:00Z');
const digestAt = new Date('2026-11-01T10:00:00Z');
const empty: NoticeRow = {
  person_id: 'p',
  agency: 'water',
  about: 'overdue',
  window_from: start,
  told: 0,
  waiting: 0,
  bundle_at: null,
  channels: [],
};
const later = (ms: number) => new Date(start.getTime() + ms);

const notice = (key: string, given: Partial<Notice> = {}): Notice => ({
  ...{ personId: 'p', agency: 'water', about: 'overdue', gravity: 1, dueAt: start, atOnce: true },
  message: { dedupeKey: key, to: { id: 'p', phone: '+966500000000', language: 'ar' }, template: 't', values: {} },
  ...given,
});
const keys = (messages: readonly Message[]) => messages.map(({ dedupeKey }) => dedupeKey);

describe('what one person is told of late cases', () => {
  test('is told case by case up to three within a quarter of an hour, the gravest first and of those the newest', () => {
    const given = [
      notice('old', { dueAt: later(-5) }),
      notice('newest', { dueAt: later(-1) }),
      notice('urgent', { gravity: 2, dueAt: later(-9) }),
      notice('newer', { dueAt: later(-2) }),
    ];
    const { admitted, row } = admit(empty, later(1000), digestAt, given);
    expect(keys(admitted)).toEqual(['urgent', 'newest', 'newer']);
    expect(row).toMatchObject({ told: 3, waiting: 1, bundle_at: later(windowMs) });
  });

  test('begins anew after the window', () => {
    const { row } = admit(
      empty,
      start,
      digestAt,
      ['a', 'b', 'c', 'd'].map((key) => notice(key)),
    );
    const { admitted } = admit(row, later(windowMs), digestAt, [notice('e')]);
    expect(keys(admitted)).toEqual(['e']);
  });

  test('waits for the set hour where it is not grave, and never later than what waited before', () => {
    const { admitted, row } = admit(empty, start, digestAt, [notice('a', { gravity: 0, atOnce: false })]);
    expect([admitted, row.waiting, row.bundle_at]).toEqual([[], 1, digestAt]);
    const grave = ['b', 'c', 'd', 'e'].map((key) => notice(key));
    expect(admit(row, start, digestAt, grave).row.bundle_at).toEqual(later(windowMs));
  });

  test('is never lost and never told twice: each is told by itself or waits, however it comes', () => {
    const steps = fc.array(fc.record({ after: fc.integer({ min: 0, max: windowMs }), some: fc.array(fc.boolean(), { maxLength: 8 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (given) => {
        let [row, now, all, told] = [empty, start.getTime(), 0, 0];
        for (const { after, some } of given) {
          now += after;
          const notices = some.map((atOnce, index) => notice(`${now}/${index}`, { atOnce }));
          const done = admit(row, new Date(now), digestAt, notices);
          row = done.row;
          all += notices.length;
          told += new Set(keys(done.admitted)).size;
          expect(row.told).toBeLessThanOrEqual(singly);
          expect(row.waiting > 0).toBe(row.bundle_at !== null);
        }
        expect(told + row.waiting).toBe(all);
      }),
    );
  });
});

import { channels as allChannels, type Channel } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';
import { waysTo } from './reach.ts';
import type { Wish } from './wishes/kinds.ts';
import type { Wishes } from './wishes/read-wishes.ts';

/** Three in the afternoon, and eleven at night, in Riyadh. */
const day = new Date('2026-11-01T12:00:00Z');
const night = new Date('2026-11-01T20:00:00Z');
const phone = '+966500000001';
const hasAll = { email: new Map([['p', 'p@example.sa']]), push: new Set(['p']) };
const hasNothing = { email: new Map<string, string>(), push: new Set<string>() };

const wishes = (wish?: Wish, reason?: string): Wishes => ({
  wish: () => wish,
  quiet: () => ({ from: 22 * 60, until: 7 * 60 }),
  digestAt: 16 * 60,
  whyNot: () => reason,
});
const only = (...channels: Channel[]): Wish => ({ channels, digest: false });
const message = (channels: readonly Channel[] | null, template = 'clock-overdue'): Message => ({
  ...{ dedupeKey: 'm', to: { id: 'p', phone, language: 'ar' }, template, values: {} },
  channels,
});
const channelsOf = (...given: Parameters<typeof waysTo>) => waysTo(...given).map(({ channel }) => channel);

describe('the channels that a rule has a message told by', () => {
  test('stand for those that its reader chose; where it says none, what they chose stands', () => {
    expect(channelsOf(message(['sms', 'push']), hasAll, wishes(only('email')), day)).toEqual(['sms', 'push']);
    expect(channelsOf(message(null), hasAll, wishes(only('email')), day)).toEqual(['email']);
    expect(channelsOf(message(['email']), hasAll, wishes(), day)).toEqual(['email']);
  });

  test('that are not set up are passed over, and the phone stands for them if none is left', () => {
    expect(channelsOf(message(['email', 'push']), { ...hasNothing, push: new Set(['p']) }, wishes(), day)).toEqual(['push']);
    expect(channelsOf(message(['email', 'push']), hasNothing, wishes(), day)).toEqual(['sms']);
  });

  test('reach nobody who is not to be contacted, nor who refused what may be refused', () => {
    expect(waysTo(message(['sms']), hasAll, wishes(undefined, 'رقم شخص آخر'), day)).toMatchObject([
      { channel: 'sms', kept: { withheld: 'do_not_contact', failure: 'رقم شخص آخر' } },
    ]);
    expect(waysTo(message(['sms'], 'clock-reminder'), hasAll, wishes(only()), day)).toMatchObject([{ kept: { withheld: 'not_wanted' } }]);
  });

  test('wait for the end of quiet hours like any other, but for what is told at any hour', () => {
    const endOfQuiet = new Date('2026-11-02T04:00:00Z');
    expect(waysTo(message(['sms'], 'clock-reminder'), hasAll, wishes(), night)).toMatchObject([{ dueAt: endOfQuiet }]);
    expect(waysTo(message(['sms']), hasAll, wishes(), night)).toMatchObject([{ dueAt: null }]);
  });

  test('are each taken once, and there is always a way that its reader can be reached by', () => {
    const some = fc.option(fc.subarray([...allChannels], { minLength: 1 }));
    fc.assert(
      fc.property(some, some, fc.constantFrom(hasAll, hasNothing), (ofRung, chosen, has) => {
        const ways = waysTo(message(ofRung), has, wishes(chosen ? only(...chosen) : undefined), day);
        expect(ways.length).toBeGreaterThan(0);
        expect(new Set(ways.map(({ dedupeKey }) => dedupeKey)).size).toBe(ways.length);
        const wanted = ofRung ?? chosen ?? allChannels;
        const reachable = has === hasAll ? wanted : wanted.filter((channel) => channel === 'sms');
        expect(ways.map(({ channel }) => channel).sort()).toEqual((reachable.length > 0 ? [...reachable] : ['sms']).sort());
      }),
    );
  });
});

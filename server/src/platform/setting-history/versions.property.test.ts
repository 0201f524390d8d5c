import type { Said } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differing, type RecordedChange, versionsOf } from './versions.ts';

const field = fc.constantFrom('name', 'active', 'roles');
const value = fc.oneof(fc.string({ maxLength: 3 }), fc.boolean(), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }));
const part = fc.dictionary(field, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const whole = fc.record({ name: value, active: value, roles: value });

/** What each change made of it, oldest first, and what was recorded of it: only what it named. */
function live(start: Said, parts: readonly Said[]): { states: Said[]; changes: RecordedChange[] } {
  const states = [start];
  const changes = parts.map((after): RecordedChange => {
    const state = states.at(-1) as Said;
    states.push({ ...state, ...after });
    return { before: Object.fromEntries(Object.keys(after).map((name) => [name, state[name] as Said[string]])), after };
  });
  return { states, changes };
}

describe('the versions of a setting', () => {
  test('are the states that it went through, also where each change recorded only what it changed', () => {
    fc.assert(
      fc.property(whole, fc.array(part, { minLength: 1, maxLength: 8 }), (start, parts) => {
        const { states, changes } = live(start, parts);
        const versions = versionsOf(states.at(-1) as Said, changes.toReversed(), { newest: states.length, first: 2 });
        expect(versions.map(({ state }) => state)).toEqual(states.toReversed());
        expect(versions.map(({ version }) => version)).toEqual(states.map((_, index) => index + 1).toReversed());
      }),
    );
  });

  test('end with the oldest change that was read, where there are more', () => {
    fc.assert(
      fc.property(whole, fc.array(part, { minLength: 3, maxLength: 8 }), (start, parts) => {
        const { states, changes } = live(start, parts);
        const versions = versionsOf(states.at(-1) as Said, changes.slice(-2).reverse(), { newest: states.length, first: 2 });
        expect(versions.map(({ state }) => state)).toEqual(states.slice(-2).reverse());
      }),
    );
  });

  test('bring back nothing that cannot be set, whatever a change recorded beside it', () => {
    const changes = [{ before: { state: 'active' }, after: { state: 'left', name: 'a' } }];
    expect(versionsOf({ name: 'b' }, changes, { newest: 1, first: 1 })).toMatchObject([{ version: 1, state: { name: 'a' } }]);
  });

  test('begin with what made it, before which there was nothing', () => {
    const versions = versionsOf({ name: 'b' }, [{ before: null, after: { name: 'b' } }], { newest: 1, first: 1 });
    expect(versions.map(({ version }) => version)).toEqual([1]);
  });
});

test('what differs stands on both sides, also where one side does not name it', () => {
  expect(differing({ a: 1, b: [1], c: null }, { a: 2, b: [1], d: 4 })).toEqual({ before: { a: 1, c: null }, after: { a: 2, d: 4 } });
});

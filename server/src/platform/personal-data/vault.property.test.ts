import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyRing } from './key-ring.ts';
import { createVault } from './vault.ts';

const ring = (...bytes: number[]): KeyRing => ({
  newest: Math.max(...bytes),
  keys: new Map(bytes.map((byte) => [byte, Buffer.alloc(32, byte)])),
});
const vault = createVault(ring(1), ring(101));
const cell = fc.record({ column: fc.string(), row: fc.uuid() });
const text = fc.string({ unit: 'binary' });
const unreadable = expect.objectContaining({ code: 'personal_data.unreadable' });

describe('what was sealed', () => {
  test('opens in its own place to what it was, and never looks the same twice', () => {
    fc.assert(
      fc.property(cell, text, (place, secret) => {
        const [one, other] = [vault.seal(place, secret), vault.seal(place, secret)];
        expect(one).not.toBe(other);
        expect([vault.open(place, one), vault.open(place, other)]).toEqual([secret, secret]);
      }),
    );
  });

  test('does not open in another row or column', () => {
    fc.assert(
      fc.property(cell, cell, text, (place, elsewhere, secret) => {
        fc.pre(place.column !== elsewhere.column || place.row !== elsewhere.row);
        expect(() => vault.open(elsewhere, vault.seal(place, secret))).toThrow(unreadable);
      }),
    );
  });

  test('does not open once any bit of it was changed', () => {
    fc.assert(
      fc.property(cell, text, fc.nat(), (place, secret, at) => {
        const [version, encoded = ''] = vault.seal(place, secret).split('.');
        const bytes = Buffer.from(encoded, 'base64url');
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => vault.open(place, `${version}.${bytes.toString('base64url')}`)).toThrow(unreadable);
      }),
    );
  });

  test('does not open cut short, with a shortened tag or as anything else', () => {
    const place = { column: 'a.b.c', row: '1' };
    const sealed = vault.seal(place, '1010101010');
    for (const length of [0, 1, 2, 10, 20, sealed.length - 2]) expect(() => vault.open(place, sealed.slice(0, length))).toThrow(unreadable);
    for (const other of ['1010101010', '1.', `${sealed}.`, `x${sealed}`]) expect(() => vault.open(place, other)).toThrow(unreadable);
  });

  test('opens with the key it was sealed with and with no other, also under another version', () => {
    const place = { column: 'a.b.c', row: '1' };
    const sealed = vault.seal(place, '1010101010');
    const rotating = createVault(ring(1, 2), ring(101));
    expect(rotating.open(place, sealed)).toBe('1010101010');
    expect(rotating.seal(place, '')).toMatch(/^2\./);
    expect(() => createVault(ring(2), ring(101)).open(place, sealed)).toThrow(unreadable);
    expect(() => createVault({ newest: 1, keys: new Map([[1, Buffer.alloc(32, 9)]]) }, ring(101)).open(place, sealed)).toThrow(unreadable);
    expect(() => rotating.open(place, sealed.replace(/^1/, '2'))).toThrow(unreadable);
  });
});

describe('the hash by which a value is found', () => {
  test('is the same for the same value, and another for another value, column or key', () => {
    const other = createVault(ring(1), ring(102));
    expect(vault.hash('a', '1010101010')).toBe(vault.hash('a', '1010101010'));
    const all = [
      vault.hash('a', '1010101010'),
      vault.hash('a', '1010101011'),
      vault.hash('b', '1010101010'),
      other.hash('a', '1010101010'),
    ];
    expect(new Set(all.map((hash) => hash.split('.')[1])).size).toBe(4);
  });

  test('is asked for under every key while keys are exchanged, the newest last', () => {
    const rotating = createVault(ring(1), ring(102, 101));
    expect(rotating.hashes('a', 'x')).toEqual([vault.hash('a', 'x'), rotating.hash('a', 'x')]);
  });
});

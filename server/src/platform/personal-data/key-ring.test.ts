import { describe, expect, test } from 'vitest';
import { parseKeyRing, shareKey } from './key-ring.ts';

const key = (byte: number) => Buffer.alloc(32, byte);
const written = (byte: number, encoding: 'base64' | 'base64url' = 'base64') => key(byte).toString(encoding);

test('the highest version is the newest, in whatever order they stand', () => {
  const ring = parseKeyRing(`2=${written(2)},10=${written(10)}\n1=${written(1, 'base64url')}\n`);
  expect(ring?.newest).toBe(10);
  expect(ring?.keys).toEqual(new Map([2, 10, 1].map((version) => [version, key(version)])));
});

describe('is no ring', () => {
  test.each([
    ['nothing', ''],
    ['a key without its version', written(1)],
    ['a version of 0', `0=${written(1)}`],
    ['a key of 16 bytes', `1=${Buffer.alloc(16, 1).toString('base64')}`],
    ['a version named twice', `1=${written(1)},1=${written(2)}`],
    ['one key under two versions', `1=${written(1)},2=${written(1)}`],
    ['another text', 'hunter2'],
  ])('%s', (_, text) => {
    expect(parseKeyRing(text)).toBeUndefined();
  });
});

test('two rings with a key in common are known', () => {
  const [one, other, third] = [`1=${written(1)}`, `1=${written(2)},2=${written(1)}`, `1=${written(3)}`].map((text) => parseKeyRing(text)!);
  expect([shareKey(one!, other!), shareKey(one!, third!)]).toEqual([true, false]);
});

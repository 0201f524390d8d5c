import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from './caller.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['one, two', 'unknown'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('whoever has a /64 of IPv6 is one caller, however they choose the rest', () => {
  const half = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    .map((parts) => parts.map((part) => part.toString(16)));
  fc.assert(
    fc.property(half, half, half, (prefix, one, another) => {
      expect(networkOf([...prefix, ...one].join(':'))).toBe(networkOf([...prefix, ...another].join(':')));
    }),
  );
});

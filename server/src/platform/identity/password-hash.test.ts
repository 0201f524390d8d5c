import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

const password = 'كلمة مرور طويلة 2026';

test('a password is kept as an Argon2id hash that names its cost, each time another', async () => {
  const [hash, again] = [await hashPassword(password), await hashPassword(password)];
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(again).not.toBe(hash);
});

test('the same password fits its hash, however its letters are composed, and no other does', async () => {
  const hash = await hashPassword('Café-Qassim-2026');
  expect(await verifyPassword({ hash, password: 'Cafe\u0301-Qassim-2026' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'Café-Qassim-2027' })).toBe(false);
});

test('a hash made at another cost is still understood', async () => {
  // The vector of the reference implementation (phc-winner-argon2, test.c): m=256, t=2, p=1, "password", "somesalt".
  const hash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await verifyPassword({ hash, password: 'password' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'Password' })).toBe(false);
});

test.each(['', 'password', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=99999999,t=2,p=1$YQ$YQ', 'aa:bb'])(
  'nothing fits what is no hash of ours: %s',
  async (hash) => {
    expect(await verifyPassword({ hash, password: hash })).toBe(false);
  },
);

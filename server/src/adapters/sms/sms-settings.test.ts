import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillIn, valueAt } from './http/fields.ts';
import { isSigned } from './http/http-receipt.ts';
import { readSmsProviders } from './sms-settings.ts';

const passwordFile = join(tmpdir(), `sawt-sms-${process.pid}.secret`);
writeFileSync(passwordFile, 'a password\n');

const smpp = { protocol: 'smpp', name: 'network', sender: 'Qassim', address: 'smpp://smsc.example.sa', systemId: 'sawt', passwordFile };
const http = {
  protocol: 'http',
  name: 'aggregator',
  sender: '+966110000000',
  url: 'https://sms.example.sa/send',
  secretFile: passwordFile,
  body: { to: '{phone}', text: '{text}' },
  id: 'id',
};
const read = (...providers: object[]) => readSmsProviders(JSON.stringify(providers));

test('a provider is for every number and every kind of message unless it says otherwise', () => {
  expect(read(smpp, { ...http, kinds: ['code'], prefixes: ['+9665', '+973'] })).toMatchObject([
    { prefixes: ['+'], kinds: ['code', 'notice'], address: { host: 'smsc.example.sa', port: 2775, tls: false }, password: 'a password' },
    { prefixes: ['+9665', '+973'], kinds: ['code'], secret: 'a password', receipts: null },
  ]);
});

test.each([
  ['a sender that no telephone can show', { ...smpp, sender: 'إمارة القصيم' }, '0.sender: up to 11 Latin letters and digits, or a number'],
  ['an address that is not SMPP', { ...smpp, address: 'https://smsc.example.sa' }, '0.address: '],
  ['a window without room', { ...smpp, window: 0 }, '0.window: '],
  ['a number to begin with that is none', { ...smpp, prefixes: ['05'] }, '0.prefixes.0: as +9665'],
  ['a body in which no number stands', { ...http, body: { text: '{text}' } }, '0.body: needs the places {phone} or {digits}, and {text}'],
  ['a place of the id that cannot be', { ...http, id: '$.id' }, '0.id: as messages.0.id'],
  ['a word that does not exist', { ...smpp, windows: 5 }, 'windows'],
  ['a password file that is not there', { ...smpp, passwordFile: '/nowhere/secret' }, '/nowhere/secret'],
])('%s is refused at the start, with its place', (_what, provider, words) => {
  expect(() => read(provider)).toThrow(words);
});

test('names are given once, and what is not JSON is said to be so', () => {
  expect(() => read(smpp, smpp)).toThrow('each name once');
  expect(() => readSmsProviders('[{')).toThrow('it is not JSON');
});

test('a text arrives as it is, whatever braces and quotes are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const places = { phone: '+966555000001', digits: '966555000001', text, sender: 'Qassim', id: 'an id', secret: 'a secret' };
      const filled = fillIn({ list: [{ to: '{phone}', words: '{text}' }], count: 1 }, places);
      expect(filled).toEqual({ list: [{ to: '+966555000001', words: text }], count: 1 });
    }),
  );
  expect(fillIn('{text}', { phone: '', digits: '', text: '{secret} $& {phone}', sender: '', id: '', secret: 'x' })).toBe(
    '{secret} $& {phone}',
  );
});

test('a value is found by its path, and nothing that an answer does not say itself', () => {
  expect(valueAt({ messages: [{ id: 7 }] }, 'messages.0.id')).toBe('7');
  expect(valueAt({ messages: [] }, 'messages.0.id')).toBeUndefined();
  expect(valueAt({ id: {} }, 'id')).toBeUndefined();
  expect(valueAt({}, 'constructor.name')).toBeUndefined();
});

test('only the whole right signature counts', () => {
  const settings = { secret: 'key', encoding: 'hex' as const };
  // RFC 4231 has no text so plain: this is `printf 'The quick brown fox jumps over the lazy dog' | openssl dgst -sha256 -hmac key`.
  const right = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';
  const body = 'The quick brown fox jumps over the lazy dog';
  expect([right, `sha256=${right}`, right.slice(2), '', `${right}00`].map((given) => isSigned(body, given, settings))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

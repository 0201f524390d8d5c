import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaims } from './exchange.ts';
import { readProviders } from './settings.ts';

const clientSecretFile = join(tmpdir(), `sawt-client-secret-${process.pid}`);
writeFileSync(clientSecretFile, 'kept apart\n', { mode: 0o600 });
const sound = {
  id: 'national',
  issuer: 'https://sso.example.sa',
  clientId: 'sawt',
  clientSecretFile,
  label: { ar: 'النفاذ', en: 'Sign-on' },
  audience: 'citizens',
};
const [settings] = readProviders(JSON.stringify([{ ...sound, claims: { identityNumber: 'national_id' } }]));
const read = (claims: object) => readClaims(settings as never, 'subject', { phone_number_verified: true, ...claims });

describe('what a provider says is read', () => {
  test.each([
    '+966551234567',
    '+966 55 123 4567',
    '00966551234567',
    '966551234567',
    '0551234567',
    '551234567',
    '٠٥٥١٢٣٤٥٦٧',
    '+966-55-123-4567',
  ])('of a phone, as it writes it: %s', (phone_number) => {
    expect(read({ phone_number }).phone).toBe('+966551234567');
  });
  test.each(['+971551234567', '+96655123456', '0112345678', 'not a phone', '', 5512345678, null])(
    'of no Saudi mobile: %s',
    (phone_number) => {
      expect(read({ phone_number }).phone).toBeNull();
    },
  );
  test.each([false, 'true', 1, undefined])('not of a phone whose verification is %s', (phone_number_verified) => {
    expect(read({ phone_number: '0551234567', phone_number_verified }).phone).toBeNull();
  });
  test('of an identity number only where its check digit fits', () => {
    expect(read({ national_id: '1000000008' }).identityNumber).toBe('1000000008');
    for (const national_id of ['1000000009', '3000000007', '', ['1000000008']]) expect(read({ national_id }).identityNumber).toBeNull();
  });
  test('of a name without what reorders text, and of none that is too long', () => {
    expect(read({ name: ' نورة\u202e ' }).name).toBe('نورة');
    expect(read({ name: 'ن'.repeat(81) }).name).toBeNull();
  });
});

describe('the setting says what is wrong, where', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['an issuer without TLS elsewhere', [{ ...sound, issuer: 'http://sso.example.sa' }], /0\.issuer/],
    ['a secret in the setting itself', [{ ...sound, clientSecret: 'x' }], /clientSecret/],
    ['no secret', [{ ...sound, clientSecretFile: '/nowhere/at/all' }], /ENOENT/],
    ['an audience that is none', [{ ...sound, audience: 'everybody' }], /0\.audience/],
    ['a scope that is no OpenID Connect', [{ ...sound, scope: 'profile' }], /0\.scope/],
    ['an id twice', [sound, sound], /once/],
    ['a name in one language', [{ ...sound, label: { ar: 'النفاذ' } }], /0\.label\.en/],
  ])('%s', (_, setting, words) => {
    expect(() => readProviders(typeof setting === 'string' ? setting : JSON.stringify(setting))).toThrow(words);
  });
  test('and takes the secret from its file', () => {
    expect(settings).toMatchObject({ clientSecret: 'kept apart', acr: [], scope: 'openid profile phone' });
  });
});

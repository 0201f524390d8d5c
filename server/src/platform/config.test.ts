import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfig } from './config.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sawt-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const secret = 'a-secret-of-more-than-32-characters-0123456789';
const database = 'postgres://sawt:pa55word@db.example.sa:5432/sawt?sslmode=verify-full';
const sound = () => ({
  SAWT_DATA: folder,
  SAWT_SECRET: secret,
  SAWT_AUDIT_KEY: Buffer.alloc(32).toString('base64'),
  SAWT_DATA_KEYS: `1=${Buffer.alloc(32, 1).toString('base64')}`,
  SAWT_LOOKUP_KEYS: `1=${Buffer.alloc(32, 2).toString('base64')}`,
  SAWT_CLAMD: '127.0.0.1:3310',
  DATABASE_URL: database,
});

function refusalOf(environment: Record<string, string | undefined>): string {
  try {
    readConfig({ ...sound(), ...environment });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error(`accepted ${JSON.stringify(environment)}`);
}

describe('a wrong setting stops the start with one line that names it and says what is expected', () => {
  test.each([
    ['PORT', '80801', 'a port number from 0 to 65535'],
    ['PORT', 'http', 'a port number'],
    ['SAWT_SMTP', 'mail.example.sa:25', 'smtp://user:password@host:587'],
    ['SAWT_SMTP', 'smtp://mail.example.sa/?tls=maybe', 'smtp://user:password@host:587'],
    ['SAWT_BOUNCE_LISTEN', '2525', 'host:port'],
    ['SAWT_VAPID_KEY', 'too-short', '32 random bytes'],
    ['SAWT_PUSH_CONTACT', 'it@sawt.example.sa', 'mailto:'],
    ['SAWT_URL', 'sawt.example.sa', 'https://sawt.example.sa'],
    ['SAWT_URL', 'javascript:alert(1)', 'https://sawt.example.sa'],
    ['SAWT_URL', 'https://example.sa/sawt', 'without a path'],
    ['SAWT_DEMO', 'yes', '1 to create the demo region, 0 not to'],
    ['SAWT_ROLE', 'cron', 'all, web or worker'],
    ['SAWT_SECRET', 'too short', 'at least 32 characters'],
    ['SAWT_AUDIT_KEY', 'c2hvcnQ=', '32 random bytes in base64'],
    ['SAWT_DATA_KEYS', '1=c2hvcnQ=', 'a version and 32 random bytes in base64 for each key'],
    ['SAWT_LOOKUP_KEYS', `1=${Buffer.alloc(32, 1).toString('base64')}`, 'other keys than those of SAWT_DATA_KEYS'],
    ['SAWT_WITNESS', 'https://witness.example.sa', 'file:/a/path or syslog:host:port'],
    ['SAWT_WITNESS', 's3:https://witness.example.sa', 's3:https://host/bucket'],
    ['SAWT_OUTGOING_ALLOW', 'http://sso.example.local:80', 'hosts of the internal network as host:port'],
    ['SAWT_CLAMD', 'clamd', 'host:port or unix:/path of the virus scanner clamd, or off'],
    ['SAWT_CLAMD', 'unix:clamd.ctl', 'unix:/path'],
    ['SAWT_METRICS_TOKEN', 'short', 'a random token of at least 32 characters'],
    ['SAWT_TRUST_PROXY', 'nginx', '1 behind a proxy'],
    ['DATABASE_URL', 'mysql://sawt:pa55word@db.example.sa/sawt', 'postgres://'],
    ['DATABASE_URL', 'postgres://sawt:pa55word@db.example.sa/sawt', '?sslmode=verify-full'],
    ['DATABASE_OWNER_URL', 'postgres://sawt:pa55word@10.0.0.7/sawt?sslmode=require', '?sslmode=verify-full'],
    ['DATABASE_OWNER_URL', 'owner:pa55word@db.example.sa', 'postgres://'],
    ['DATABASE_POOL', '1', 'a number of connections from 2 to 200'],
    ['S3_ENDPOINT', 's3.example.sa', 'the address of an S3 service'],
    ['S3_BUCKET', 'ab', 'the name of the bucket'],
    ['LOG_LEVEL', 'loud', 'debug, info, warn, error or silent'],
  ])('%s=%s', (name, value, expected) => {
    const line = refusalOf({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name}: expected `));
    expect(line).toContain(expected);
    expect(line).not.toContain('\n');
  });

  test('also where a value brings lines of its own', () => {
    expect(refusalOf({ SAWT_ROLE: 'web\nworker' })).not.toContain('\n');
  });

  test('SAWT_DATA that cannot be a folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(refusalOf({ SAWT_DATA: file })).toMatch(/^SAWT_DATA: expected a folder that can be written, but .+\.$/);
    expect(refusalOf({ SAWT_DATA: join(file, 'below') })).toMatch(/^SAWT_DATA: expected a folder/);
  });
});

describe('a setting that another one needs is asked for by name', () => {
  test.each([
    ['SAWT_SECRET', { SAWT_SECRET: undefined }],
    ['SAWT_AUDIT_KEY', { SAWT_AUDIT_KEY: undefined }],
    ['SAWT_DATA_KEYS', { SAWT_DATA_KEYS: undefined }],
    ['SAWT_LOOKUP_KEYS', { SAWT_LOOKUP_KEYS: undefined }],
    ['SAWT_CLAMD', { SAWT_CLAMD: undefined }],
    ['DATABASE_URL', { DATABASE_URL: undefined, DATABASE_OWNER_URL: database }],
    ['S3_BUCKET', { S3_ENDPOINT: 'https://s3.example.sa' }],
    ['S3_ACCESS_KEY_ID', { S3_ENDPOINT: 'https://s3.example.sa', S3_BUCKET: 'sawt' }],
    ['SAWT_WITNESS_KEY_ID', { SAWT_WITNESS: 's3:https://s3.example.sa/witness' }],
    ['SAWT_WITNESS_SECRET', { SAWT_WITNESS: 's3:https://s3.example.sa/witness', SAWT_WITNESS_KEY_ID: 'id' }],
    ['S3_SECRET_ACCESS_KEY', { S3_ENDPOINT: 'https://s3.example.sa', S3_BUCKET: 'sawt', S3_ACCESS_KEY_ID: 'id' }],
  ])('%s', (name, environment) => {
    expect(refusalOf(environment)).toMatch(new RegExp(`^${name}: expected [^\n]+$`));
  });
});

test.each(['SAWT_SECRET', 'SAWT_AUDIT_KEY', 'SAWT_DATA_KEYS', 'SAWT_LOOKUP_KEYS', 'DATABASE_URL', 'DATABASE_OWNER_URL'])(
  'what is wrong with %s is said without showing it',
  (name) => {
    expect(refusalOf({ [name]: 'hunter2' })).not.toContain('hunter2');
  },
);

test('a ring of keys that somebody has spoilt in the data folder stops the start', () => {
  const spoilt = mkdtempSync(join(folder, 'spoilt-'));
  writeFileSync(join(spoilt, 'data.keys'), 'hunter2');
  expect(() => readConfig({ SAWT_DATA: spoilt })).toThrow(/^SAWT_DATA_KEYS: expected a version and 32 random bytes .+data\.keys\.$/);
});

describe('a setting from a file', () => {
  test('is read without the line break at its end', () => {
    const file = join(folder, 'from-file');
    writeFileSync(file, `${'s'.repeat(40)}\n`);
    expect(readConfig({ ...sound(), SAWT_SECRET: undefined, SAWT_SECRET_FILE: file }).secret).toBe('s'.repeat(40));
  });

  test('that cannot be read stops the start', () => {
    const missing = join(folder, 'nothing-here');
    expect(refusalOf({ SAWT_SECRET: undefined, SAWT_SECRET_FILE: missing })).toMatch(/^SAWT_SECRET_FILE: expected a file that can be read/);
  });
});

describe('what is left out', () => {
  test('gives a server of its own on loopback, with the demo region and a secret that stays', () => {
    const [first, again] = [readConfig({ SAWT_DATA: folder }), readConfig({ SAWT_DATA: folder })];
    expect(first).toMatchObject({ host: '127.0.0.1', port: 8080, demo: true, role: 'all', database: null, s3: null, url: null });
    expect(again.secret).toBe(first.secret);
    expect(first.secret).toBe(readFileSync(join(folder, 'secret'), 'utf8'));
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
    expect([again.dataKeys, again.lookupKeys]).toEqual([first.dataKeys, first.lookupKeys]);
    expect(first.dataKeys.keys.get(1)).not.toEqual(first.lookupKeys.keys.get(1));
    for (const name of ['data.keys', 'lookup.keys']) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  test('gives no demo region to a database that somebody named', () => {
    expect(readConfig(sound())).toMatchObject({ demo: false, database: { url: database, ownerUrl: null } });
  });

  test('is also what is empty', () => {
    expect(readConfig({ ...sound(), PORT: '', SAWT_URL: '' })).toMatchObject({ port: 8080, url: null });
  });
});

test('the scanner is found by host and port or by its socket; a demo, and an installation that says so, does without', () => {
  expect(readConfig({ ...sound(), SAWT_CLAMD: 'clamd.internal:3310' }).clamd).toEqual({ host: 'clamd.internal', port: 3310 });
  expect(readConfig({ ...sound(), SAWT_CLAMD: 'unix:/run/clamav/clamd.ctl' }).clamd).toEqual({ path: '/run/clamav/clamd.ctl' });
  expect(readConfig({ ...sound(), SAWT_CLAMD: 'off' }).clamd).toBeNull();
  expect(readConfig({ ...sound(), SAWT_CLAMD: undefined, SAWT_DEMO: '1' }).clamd).toBeNull();
  expect(readConfig({ SAWT_DATA: folder }).clamd).toBeNull();
});

test('the public address is kept as browsers send it', () => {
  expect(readConfig({ ...sound(), SAWT_URL: 'https://Sawt.Example.sa:443/' }).url).toBe('https://sawt.example.sa');
});

test.each(['localhost', '127.0.0.1', '[::1]'])('a database on the same machine, %s, needs no encrypted line', (host) => {
  const url = `postgres://sawt:pa55word@${host}/sawt`;
  expect(readConfig({ ...sound(), DATABASE_URL: url }).database?.url).toBe(url);
});

test('the figures are open in a demo, and elsewhere shown to the holder of a token only', () => {
  expect(readConfig(sound()).metrics).toBe('off');
  expect(readConfig({ ...sound(), SAWT_DEMO: '1' }).metrics).toBe('open');
  expect(readConfig({ ...sound(), SAWT_METRICS_TOKEN: secret }).metrics).toEqual({ token: secret });
});

test('mail needs a sender and the public address, and its password is in no message', () => {
  const SAWT_SMTP = 'smtps://sawt:pa55word@mail.example.sa';
  const SAWT_MAIL_FROM = 'no-reply@sawt.example.sa';
  expect(refusalOf({ SAWT_SMTP })).toContain('SAWT_MAIL_FROM: expected beside SAWT_SMTP');
  expect(refusalOf({ SAWT_SMTP, SAWT_MAIL_FROM })).toContain('SAWT_URL: expected beside SAWT_SMTP');
  expect(refusalOf({ SAWT_SMTP: SAWT_SMTP.replace('smtps', 'ftp') })).not.toContain('pa55word');
  const { email } = readConfig({
    ...sound(),
    SAWT_SMTP,
    SAWT_MAIL_FROM,
    SAWT_URL: 'https://sawt.example.sa',
    SAWT_BOUNCE_DOMAIN: 'Returns.example.sa',
  });
  expect(email).toMatchObject({
    smtp: { port: 465, implicitTls: true, demandTls: true },
    bounces: { domain: 'returns.example.sa', port: 2525 },
  });
});

test('notifications are offered by whoever has a key', () => {
  const SAWT_PUSH_CONTACT = 'mailto:it@sawt.example.sa';
  expect(readConfig(sound()).push).toBeNull();
  expect(refusalOf({ SAWT_PUSH_CONTACT })).toContain('SAWT_VAPID_KEY: expected beside SAWT_PUSH_CONTACT');
  const { push } = readConfig({ ...sound(), SAWT_PUSH_CONTACT, SAWT_VAPID_KEY: Buffer.alloc(32, 7).toString('base64') });
  expect(push).toMatchObject({ contact: SAWT_PUSH_CONTACT, keys: { publicKey: expect.stringMatching(/^B[\w-]{86}$/) } });
});

test('identity providers lead back to the public address, which only a demo does without', () => {
  const file = join(folder, 'client-secret');
  writeFileSync(file, 'kept apart');
  const label = { ar: 'النفاذ', en: 'Sign-on' };
  const SAWT_OIDC = JSON.stringify([
    { id: 'sso', issuer: 'https://sso.example.sa', clientId: 'sawt', clientSecretFile: file, label, audience: 'emirate' },
  ]);
  expect(refusalOf({ SAWT_OIDC })).toContain('SAWT_URL: expected beside SAWT_OIDC');
  expect(refusalOf({ SAWT_OIDC: '[{}]', SAWT_URL: 'https://sawt.example.sa' })).toMatch(/^SAWT_OIDC: expected .*0\.issuer/);
  const { identityProviders } = readConfig({ ...sound(), SAWT_OIDC, SAWT_URL: 'https://sawt.example.sa' });
  expect(identityProviders).toMatchObject([{ id: 'sso', clientSecret: 'kept apart' }]);
});

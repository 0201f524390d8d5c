import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testKeyRings, testSecret } from '../testing/global-setup.ts';
import { query } from '../testing/query.ts';
import { beginUpload } from '../testing/send-file.ts';
import { type ServerProcess, startProcess } from '../testing/server-process.ts';
import { demoPassword, openSession, type Session } from '../testing/session.ts';
import { freePort } from './platform/database/free-port.ts';

const mark = () => `mark-${randomBytes(12).toString('hex')}`;
/** Each stands out wherever it would turn up. The accounts of the template are sealed with the secret. */
const marks = {
  secret: testSecret,
  auditKey: randomBytes(32).toString('base64'),
  dataKey: testKeyRings.SAWT_DATA_KEYS.slice(2),
  lookupKey: randomBytes(32).toString('base64'),
  databasePassword: mark(),
  ownerPassword: mark(),
  storageKey: mark(),
};
const typed = { password: mark(), token: mark(), cookie: mark(), code: mark(), identityNumber: '1000000008' };

/** A file for each secret, as an orchestrator would mount it. */
function asFiles(values: Record<string, string>): Record<string, string> {
  const folder = join(inject('folder'), randomUUID());
  mkdirSync(folder);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      writeFileSync(join(folder, name), value, { mode: 0o600 });
      return [`${name}_FILE`, join(folder, name)];
    }),
  );
}

describe('a server with secrets', () => {
  const database = `sawt_${randomUUID().replaceAll('-', '')}`;
  const [owner, login] = [`${database}_owner`, `${database}_login`];
  const answers: string[] = [];
  let postgres: string;
  let server: ServerProcess;
  let staff: Session;

  const addressOf = (user: string, password: string) =>
    Object.assign(new URL(`${postgres}/${database}`), { username: user, password }).href;
  const ask = async (path: string, init: RequestInit = {}, send: typeof fetch = fetch) => {
    const response = await send(server.url + path, init);
    answers.push(JSON.stringify([...response.headers]) + (await response.text()));
    return response.status;
  };
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  beforeAll(async () => {
    postgres = inject('postgres');
    await query(`${postgres}/postgres`, `create database ${database} template sawt_region`);
    await query(`${postgres}/postgres`, `create role ${owner} superuser login password '${marks.ownerPassword}'`);
    await query(`${postgres}/postgres`, `create role ${login} login password '${marks.databasePassword}' in role sawt_app`);
    server = await startProcess({
      SAWT_DEMO: '1',
      SAWT_ROLE: 'web',
      SAWT_CLAMD: 'off',
      // Nobody listens there: whatever has to do with files fails.
      S3_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
      S3_BUCKET: 'sawt',
      S3_ACCESS_KEY_ID: 'sawt',
      ...asFiles({
        SAWT_SECRET: marks.secret,
        SAWT_AUDIT_KEY: marks.auditKey,
        SAWT_DATA_KEYS: `1=${marks.dataKey}`,
        SAWT_LOOKUP_KEYS: `1=${marks.lookupKey}`,
        DATABASE_URL: addressOf(login, marks.databasePassword),
        DATABASE_OWNER_URL: addressOf(owner, marks.ownerPassword),
        S3_SECRET_ACCESS_KEY: marks.storageKey,
      }),
    });
    staff = await openSession(server.url, 'municipality.coordinator');
  });
  afterAll(async () => {
    await server?.stop();
    await query(`${postgres}/postgres`, `drop database ${database} with (force)`);
    for (const role of [owner, login]) await query(`${postgres}/postgres`, `drop role ${role}`);
  });

  test('answers failures of every kind', async () => {
    expect(await post('/api/auth/sign-in/username', JSON.stringify({ username: 'admin', password: typed.password }))).toBe(401);
    expect(await post('/api/auth/phone-number/verify', JSON.stringify({ phoneNumber: '+966550000001', code: typed.code }))).toBe(400);
    expect(await post('/api/auth/sign-in/username', `{"password":"${typed.password}`)).toBe(400);
    expect(await ask(`/api/v1/nothing?token=${typed.token}`, { headers: { authorization: `Bearer ${typed.token}` } })).toBe(404);
    expect(await ask('/api/v1/me', { headers: { cookie: `sawt.session_token=${typed.cookie}` } })).toBe(401);
    const number = { number: typed.identityNumber };
    const citizen = await openSession(server.url, '+966550000001');
    const own = '/api/v1/me/identity-number';
    const json = { headers: { 'content-type': 'application/json' } };
    expect(await ask(own, { ...json, method: 'PUT', body: JSON.stringify(number) }, citizen.send)).toBe(200);
    expect(await ask(own, { ...json, method: 'PUT', body: JSON.stringify({ ...number, other: 1 }) }, citizen.send)).toBe(422);
    const officer = await openSession(server.url, 'emirate.officer');
    const search = { by: { identityNumber: typed.identityNumber }, reason: 'اتصل المستفيد' };
    expect(await ask('/api/v1/citizens/find', { ...json, method: 'POST', body: JSON.stringify(search) }, officer.send)).toBe(200);
    const upload = await beginUpload(staff.api.files, 'a.png', onePixel.length);
    const tus = { 'content-type': 'application/offset+octet-stream', 'tus-resumable': '1.0.0', 'upload-offset': '0' };
    expect(await ask(`/api/v1/uploads/${upload}`, { method: 'PATCH', headers: tus, body: onePixel }, staff.send)).toBe(500);
    await query(addressOf(owner, marks.ownerPassword), 'revoke select on voice.case from sawt_app');
    expect(await ask('/api/v1/cases', {}, staff.send)).toBe(500);
  });

  test('has logged them, at the level that says most', () => {
    expect(server.output()).toContain('"level":50');
    expect(server.output()).toContain('request failed');
    expect(server.output()).toContain('"status":401');
  });

  test.each(Object.entries({ ...marks, ...typed }))('shows no %s, neither in its log nor in an answer', (_, value) => {
    expect(server.output()).not.toContain(value);
    expect(answers.join('\n')).not.toContain(value);
  });

  test('logs no password of those who signed in', () => {
    expect(server.output().replaceAll(/^ .*$/gm, '')).not.toContain(demoPassword);
  });

  test.runIf(existsSync('/proc/self/environ'))('keeps what came from files out of its environment and its arguments', () => {
    const shown = ['environ', 'cmdline'].map((what) => readFileSync(`/proc/${server.child.pid}/${what}`, 'utf8')).join('\0');
    expect(shown).toContain('SAWT_SECRET_FILE');
    for (const value of Object.values(marks)) expect(shown).not.toContain(value);
  });
});

describe.runIf(existsSync('/proc/self/cmdline'))('a server that makes its own database', () => {
  test('names no secret in the arguments of any process, from its first moment on, nor hands one down', async () => {
    const seen = new Set<string>();
    const watching = setInterval(() => {
      for (const id of processes()) seen.add(read(`/proc/${id}/cmdline`));
    }, 5);
    const server = await startProcess({ SAWT_DEMO: '0', SAWT_SECRET: marks.secret });
    clearInterval(watching);
    try {
      const made = ['postgres.password', 'audit.key', 'data.keys', 'lookup.keys'].map((name) =>
        readFileSync(join(server.folder, name), 'utf8').trim(),
      );
      const postmaster = read(`/proc/${postmasterOf(server.folder)}/environ`);
      expect([...seen].some((line) => line.includes('initdb') && line.includes(server.folder))).toBe(true);
      expect(postmaster).toContain('LC_ALL');
      for (const secret of [...made, marks.secret]) {
        expect([...seen].filter((line) => line.includes(secret))).toEqual([]);
        expect(postmaster).not.toContain(secret);
        expect(server.output()).not.toContain(secret);
      }
    } finally {
      await server.stop();
    }
  });
});

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));
const postmasterOf = (folder: string) => readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];

/** Empty for a process that has ended in between. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

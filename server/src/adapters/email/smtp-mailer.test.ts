import { execFileSync } from 'node:child_process';
import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, readMail, startMailServer } from '../../../testing/mail-server.ts';
import { AddressRefused, Refused } from '../refused.ts';
import type { Mail } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';
import { parseSmtp, type SmtpSettings } from './smtp-settings.ts';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server?.stop());

const mail = (id: string): Mail => ({
  id,
  fromName: 'صوت – إمارة منطقة القصيم',
  to: 'somebody@example.sa',
  bounceTo: `r-${id}@returns.example.sa`,
  subject: 'صوت: البلاغ رقم 4821937506',
  text: 'صدر الرد.\n.\nنقطة وحدها في سطر',
  html: '<p dir="rtl">صدر الرد</p>',
  headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
});
const settings = (address = server.address): SmtpSettings => ({
  ...(parseSmtp(address) as Omit<SmtpSettings, 'from' | 'dkim'>),
  from: 'no-reply@sawt.example.sa',
  dkim: null,
});
const impatient = { connect: 2_000, silence: 500 };
const send = (id: string, changes: Partial<SmtpSettings> = {}) => createSmtpMailer({ ...settings(), ...changes }, impatient).send(mail(id));
const outcome = (sending: Promise<void>) =>
  sending.then(
    () => 'taken',
    (error: Error) => (error instanceof AddressRefused ? 'address refused' : error instanceof Refused ? 'refused' : 'to be tried again'),
  );

test('a message arrives whole: Arabic, a lone dot, its own name, and the address that returns go to', async () => {
  await server.behave('take');
  await send('5d3c1e7a-0000-4000-8000-000000000001');
  const received = server.received.at(-1);
  const { header, subject, text, html } = readMail(received?.raw ?? '');
  expect(received).toMatchObject({ from: `r-5d3c1e7a-0000-4000-8000-000000000001@returns.example.sa`, to: ['somebody@example.sa'] });
  expect(subject).toBe('صوت: البلاغ رقم 4821937506');
  expect(text.replaceAll('\r\n', '\n').trim()).toBe(mail('').text);
  expect(html).toContain('<p dir="rtl">صدر الرد</p>');
  expect(header('Message-ID')).toBe('<5d3c1e7a-0000-4000-8000-000000000001@sawt.example.sa>');
  expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
});

describe('a server that does not take it', () => {
  test.each([
    ['refuse-address', 'address refused'],
    ['refuse-text', 'refused'],
    // A login or a sender that it does not like is ours to mend, and no fault of the message.
    ['refuse-sender', 'to be tried again'],
    ['drop', 'to be tried again'],
    ['slow', 'to be tried again'],
  ] as const)('%s: it is %s', async (behaviour, expected) => {
    await server.behave(behaviour);
    expect(await outcome(send('5d3c1e7a-0000-4000-8000-000000000002'))).toBe(expected);
  });

  test('and asks to come back later, takes it then', async () => {
    await server.behave('greylist');
    expect(await outcome(send('5d3c1e7a-0000-4000-8000-000000000003'))).toBe('to be tried again');
    expect(await outcome(send('5d3c1e7a-0000-4000-8000-000000000003'))).toBe('taken');
  });

  test('because it is not there: to be tried again', async () => {
    const away = createSmtpMailer(settings('smtp://127.0.0.1:9'), impatient);
    expect(await outcome(away.send(mail('5d3c1e7a-0000-4000-8000-000000000004')))).toBe('to be tried again');
  });

  test('a domain without TLS never sees the message where TLS is demanded', async () => {
    await server.behave('take');
    const before = server.received.length;
    expect(await outcome(send('5d3c1e7a-0000-4000-8000-000000000005', { demandTls: true }))).toBe('to be tried again');
    expect(server.received.length).toBe(before);
  });
});

describe('a server with STARTTLS', () => {
  let secure: MailServer;
  let folder: string;
  let keyFile: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sawt-mail-'));
    keyFile = join(folder, 'both.pem');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', `${keyFile}.crt`, ...subject], {
      stdio: 'ignore',
    });
    execFileSync('sh', ['-c', 'cat "$1.crt" >> "$1"', 'sh', keyFile]);
    secure = await startMailServer(keyFile);
  });
  afterAll(async () => {
    await secure?.stop();
    rmSync(folder, { recursive: true });
  });
  const login = { user: 'sawt', pass: 'pass' };
  const handOver = (changes: Partial<SmtpSettings>) =>
    createSmtpMailer({ ...settings(secure.address), demandTls: true, ...changes }, impatient).send(
      mail('5d3c1e7a-0000-4000-8000-000000000006'),
    );

  test('whose certificate nobody vouches for gets neither the login nor the message', async () => {
    expect(await outcome(handOver({ login }))).toBe('to be tried again');
    expect(secure.received).toEqual([]);
  });

  test('that is vouched for gets both, encrypted', async () => {
    const before = getCACertificates();
    setDefaultCACertificates([...before, readFileSync(`${keyFile}.crt`, 'utf8')]);
    try {
      await handOver({ login });
      expect(secure.received.at(-1)).toMatchObject({ secure: true, user: 'sawt' });
      expect(await outcome(handOver({ login: { user: 'sawt', pass: 'wrong' } }))).toBe('to be tried again');
    } finally {
      setDefaultCACertificates(before);
    }
  });
});

test('with a key for DKIM the receiving server can tell that text and sender are ours', async () => {
  await server.behave('take');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dkim = { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, selector: 'sawt' };
  await send('5d3c1e7a-0000-4000-8000-000000000007', { dkim });
  const raw = server.received.at(-1)?.raw ?? '';
  const [, field = ''] = /^(DKIM-Signature:(?:.*\r\n)(?:[ \t].*\r\n)*)/im.exec(raw) ?? [];
  const tags = Object.fromEntries(
    field
      .slice(field.indexOf(':') + 1)
      .replace(/\s+/g, '')
      .split(';')
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
  expect(tags).toMatchObject({ d: 'sawt.example.sa', s: 'sawt', a: 'rsa-sha256', c: 'relaxed/relaxed' });
  // RFC 6376 § 3.4.2: each signed field relaxed, then the signature's own with its value taken out.
  const relaxed = (text: string) =>
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?: ?/, ':')
      .trim();
  const head = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const signed = (tags.h ?? '').split(':').map((name: string) => {
    const line = head.findLast((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
    return relaxed(`${name.toLowerCase()}:${line.slice(line.indexOf(':') + 1).trim()}`);
  });
  const own = relaxed(`dkim-signature:${field.slice(field.indexOf(':') + 1).trim()}`).replace(/\bb=[^;]*$/, 'b=');
  const verify = createVerify('RSA-SHA256').update(`${signed.map((line: string) => `${line}\r\n`).join('')}${own}`);
  expect(verify.verify(createPublicKey(privateKey), Buffer.from(tags.b ?? '', 'base64'))).toBe(true);
});

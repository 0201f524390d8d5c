import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailServer, readMail, startMailServer } from '../../../../testing/mail-server.ts';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { freePort } from '../../../platform/database/free-port.ts';
import { notice } from './testing/notices.ts';

let mail: MailServer;
let region: TestRegion;
let citizen: Session;
let id: string;
let returns: number;
const address = 'Fatimah.92@example.sa';

beforeAll(async () => {
  mail = await startMailServer();
  const port = String(await freePort());
  region = await createTestRegion({
    PORT: port,
    SAWT_URL: `http://localhost:${port}`,
    SAWT_SMTP: mail.address,
    SAWT_MAIL_FROM: 'no-reply@sawt.example.sa',
    SAWT_BOUNCE_DOMAIN: 'returns.example.sa',
    SAWT_BOUNCE_LISTEN: '127.0.0.1:0',
  });
  citizen = await region.signIn('+966555000001');
  ({ id } = await citizen.api.directory.getMe());
  returns = (await region.server.app.bounces?.start()) ?? 0;
});
afterAll(async () => {
  await region?.server.app.bounces?.stop();
  await region?.close();
  await mail?.stop();
});
beforeEach(() => mail.behave('take'));

const last = () => readMail(mail.received.at(-1)?.raw ?? '');
const codeIn = (text: string) => /\d{6}/.exec(text)?.[0] ?? '';
const contact = () => citizen.api.contact.getContact();
async function confirmAddress(of: Session = citizen, to = address) {
  await of.api.contact.beginEmail({ body: { address: to } });
  return of.api.contact.confirmEmail({ body: { code: codeIn(last().text) } });
}
/** Something that the citizen is told. @returns the number of the case */
async function sendCase(): Promise<string> {
  const body = { kind: 'report' as const, text: 'حفرة عميقة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  return number;
}
const deliveries = (of: string) =>
  query<{ status: string; failure: string | null }>(
    region.ownerUrl,
    `select status, failure from notify.delivery where channel = 'email' and opens = '/cases/' || $1`,
    [of],
  );
const stopLink = (html: string) => /href="([^"]*\/stop-mail\/[0-9a-f]+)"/.exec(html)?.[1] ?? '';
const postForm = (path: string, body: string) =>
  fetch(`${region.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });

describe('an e-mail address', () => {
  test('is one’s own once a code from there has been shown, and no wrong one', async () => {
    expect(await contact()).toMatchObject({ email: null, awaited: null });
    expect(await citizen.api.contact.beginEmail({ body: { address: ` ${address.toUpperCase().replace('92', '٩٢')} ` } })).toMatchObject({
      email: null,
    });
    expect(mail.received.at(-1)?.to).toEqual(['FATIMAH.92@example.sa']);
    const code = codeIn(last().text);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await expect(citizen.api.contact.confirmEmail({ body: { code: wrong } })).rejects.toMatchObject({
      problem: { fields: [{ path: 'body.code', code: 'wrong_email_code' }] },
    });
    expect(await citizen.api.contact.confirmEmail({ body: { code } })).toMatchObject({
      email: { address: 'FATIMAH.92@example.sa', state: 'in_use' },
      awaited: null,
    });
    await expect(citizen.api.contact.confirmEmail({ body: { code } })).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
  });

  test('is changed by a code to the new one, and the code is written down nowhere', async () => {
    expect(await confirmAddress()).toMatchObject({ email: { address, state: 'in_use' }, awaited: null });
    const code = codeIn(last().text);
    const rows = await query<{ row: string }>(
      region.ownerUrl,
      `select d::text as row from notify.delivery d where template = 'email-code' union all select e::text from platform.audit_entry e where event like 'notify.email%'`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { row } of rows) expect(row).not.toContain(code);
  });

  test('that its server refuses, or cannot be reached, is said to whoever typed it', async () => {
    const other = await region.signIn('+966555000002');
    const begin = () => other.api.contact.beginEmail({ body: { address: 'nobody@example.sa' } });
    await mail.behave('refuse-address');
    await expect(begin()).rejects.toMatchObject({ problem: { fields: [{ path: 'body.address', code: 'address_refused' }] } });
    await mail.behave('drop');
    await expect(begin()).rejects.toMatchObject({ problem: { code: 'server.unavailable' } });
  });

  test('gets five codes a day at most, whoever asks for them', async () => {
    const other = await region.signIn('+966555000003');
    const begin = () => other.api.contact.beginEmail({ body: { address: 'crowded@example.sa' } });
    for (let asked = 0; asked < 5; asked++) await begin();
    await expect(begin()).rejects.toMatchObject({ problem: { code: 'request.too_many' } });
  });
});

describe('a message', () => {
  test('goes by mail as well, in the direction of its language, with the case to open and nothing that the case says', async () => {
    const number = await sendCase();
    const { header, subject, text, html } = last();
    expect(mail.received.at(-1)?.to).toEqual([address]);
    expect(subject).toBe(`صوت: البلاغ رقم ${number}`);
    expect(header('Content-Language')).toBe('ar');
    expect(header('Auto-Submitted')).toBe('auto-generated');
    expect(text).toContain(`${region.url}/cases/${number}`);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(`href="${region.url}/cases/${number}"`);
    expect(text + html).not.toContain('حفرة');
    expect(await deliveries(number)).toEqual([{ status: 'sent', failure: null }]);

    await citizen.api.directory.updateMe({ body: { language: 'en' } });
    const next = await sendCase();
    expect(last()).toMatchObject({ subject: `Sawt: case ${next}` });
    expect(last().html).toContain('<html lang="en" dir="ltr">');
    await citizen.api.directory.updateMe({ body: { language: 'ar' } });
  });

  test('that is greylisted goes out later, once, and under the same name', async () => {
    await mail.behave('greylist');
    const before = mail.received.length;
    const number = await sendCase();
    expect(await deliveries(number)).toMatchObject([{ status: 'queued' }]);
    await query(region.ownerUrl, `update graphile_worker._private_jobs set run_at = now()`);
    await region.settle();
    expect(await deliveries(number)).toEqual([{ status: 'sent', failure: null }]);
    expect(mail.received.length).toBe(before + 1);
  });

  test('that was broken off in its middle is sent again: the mailbox knows it by its name', async () => {
    await mail.behave('drop');
    const number = await sendCase();
    expect(await deliveries(number)).toMatchObject([{ status: 'queued' }]);
    await mail.behave('take');
    await query(region.ownerUrl, `update graphile_worker._private_jobs set run_at = now()`);
    await region.settle();
    expect(await deliveries(number)).toEqual([{ status: 'sent', failure: null }]);
    expect(last().header('Message-ID')).toMatch(/^<[0-9a-f-]{36}@sawt\.example\.sa>$/);
  });
});

describe('mail is stopped', () => {
  test('by one press in the mail program (RFC 8058), and taken up again in the settings', async () => {
    await sendCase();
    const { header, html } = last();
    expect(header('List-Unsubscribe')).toBe(`<${stopLink(html)}>`);
    expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const { pathname } = new URL(stopLink(html));
    expect((await postForm(pathname, 'something=else')).status).toBe(400);
    expect((await postForm(pathname, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect((await contact()).email).toEqual({ address, state: 'stopped' });
    const before = mail.received.length;
    await sendCase();
    expect(mail.received.length).toBe(before);
    expect(await citizen.api.contact.resumeEmail()).toMatchObject({ email: { state: 'in_use' } });
    await sendCase();
    expect(mail.received.length).toBe(before + 1);
  });

  test('by our page behind the same link, and by nobody who makes a link up', async () => {
    const token = stopLink(last().html).split('/').at(-1) ?? '';
    const forged = `${token.slice(0, 32)}${'0'.repeat(32)}`;
    for (const wrong of ['x', forged]) {
      await expect(citizen.api.contact.stopMail({ body: { token: wrong } })).rejects.toMatchObject({ problem: { code: 'link.invalid' } });
    }
    expect(await citizen.api.contact.stopMail({ body: { token } })).toEqual({ stopped: true });
    expect((await contact()).email).toMatchObject({ state: 'stopped' });
    await citizen.api.contact.resumeEmail();
  });
});

describe('mail that comes back', () => {
  const comeBack = (to: string, raw: string) =>
    createTransport({ host: '127.0.0.1', port: returns }).sendMail({ envelope: { from: '', to: [to] }, raw });

  test('because the mailbox is full makes the delivery a failed one, and the next still goes there', async () => {
    const number = await sendCase();
    await comeBack(mail.received.at(-1)?.from ?? '', notice('failed', '5.2.2', 'smtp; 552 5.2.2 Mailbox full'));
    expect(await deliveries(number)).toEqual([{ status: 'failed', failure: '5.2.2 552 5.2.2 Mailbox full' }]);
    expect((await contact()).email).toEqual({ address, state: 'in_use' });
  });

  test('only delayed, or as a holiday notice, changes nothing', async () => {
    const number = await sendCase();
    const to = mail.received.at(-1)?.from ?? '';
    await comeBack(to, notice('delayed', '4.4.1', 'smtp; no answer yet'));
    await comeBack(to, 'Subject: Out of office\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n');
    expect(await deliveries(number)).toMatchObject([{ status: 'sent' }]);
  });

  test('for an address of nobody’s making is refused before it is read', async () => {
    const { from } = mail.received.at(-1) ?? { from: '' };
    const forged = from.replace(/[0-9a-f]{4}@/, 'ffff@');
    for (const to of [forged, 'postmaster@returns.example.sa', from.replace('returns.', 'other.')]) {
      await expect(comeBack(to, notice('failed', '5.1.1', 'smtp; 550 no'))).rejects.toMatchObject({ responseCode: 550 });
    }
  });

  test('because nobody is there ends the mail to that address, until it is confirmed anew', async () => {
    await sendCase();
    await comeBack(mail.received.at(-1)?.from ?? '', notice('failed', '5.1.1', 'smtp; 550 5.1.1 User unknown'));
    expect((await contact()).email).toEqual({ address, state: 'bounced' });
    const before = mail.received.length;
    await sendCase();
    expect(mail.received.length).toBe(before);
    await query(region.ownerUrl, `delete from notify.delivery where template = 'email-code'`);
    expect(await confirmAddress()).toMatchObject({ email: { state: 'in_use' } });
  });

  test('as the server’s refusal on the spot does the same, and is not tried again', async () => {
    await mail.behave('refuse-address');
    const number = await sendCase();
    expect(await deliveries(number)).toEqual([{ status: 'failed', failure: '550 5.1.1 No such user here' }]);
    expect((await contact()).email).toEqual({ address, state: 'bounced' });
    const jobs = await query(region.ownerUrl, `select 1 from graphile_worker._private_jobs where last_error is not null`);
    expect(jobs).toEqual([]);
  });
});

test('who removes the address gets no mail, also none that waited', async () => {
  await query(region.ownerUrl, `delete from notify.delivery where template = 'email-code'`);
  await confirmAddress();
  await mail.behave('drop');
  const number = await sendCase();
  expect(await citizen.api.contact.removeEmail()).toMatchObject({ email: null, awaited: null });
  await mail.behave('take');
  const before = mail.received.length;
  await query(region.ownerUrl, `update graphile_worker._private_jobs set run_at = now()`);
  await region.settle();
  expect(mail.received.length).toBe(before);
  expect(await deliveries(number)).toMatchObject([{ status: 'failed', failure: 'The reader wants no mail at this address' }]);
  expect(await query(region.ownerUrl, 'select 1 from notify.email_address where person_id = $1', [id])).toEqual([]);
});

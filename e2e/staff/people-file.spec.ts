import { Buffer } from 'node:buffer';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('an administrator reads what is wrong with a file of people, invites the others, and goes on where the line broke without inviting anybody twice', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/people');
  await page.getByRole('link', { name: 'دعوة من ملف' }).click();
  const rows = [
    'الاسم بالعربية,الاسم بالإنجليزية,اسم المستخدم,الجوال,الأدوار,الجهة',
    'هند العنزي,Hind,hind.a,٠٥٥١٢٣٤٥٦٧,specialist,municipality',
    'سعد المطيري,Saad,saad.m,0551234568,specialist;coordinator,water',
    'بلا جوال,Nobody,no.phone,12,specialist,water',
  ];
  const choose = () =>
    page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
  await choose();
  await page.getByText('السطر ٤').waitFor();
  await page.getByText('ليس رقم جوال سعوديًّا').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  // The second invitation arrives and its answer is lost.
  let calls = 0;
  await page.route('**/api/v1/staff', async (route) => {
    calls += 1;
    if (calls !== 2) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'دعوة منسوبين', exact: true }).click();
  await page.getByText('توقفت الدعوات').waitFor();
  await page.getByRole('button', { name: 'متابعة دعوة منسوب واحد' }).click();
  await page.getByText('دُعي ٢ من ٢').first().waitFor();
  expect((await region.messagesTo('+966551234567')).length).toBe(1);
  expect((await region.messagesTo('+966551234568')).length).toBe(1);

  await choose();
  await page.getByText('الاسم مستخدم، ولعل صاحبه دُعي من قبل').first().waitFor();
  expect(complaints.filter((complaint) => !/ERR_CONNECTION_RESET|409/.test(complaint))).toEqual([]);
});

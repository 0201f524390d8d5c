import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizen = '+966555000001';
let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('a citizen refuses what may be refused, and the list of messages says why it was kept back, and whom nobody writes to', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(15_000);
  await signInQuietly(context, region.url, citizen);
  await page.goto('/account');
  await page.getByRole('button', { name: 'تعديل: استلام بلاغك' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('رسالة نصية', { exact: true }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  for (const channel of ['رسالة نصية', 'بريد إلكتروني', 'إشعار']) await dialog.getByText(channel, { exact: true }).click();
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('لا تصلك', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'تعديل: الردود' }).click();
  for (const channel of ['رسالة نصية', 'بريد إلكتروني', 'إشعار']) await dialog.getByText(channel, { exact: true }).click();
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await dialog.getByText('هذه الرسائل لا تُلغى. اختر لها قناة واحدة على الأقل.').waitFor();
  await dialog.getByRole('button', { name: 'إلغاء' }).click();
  const session = await region.signIn(citizen);
  const body = { kind: 'report' as const, text: 'حفرة عميقة', area: 'buraydah', category: 'street-pothole' };
  await session.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();

  const staff = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  staff.page.setDefaultTimeout(15_000);
  await signInQuietly(staff.context, region.url, 'admin');
  await staff.page.goto('/staff/deliveries?status=withheld');
  await staff.page.getByText('Its reader does not wish this kind of message.').waitFor();
  await staff.page.goto('/staff/contact-rules');
  await staff.page.getByRole('button', { name: 'Add a number' }).click();
  await staff.page.getByLabel('Mobile number').fill('٠٥٥٥٠٠٠٧٧٧');
  await staff.page.getByRole('dialog').getByLabel('Reason').fill('The number is somebody else’s');
  await staff.page.getByRole('button', { name: 'Record', exact: true }).click();
  await staff.page.getByText('The number is somebody else’s').waitFor();
  expect([...complaints, ...staff.complaints]).toEqual([]);
});

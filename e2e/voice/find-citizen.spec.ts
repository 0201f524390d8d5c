import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
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

test('a citizen writes down their identity number; an officer finds them by it and is shown it for a reason', async () => {
  const citizen = await region.signIn('+966550000001');
  const body = { kind: 'report' as const, text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });

  const own = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(own.context, region.url, '+966550000001');
  await own.page.goto('/account');
  const field = own.page.getByRole('textbox', { name: /رقم الهوية أو الإقامة|رقم آخر/ });
  await field.fill('١٠٠٠٠٠٠٠٠٩');
  await own.page.getByRole('button', { name: 'حفظ الرقم' }).click();
  await own.page.getByText('ليس رقم هوية أو إقامة صحيحًا').waitFor();
  await field.fill('١٠٠٠٠٠٠٠٠٨');
  await own.page.getByRole('button', { name: 'حفظ الرقم' }).click();
  await own.page.getByText('••••••••08').waitFor();
  expect(own.complaints).toEqual([]);

  const desk = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(desk.context, region.url, 'emirate.officer');
  await desk.page.goto('/staff/citizens');
  await desk.page.getByLabel('رقم الهوية أو الإقامة، أو رقم الجوال').fill('١٠٠٠٠٠٠٠٠٨');
  await desk.page.getByRole('button', { name: 'بحث', exact: true }).click();
  await desk.page.getByText('اذكر سبب الاطلاع').or(desk.page.getByText('هذا الحقل مطلوب')).first().waitFor();
  await desk.page.getByLabel('سبب البحث').fill('اتصل يسأل عن بلاغه');
  await desk.page.getByRole('button', { name: 'بحث', exact: true }).click();
  await desk.page.getByText('وُجد مستفيد واحد').waitFor();
  expect(await desk.page.locator('main').textContent()).not.toContain('0000001');

  await desk.page.goto(`/staff/cases/${number}`);
  await desk.page.getByRole('button', { name: 'إظهار بيانات المستفيد' }).click();
  await desk.page.getByRole('dialog').getByLabel('سبب الاطلاع').fill('طلب التحقق من هويته');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'إظهار' }).click();
  await desk.page.getByText('1000000008').waitFor();
  expect(desk.complaints).toEqual([]);
}, 60_000);

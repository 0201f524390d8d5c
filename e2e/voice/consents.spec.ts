import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizenPhone = '+966550000001';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('a citizen withdraws what is free, and is asked again once the administrator publishes a new text', async () => {
  const own = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(own.context, region.url, citizenPhone);
  await own.page.goto('/account');
  const surveys = own.page.getByRole('switch', { name: /رسائل استطلاع الرضا/ });
  await surveys.waitFor();
  expect(await surveys.isChecked()).toBe(true);
  await surveys.press('Space');
  await own.page.getByText('حُفظ قرارك').waitFor();
  const { api } = await region.signIn(citizenPhone);
  expect((await api.consents.listOwnConsents({})).map(({ code, given }) => [code, given])).toEqual([
    ['case-data', true],
    ['survey-sms', false],
  ]);

  const desk = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(desk.context, region.url, 'admin');
  await desk.page.goto('/staff/consents');
  await desk.page.getByRole('button', { name: 'نشر نسخة جديدة' }).first().click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel('الغرض (بالعربية)').fill('');
  await dialog.getByRole('button', { name: 'نشر نسخة جديدة' }).click();
  await dialog.getByText('هذا الحقل مطلوب').waitFor();
  await dialog.getByLabel('الغرض (بالعربية)').fill('غرض جديد للنص');
  await dialog.getByRole('button', { name: 'نشر نسخة جديدة' }).click();
  await desk.page.getByText('نُشرت النسخة ٢').waitFor();

  await own.page.goto('/cases');
  await own.page.getByText('صدر نص جديد للموافقة').waitFor();
  await own.page.getByText('غرض جديد للنص').waitFor();
  await own.page.getByRole('button', { name: 'أوافق وأتابع' }).click();
  await own.page.getByText('صدر نص جديد للموافقة').waitFor({ state: 'detached' });
  expect((await api.consents.listOwnConsents({}))[0]).toMatchObject({ version: 2, given: true });
  expect([...own.complaints, ...desk.complaints].filter((each) => !/422/.test(each))).toEqual([]);
}, 90_000);

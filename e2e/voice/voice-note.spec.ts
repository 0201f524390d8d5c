import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser({ withMicrophone: true })]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('a citizen who is refused the microphone is told the way out, then says it aloud, and the agency hears it', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(15_000);
  await signInQuietly(context, region.url, '+966550000001');
  await page.goto('/cases/new');
  await choices(page, /^بلاغ/).click();
  await page.getByLabel('اكتب بكلماتك').fill('حفرة عميقة أمام المدرسة، وشرحها في التسجيل');
  const next = page.getByRole('button', { name: 'التالي' });
  await next.click();
  await page.getByRole('combobox', { name: /المحافظة/ }).selectOption('عنيزة');
  await next.click();

  const record = page.getByRole('button', { name: 'تسجيل ملاحظة صوتية' });
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await record.click();
  await page.getByText('لم يُسمح باستخدام الميكروفون').waitFor();
  await page.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'));

  // Without a finger on the screen: the button that ends it has the focus.
  await record.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/جارٍ التسجيل: ٠:٠١/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^استماع إلى ملاحظة صوتية/ }).waitFor();
  await page.reload();
  const listen = page.getByRole('button', { name: /^استماع إلى ملاحظة صوتية/ });
  await listen.click();
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
  expect(await accessibilityFindings(page)).toEqual([]);
  await next.click();
  await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
  await page.waitForURL(/\/cases\/.*sent/);
  const number = new URL(page.url()).pathname.split('/')[2] as string;
  await page.goto(`/cases/${number}`);
  await page.getByRole('button', { name: /^استماع إلى/ }).waitFor();

  await page.getByRole('button', { name: 'إضافة معلومات' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('ما الذي تريد إضافته؟').fill('شرح آخر في التسجيل');
  await dialog.getByRole('button', { name: 'تسجيل ملاحظة صوتية' }).press('Enter');
  await dialog.getByText(/جارٍ التسجيل: ٠:٠١/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^استماع إلى/ }).waitFor();
  await dialog.getByRole('button', { name: 'إضافة', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^استماع إلى/ })
    .nth(1)
    .waitFor();
  expect(complaints).toEqual([]);
  await context.close();

  const desk = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  desk.page.setDefaultTimeout(15_000);
  await signInQuietly(desk.context, region.url, 'emirate.officer');
  await desk.page.goto(`/staff/cases/${number}`);
  await desk.page
    .getByRole('button', { name: /^Listen to/ })
    .last()
    .click();
  await desk.page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
});

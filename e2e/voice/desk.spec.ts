import { readFileSync } from 'node:fs';
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

const caller = '+966555123456';

test('an officer enters a caller’s case without leaving the keyboard, reads the number out, and the caller finds it as their own', async () => {
  const desk = await openWindow(browser, { url: region.url, size: desktop });
  const { page } = desk;
  await signInQuietly(desk.context, region.url, 'emirate.officer');
  await page.goto('/staff/desk');
  // The cursor is where the call begins.
  await page.getByLabel('رقم الجوال أو الهوية').waitFor();
  await page.keyboard.type('٠٥٥٥١٢٣٤٥٦');
  await page.keyboard.press('Enter');
  await page.getByText('لا حساب بهذا الرقم').waitFor();
  await page.keyboard.type('سعد المطيري');
  await page.keyboard.press('Control+Enter');
  await page.getByText('لا يُسجَّل البلاغ بغير موافقته').waitFor();
  const agreed = page.getByRole('checkbox', { name: /قرأته عليه/ });
  await agreed.focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: 'شكوى' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'ما يقوله المستفيد' }).focus();
  await page.keyboard.type('انقطع الماء منذ يومين');
  await page.getByRole('combobox', { name: /التصنيف/ }).focus();
  await page.keyboard.type('تسرب');
  await page.getByRole('option', { name: /تسرب/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /المحافظة/ }).focus();
  await page.keyboard.type('بريده');
  await page.getByRole('option', { name: /بريدة/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  // A person reads what they are about to choose; the list stays open meanwhile, wherever on the page it floats.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByText('سُجّل البلاغ. اقرأ عليه الرقم').waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('رقم الجوال أو الهوية').waitFor();
  expect(desk.complaints).toEqual([]);

  const own = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(own.context, region.url, caller);
  await own.page.goto('/cases');
  await own.page.getByText('انقطع الماء منذ يومين').waitFor();
  expect(own.complaints).toEqual([]);
}, 90_000);

test('a file of paper cases is checked before anything is kept, its sound row becomes a case, and what is wrong comes back to be mended', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'emirate.officer');
  await page.goto('/staff/imports');
  const lines = [
    'رقم القيد,الاسم,الجوال,النوع,النص,المحافظة,التصنيف,تاريخ الورود,سري,الموافقة',
    'و-١,سالم,٠٥٥٥١٢٣٤٥٧,بلاغ,حفرة أمام الجامع القديم,بريدة,street-pothole,,لا,نعم',
    'و-٢,فهد,٠٥٥٥١٢٣٤٥٨,بلاغ,إنارة معطلة,القمر,street-pothole,,لا,نعم',
  ];
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'اختيار ملف' }).click()]);
  await chooser.setFiles({ name: 'ورق.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByText('السطر ٣').waitFor();
  await page.getByRole('button', { name: 'استيراد الصف السليم' }).click();
  await region.settle();
  await page.getByText('سُجّل ١ · لم يُقبل ١ · ينتظر ٠').first().waitFor();
  const [refused] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'تنزيل ما لم يُقبل' }).click()]);
  expect(readFileSync(await refused.path(), 'utf8')).toContain('القمر');
  await page.getByRole('list').getByRole('link', { name: /\d/ }).first().click();
  await page.getByText('حفرة أمام الجامع القديم').first().waitFor();
  expect(complaints).toEqual([]);
});

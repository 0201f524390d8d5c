import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../../server/src/demo/accounts.ts';
import { unusedCode } from '../../server/testing/session.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
  await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() });
  await region.server.app.jobs.runNow('voice.send_reports');
  region.clock.set('2026-11-29T05:00:00Z');
  await region.server.app.jobs.runNow('voice.send_reports');
  await region.settle();
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('the link of the weekly message opens, after the sign-in, the report on the week and the agency of its reader', async () => {
  const leader = await region.signIn('municipality.leader');
  const { phone: number } = await leader.api.directory.getMe();
  const [message] = (await region.messagesTo(number as string)).filter((text) => text.includes('/staff/report'));
  const link = /https?:\/\/\S+/.exec(message ?? '')?.[0] as string;
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await page.goto(new URL(link).pathname + new URL(link).search);
  await page.getByRole('link', { name: 'تسجيل الدخول' }).click();
  await page.getByLabel('اسم المستخدم').fill('municipality.leader');
  await page.getByRole('textbox', { name: 'كلمة المرور' }).fill(demoPassword);
  await page.getByRole('button', { name: 'متابعة' }).click();
  await page.getByLabel('الرمز من تطبيق المصادقة').fill(await unusedCode(region.url, 'municipality.leader'));
  const confirm = page.getByRole('button', { name: 'تسجيل الدخول' });
  await confirm.click({ timeout: 2_000 }).catch(() => {});
  await page.waitForURL(/\/staff\/report\?first=2026-11-22&last=2026-11-28/);
  await page.getByText('أمانة منطقة القصيم').first().waitFor();
  await page
    .getByText(/٢٢\sنوفمبر\s٢٠٢٦.*٢٨\sنوفمبر\s٢٠٢٦/)
    .first()
    .waitFor();
  await page.getByText(/^ورد بلاغ واحد/).waitFor();
  expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
  await context.close();
});

test('an administrator sets on which day and at which hour it comes', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/rules');
  await page.getByText('التقرير الأسبوعي: الأحد ٨ صباحًا').waitFor();
  await page.getByRole('button', { name: 'تعديل موعد التقرير الأسبوعي' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'اليوم' }).selectOption('الأربعاء');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('التقرير الأسبوعي: الأربعاء ٨ صباحًا').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

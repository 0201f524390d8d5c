import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../server/testing/query.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
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

test('an administrator changes a period, looks at a dry run, and only then can switch removal on, told in words what goes', async () => {
  await query(
    region.ownerUrl,
    `insert into platform.sms_outbox (delivery_id, phone, text, at) select gen_random_uuid(), '+966555000009', 'نص', '2026-01-01' from generate_series(1, 12)`,
  );
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/retention');
  const card = page.getByRole('region', { name: 'صندوق الرسائل التجريبي' });
  await card.getByRole('button', { name: 'تجربة الآن' }).click();
  await card.getByRole('cell', { name: '١٢', exact: true }).first().waitFor();
  await card.getByRole('button', { name: 'تغيير المدة' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('٦٠');
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ المدة' }).click();
  await card.getByText('للتفعيل: أجرِ تجربة').waitFor();
  expect(await card.getByRole('button', { name: 'تفعيل الإتلاف' }).count()).toBe(0);
  await card.getByRole('button', { name: 'تجربة الآن' }).click();
  await card.getByRole('button', { name: 'تفعيل الإتلاف' }).click();
  await page.getByRole('dialog').getByText('نتيجة آخر تجربة: ١٢ سجلًا').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'تفعيل الإتلاف' }).click();
  await card.getByText('مفعّلة', { exact: true }).waitFor();
  await region.server.app.jobs.runNow('retention.run');
  expect(await query(region.ownerUrl, `select id from platform.sms_outbox where phone = '+966555000009'`)).toEqual([]);
  expect(complaints).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('an officer narrows the list by a number beside it and by a Hijri day, keeps that as a view, finds it again, takes it along as a file comes to the same from a figure, and from a case to the others of its citizen', async () => {
  const citizen = await region.signIn('+966555000001');
  const submit = async (kind: 'report' | 'complaint') => {
    const body = { kind, text: `حفرة عند التقاطع ${kind}`, area: 'buraydah', category: 'street-pothole' } as const;
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  };
  const earlier = await submit('report');
  // From the 13th to the 15th of Jumada al-Akhirah 1448.
  region.clock.advance(2 * 86_400_000);
  const later = await submit('complaint');
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'emirate.officer');
  const shows = async (...numbers: string[]) => {
    for (const number of [earlier, later]) {
      await page
        .getByText(number)
        .first()
        .waitFor({ state: numbers.includes(number) ? 'visible' : 'detached' });
    }
  };

  // A mark that somebody's mail program has put on the link is no filter.
  await page.goto('/staff/cases?tab=all&utm_source=mail');
  await shows(earlier, later);
  await page.getByRole('button', { name: 'التصفية', exact: true }).click();
  const complaint = page.getByRole('button', { name: /^شكوى/ });
  await complaint.click();
  await shows(later);
  await complaint.click();
  await shows(earlier, later);

  await page.getByRole('button', { name: /الإدخال بالتاريخ الهجري: قُدّمت من يوم/ }).click();
  await page.getByRole('spinbutton').first().focus();
  await page.keyboard.type('١٤٠٦١٤٤٨');
  await shows(later);

  await page.getByRole('button', { name: 'حفظ هذا العرض' }).click();
  await page.getByRole('textbox', { name: 'اسم العرض' }).fill('منذ منتصف جمادى الآخرة');
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.goto('/staff/cases?tab=all');
  await shows(earlier, later);
  await page.getByRole('button', { name: 'منذ منتصف جمادى الآخرة', exact: true }).click();
  await shows(later);

  await page.getByRole('button', { name: 'تصدير CSV' }).click();
  await page.getByText('بدأ إعداد الملف').waitFor();
  await region.settle();
  await page.getByText(/^بلاغ واحد · /).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'تنزيل', exact: true }).click()]);
  const rows = readFileSync(await file.path(), 'utf8');
  expect([rows.includes(later), rows.includes(earlier)]).toEqual([true, false]);

  await page.goto('/staff/figures?by=kind');
  await page.getByRole('row', { name: /شكوى/ }).getByRole('link', { name: '١', exact: true }).first().click();
  await page.waitForURL(/\/staff\/cases\?/);
  await shows(later);

  await page.goto(`/staff/cases/${earlier}`);
  await page.getByRole('link', { name: 'بلاغ آخر للمستفيد' }).click();
  await shows(later);
  await page.getByRole('button', { name: /^إزالة: بلاغات أخرى/ }).click();
  await shows(earlier, later);
  expect(complaints).toEqual([]);
});

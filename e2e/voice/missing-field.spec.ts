import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
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

/** Its words are in sight, and its field is the one that is typed into. */
async function isLedTo(page: Page, label: string, words: string): Promise<void> {
  await page.getByText(words).waitFor();
  const field = page.getByLabel(label, { exact: true });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(async () => (await field.boundingBox())?.y ?? -1).toBeGreaterThan(0);
}

test('on a phone whoever leaves out what a step needs is led to its field, in each step', async () => {
  const { page, context } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(15_000);
  await signInQuietly(context, region.url, '+966555000051');
  const next = page.getByRole('button', { name: 'التالي' });
  await page.goto('/cases/new');
  await next.click();
  await isLedTo(page, 'اكتب بكلماتك', 'اكتب بالكلمات ما تريد إيصاله.');
  await page.getByLabel('اكتب بكلماتك').fill('حفرة أمام المدرسة');
  await choices(page, /^بلاغ/).click();
  await next.click();

  await page.locator('.maplibregl-marker').first().waitFor();
  await next.click();
  await isLedTo(page, 'المحافظة', 'اختر المحافظة، أو ضع علامة على الخريطة.');
  await page.getByLabel('المحافظة', { exact: true }).selectOption('بريدة');
  await next.click();
  await page.getByRole('heading', { name: 'هل لديك صور أو مستندات؟' }).waitFor();
  await next.click();

  await page.getByRole('button', { name: 'أوافق وأتابع' }).click();
  await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
  await isLedTo(page, 'اسمك', 'اكتب اسمك.');
});

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZip } from '../../server/testing/read-zip.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
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

test.each([
  [
    'ar',
    phone,
    '+966555000001',
    'تنزيل بياناتي',
    'إتلاف بياناتي',
    'إتلاف بياناتي نهائيًّا',
    'رقم جوالك للتأكيد',
    'ليس رقم الجوال',
    'أُتلفت بياناتك',
  ],
  [
    'en',
    desktop,
    '+966555000002',
    'Download my data',
    'Erase my data',
    'Erase my data for good',
    'mobile number to confirm',
    'not the mobile number',
    'Your data is erased',
  ],
] as const)(
  'a citizen takes a copy of their data and is then forgotten (%s)',
  async (language, size, who, copy, erase, confirm, again, wrong, done) => {
    const { page, context, complaints } = await openWindow(browser, { url: region.url, size, language });
    page.setDefaultTimeout(15_000);
    await signInQuietly(context, region.url, who);
    await page.goto('/account');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: copy }).click();
    const entries = await readZip(readFileSync(await (await saving).path()));
    expect(String(entries.get('data.json'))).toContain(who);
    expect(await accessibilityFindings(page)).toEqual([]);
    await look(`${language}-card`);

    await page.getByRole('button', { name: erase, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(again).fill('0555000009');
    expect(await accessibilityFindings(page)).toEqual([]);
    await look(`${language}-dialog`);
    await dialog.getByRole('button', { name: confirm }).click();
    await dialog.getByText(wrong).waitFor();
    await dialog.getByLabel(again).fill(`0${who.slice(4)}`);
    await dialog.getByRole('button', { name: confirm }).click();

    await page.getByRole('heading', { name: done }).waitFor();
    // What was announced of the buttons that are gone is taken back after some seconds.
    await page.waitForFunction(() => !document.querySelector('[data-live-announcer] [role=img]'));
    expect(await accessibilityFindings(page)).toEqual([]);
    await look(`${language}-done`);
    expect((await context.request.get(`${region.url}/api/v1/me`)).status()).toBe(401);
    expect(complaints).toEqual([]);
    await context.close();

    async function look(name: string): Promise<void> {
      if (process.env.LOOK) await page.screenshot({ path: `/tmp/dr-${name}.png`, fullPage: true });
    }
  },
);

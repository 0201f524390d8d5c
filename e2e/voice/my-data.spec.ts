import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../server/testing/query.ts';
import { readZip } from '../../server/testing/read-zip.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { codeSentTo, signInQuietly } from '../support/sign-in.ts';

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
    ['تغيير رقم الجوال', 'رقم الجوال الجديد', 'إرسال رمز التحقق', 'رمز التحقق', 'متابعة', 'غُيّر رقم جوالك', 'اكتب رقم جوال سعوديًّا'],
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
    [
      'Change my mobile number',
      'New mobile number',
      'Send me the code',
      'Verification code',
      'Continue',
      'Your mobile number is changed',
      'Type a Saudi mobile number',
    ],
  ],
] as const)(
  'a citizen takes a copy of their data, corrects their number and is then forgotten (%s)',
  async (language, size, who, copy, erase, confirm, again, wrong, done, phoneWords) => {
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

    const [change, newPhone, sendCode, codeLabel, onward, changed, numberWrong] = phoneWords;
    const next = who.replace('+9665550', '+9665559');
    await page.getByRole('button', { name: change, exact: true }).click();
    await page.getByLabel(newPhone).fill('0555');
    await page.getByRole('button', { name: sendCode }).click();
    await page.getByText(numberWrong).waitFor();
    expect(await page.getByLabel(newPhone).inputValue()).toBe('0555');
    await page.getByLabel(newPhone).fill(`0${next.slice(4)}`);
    await look(`${language}-number`);
    await page.getByRole('button', { name: sendCode }).click();
    await page.getByRole('textbox', { name: codeLabel }).waitFor();
    await announced();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: codeLabel }).fill(await codeSentTo(region.url, next));
    await look(`${language}-code`);
    await page.getByRole('dialog').getByRole('button', { name: change, exact: true }).click();
    await page.getByText(changed).waitFor();
    await page.getByText(next).waitFor();
    // The proof by the new number is as if long ago: to be erased asks for one of its own.
    await query(region.ownerUrl, 'update identity.session set "provenAt" = null');

    await page.getByRole('button', { name: erase, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(again).fill('0555000009');
    await announced();
    expect(await accessibilityFindings(page)).toEqual([]);
    await look(`${language}-dialog`);
    await dialog.getByRole('button', { name: confirm }).click();
    await dialog.getByText(wrong).waitFor();
    await dialog.getByLabel(again).fill(`0${next.slice(4)}`);
    await dialog.getByRole('button', { name: confirm }).click();
    const proof = page.getByRole('dialog').last();
    await proof.getByRole('button', { name: sendCode }).click();
    await proof.getByRole('textbox', { name: codeLabel }).waitFor();
    await announced();
    expect(await accessibilityFindings(page)).toEqual([]);
    await proof.getByRole('textbox', { name: codeLabel }).fill(await codeSentTo(region.url, next));
    await look(`${language}-proof`);
    await proof.getByRole('button', { name: onward }).click();

    await page.getByRole('heading', { name: done }).waitFor();
    await announced();
    expect(await accessibilityFindings(page)).toEqual([]);
    await look(`${language}-done`);
    expect((await context.request.get(`${region.url}/api/v1/me`)).status()).toBe(401);
    expect(complaints).toEqual([]);
    await context.close();

    /** What was announced of buttons that are gone stands in the page for seven seconds more, for no reader any longer. */
    async function announced(): Promise<void> {
      await page.evaluate(() => {
        for (const said of document.querySelectorAll('[data-live-announcer] [role=img]')) said.remove();
      });
    }
    async function look(name: string): Promise<void> {
      if (process.env.LOOK) await page.screenshot({ path: `/tmp/dr-${name}.png`, fullPage: true });
    }
  },
);

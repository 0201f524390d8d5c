import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { choices } from '../support/choose.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** Scripts are under way until they are let through. */
async function holdScripts(page: Page, which = '*'): Promise<() => void> {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(`**/assets/${which}.js`, async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}

test.each([
  ['ar', 'صوتك يصل إلى المسؤول مباشرة', 'قدّم بلاغًا', 'بلاغ جديد', 'شكوى', 'اكتب بكلماتك'],
  ['en', 'Your voice reaches the official responsible', 'Send a case', 'New case', 'Complaint', 'In your own words'],
] as const)(
  'who arrives on a slow line reads, follows the way to a new case and begins to write before any script has come; no choice and no letter is lost (%s)',
  async (language, welcome, send, title, kind, field) => {
    const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone, language });
    const letThrough = await holdScripts(page);
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('heading', { name: welcome }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(
      language === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr'],
    );
    await page.getByRole('main').getByRole('link', { name: send }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    const text = page.getByRole('textbox', { name: field });
    await choices(page, kind).click();
    await text.pressSequentially('حفرة كبيرة');
    letThrough();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('sawt.draft.new-case') ?? ''), { timeout: 20_000 })
      .toContain('حفرة كبيرة');
    await page.keyboard.type(' جدًا');
    await expect.poll(() => text.inputValue(), { timeout: 20_000 }).toBe('حفرة كبيرة جدًا');
    expect(await page.getByRole('radio', { name: kind }).isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('the scripts go on with what was drawn: nothing of it is painted anew, and all of it answers', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  const letThrough = await holdScripts(page);
  await page.goto('/cases/new', { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const drawn = await page.evaluateHandle(() => [...document.querySelectorAll('header *, h1, main input, main textarea')]);
  expect(await drawn.evaluate((elements) => elements.length)).toBeGreaterThan(20);
  letThrough();
  await page.waitForLoadState('networkidle');
  await choices(page, /^شكوى/).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sawt.draft.new-case') ?? '')).toContain('complaint');
  expect(await drawn.evaluate((elements) => elements.filter((each) => !each.isConnected).map(({ outerHTML }) => outerHTML))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('who has a draft, or chose dark colours, finds them in the place of the page that came', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('sawt.theme', 'dark'));
  await page.goto('/cases/new');
  await page.getByRole('textbox', { name: 'اكتب بكلماتك' }).fill('إنارة معطلة');
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'اكتب بكلماتك' }).inputValue(), { timeout: 20_000 }).toBe('إنارة معطلة');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(complaints).toEqual([]);
  await context.close();
});

test('who goes forward again while the scripts of the page are coming gets there', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  await page.goto('/cases/new');
  await choices(page, /^بلاغ/).click();
  await page.getByRole('textbox', { name: 'اكتب بكلماتك' }).fill('حفرة كبيرة');
  await page.getByRole('button', { name: 'التالي' }).click();
  await page.getByRole('textbox', { name: 'وصف المكان' }).waitFor();
  await page.goBack();
  const letThrough = await holdScripts(page, 'new-case-page-*');
  await page.reload({ waitUntil: 'commit' });
  // Then the first script has run, and waits for that of the page.
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  await page.goForward({ waitUntil: 'commit' });
  letThrough();
  await page.getByRole('textbox', { name: 'وصف المكان' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

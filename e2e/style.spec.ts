import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, findingsInDialogs } from './support/axe.ts';
import { desktop, openBrowser, openWindow } from './support/browser.ts';
import { answerAsToVisitors, serveStylePage } from './support/style-page.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof serveStylePage>>;
beforeAll(async () => {
  [pages, browser] = await Promise.all([serveStylePage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

/** What opens over or beside the page, by the words on it. */
const words = {
  ar: {
    dialogs: ['نافذة نموذج', 'نافذة تأكيد', 'نافذة للقراءة', 'سجل التغييرات: مدة الحفظ', 'استعادة النسخة ١'],
    toast: 'تنبيه',
    list: 'الجهة بالكتابة',
    hijri: 'الإدخال بالتاريخ الهجري: من يوم',
  },
  en: {
    dialogs: ['Form dialog', 'Confirm dialog', 'Dialog to read', 'History: Kept for', 'Bring back version 1'],
    toast: 'Toast',
    list: 'Agency by typing',
    hijri: 'Enter the Hijri date: From',
  },
};

const colours = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/** In the colours of a desk and in those of a dark room. */
async function inBothColours(page: Page, within = page.locator(':root')): Promise<string[]> {
  const findings = await accessibilityFindings(page, within);
  await colours(page, 'dark');
  findings.push(...(await accessibilityFindings(page, within)).map((finding) => `in the dark ${finding}`));
  await colours(page, 'light');
  return findings;
}

test.each(['ar', 'en'] as const)('every component and what it opens meets WCAG 2.2 AA as far as axe can tell, in %s', async (language) => {
  const { dialogs, toast, list, hijri } = words[language];
  const { page, context, complaints } = await openWindow(browser, { url: pages.url, size: desktop, language });
  page.setDefaultTimeout(90_000);
  await answerAsToVisitors(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/style');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button(hijri).press('Enter');
  await button(toast).press('Enter');
  const findings = await inBothColours(page);
  const field = page.getByRole('combobox', { name: list });
  await field.focus();
  // It opens, and closes again where the focus makes the page scroll, which it does with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await field.press('ArrowDown');
  // What lies around an open list is dead to readers until it closes, which the step out of it does: axe would call it a trap.
  await page.getByRole('listbox').waitFor();
  findings.push(...(await inBothColours(page, page.getByRole('listbox'))));
  await page.keyboard.press('Escape');
  for (const name of dialogs) findings.push(...(await findingsInDialogs(page, button(name).first(), { findings: inBothColours })));
  expect(findings).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phonePhoto } from '../../server/src/platform/files/testing/pictures.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
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

/** What the system does when somebody shares with the installed app, by the form that the manifest describes. */
async function share(page: Page, name: string, text: string): Promise<void> {
  const bytes = (await phonePhoto()).toString('base64');
  await page.evaluate(
    async (given) => {
      const registration = await navigator.serviceWorker.register('/share-worker.js', { scope: '/share-target' });
      while (!registration.active) await new Promise((resolve) => setTimeout(resolve, 30));
      const form = document.createElement('form');
      Object.assign(form, { action: '/share-target', method: 'POST', enctype: 'multipart/form-data' });
      const words = Object.assign(document.createElement('input'), { name: 'text', value: given.text });
      const files = Object.assign(document.createElement('input'), { name: 'files', type: 'file' });
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], given.name, { type: 'image/jpeg' }));
      files.files = transfer.files;
      form.append(words, files);
      document.body.append(form);
      form.submit();
    },
    { name, text, bytes },
  );
}

describe('what is shared with the installed app', () => {
  test('lies in a new case, also when it was shared without a line', async () => {
    const { page, context } = await openWindow(browser, { url: region.url, size: phone });
    page.setDefaultTimeout(15_000);
    await signInQuietly(context, region.url, '+966550000001');
    await page.goto('/');
    await share(page, 'أولى.jpg', 'إنارة الشارع مطفأة منذ أسبوع');
    await page.getByText('أُضيف ما شاركته إلى هذا البلاغ').waitFor();
    expect(await page.getByLabel('اكتب بكلماتك').inputValue()).toBe('إنارة الشارع مطفأة منذ أسبوع');

    await context.setOffline(true);
    await share(page, 'ثانية.jpg', '');
    await page.getByText('حُفظ ما شاركته في هذا الجهاز').waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'متابعة البلاغ' }).click();

    await choices(page, /^بلاغ/).click();
    const next = page.getByRole('button', { name: 'التالي' });
    await next.click();
    // By its name, as people type it, and without a mouse.
    await page.getByRole('textbox', { name: /البحث عن مكان بالاسم/ }).pressSequentially('عنيزه');
    await page.getByRole('button', { name: /^عنيزة/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('العلامة في وسط المكان تقريبًا').waitFor();
    expect(await page.getByLabel('وصف المكان').inputValue()).toBe('عنيزة');
    expect(await accessibilityFindings(page)).toEqual([]);
    await next.click();
    await page.getByRole('button', { name: 'حذف أولى.jpg' }).waitFor();
    await page.getByRole('button', { name: 'حذف ثانية.jpg' }).waitFor();
    await context.close();
  });
});

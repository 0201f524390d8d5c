import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLine } from '../../server/testing/line.ts';
import { query } from '../../server/testing/query.ts';
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

/** Noise does not compress: five megabytes. */
const largePhoto = () =>
  sharp(randomBytes(1500 * 1150 * 3), { raw: { width: 1500, height: 1150, channels: 3 } })
    .png()
    .toBuffer();

describe('a photo of five megabytes', () => {
  test('goes on over a line that breaks and a page that is loaded again, and arrives once', async () => {
    const line = await createLine(region.url, 900_000);
    onTestFinished(() => line.close());
    const { page, context } = await openWindow(browser, { url: line.url, size: phone });
    page.setDefaultTimeout(20_000);
    await signInQuietly(context, line.url, '+966550000001');
    await page.goto('/cases/new');
    await choices(page, /^بلاغ/).click();
    await page.getByLabel('اكتب بكلماتك').fill('حفرة عميقة أمام المدرسة تضررت منها سيارتي');
    const next = page.getByRole('button', { name: 'التالي' });
    await next.click();
    await page.getByRole('button', { name: /المحافظة/ }).click();
    await page.getByRole('option', { name: 'عنيزة' }).click();
    await next.click();

    const begins: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') begins.push(Number(request.headers()['upload-offset']));
    });
    const buffer = await largePhoto();
    expect(buffer.length).toBeGreaterThan(5_000_000);
    await page.locator('input[type=file]').first().setInputFiles({ name: 'حفرة.png', mimeType: 'image/png', buffer });
    const bar = page.getByRole('progressbar', { name: 'رفع حفرة.png' });
    const reaches = (percent: number) =>
      bar.evaluate(
        (element, least) =>
          new Promise<void>((resolve) => {
            const look = () => (Number(element.getAttribute('aria-valuenow')) >= least ? resolve() : setTimeout(look, 30));
            look();
          }),
        percent,
      );
    await bar.waitFor();
    await reaches(25);
    line.cut();
    await page.getByText('انقطع الاتصال، ويُستأنف الرفع').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    line.mend();
    await reaches(60);
    await page.reload();
    await page.getByRole('button', { name: 'حذف حفرة.jpg' }).waitFor();

    expect(begins.length).toBeGreaterThanOrEqual(2);
    expect(begins[0]).toBe(0);
    expect(begins.slice(1).every((offset, at) => offset > 0 && offset >= (begins[at] ?? 0))).toBe(true);
    expect(await query(region.ownerUrl, 'select name from platform.file')).toEqual([{ name: 'حفرة.jpg' }]);
    expect(await query(region.ownerUrl, 'select id from platform.upload')).toEqual([]);
    await context.close();
  });
});

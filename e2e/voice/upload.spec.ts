import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLine, type Line } from '../../server/testing/line.ts';
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

/** A new case up to the photos, over a line of its own. */
async function writeUpToPhotos(): Promise<{ page: Page; context: BrowserContext; line: Line }> {
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
  await page.getByRole('combobox', { name: /المحافظة/ }).selectOption('عنيزة');
  await next.click();
  return { page, context, line };
}

describe('a photo of five megabytes', () => {
  test('goes on over a line that breaks and a page that is loaded again, and arrives once', async () => {
    const { page, context, line } = await writeUpToPhotos();
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

  test('whose case is sent before it has arrived goes along from where it was, also from the outbox', async () => {
    region.clock.advance(11 * 60_000);
    const citizen = await region.signIn('+966550000001');
    region.clock.advance(11 * 60_000);
    const { page, context, line } = await writeUpToPhotos();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'بعيدة.png', mimeType: 'image/png', buffer: await largePhoto() });
    await page.getByRole('progressbar', { name: 'رفع بعيدة.png' }).waitFor();
    await page.getByRole('button', { name: 'التالي' }).click();
    const send = page.getByRole('button', { name: 'إرسال البلاغ' });
    await send.waitFor();
    line.cut();
    await Promise.all([page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD'), send.click()]);
    await page.close();
    line.mend();
    const again = await context.newPage();
    await again.goto(`${line.url}/cases`);
    await again.getByText('وصل بلاغك الذي كان ينتظر الإرسال').waitFor({ timeout: 20_000 });
    const { items } = await citizen.api.voice.listCases({ query: { limit: 100 } });
    const sent = await citizen.api.voice.getCase({ params: { number: items[0]?.number ?? '' } });
    expect(sent.files.map(({ name }) => name)).toEqual(['بعيدة.jpg']);
    await context.close();
  });

  test('that is to go along with an addition is waited for, and goes on where the dialog is opened again', async () => {
    const citizen = await region.signIn('+966555000009');
    const body = { kind: 'report', text: 'حفرة في الطريق', category: 'street-pothole', area: 'buraydah' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() });
    const line = await createLine(region.url, 900_000);
    onTestFinished(() => line.close());
    const { page, context } = await openWindow(browser, { url: line.url, size: phone });
    page.setDefaultTimeout(20_000);
    await signInQuietly(context, line.url, '+966555000009');
    await page.goto(`/cases/${number}`);
    const open = page.getByRole('button', { name: 'إضافة معلومات' });
    const dialog = page.getByRole('dialog');
    await open.click();
    await dialog.getByLabel('ما الذي تريد إضافته؟').fill('هذه صورتها');
    await dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'حفرة.png', mimeType: 'image/png', buffer: await largePhoto() });
    await dialog.getByRole('progressbar', { name: 'رفع حفرة.png' }).waitFor();
    const send = dialog.getByRole('button', { name: 'إضافة', exact: true });
    await send.click();
    await dialog.getByText('لم يصل أحد الملفات بعد').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open.click();
    await dialog.getByRole('button', { name: 'حذف حفرة.jpg' }).waitFor();
    await send.click();
    await dialog.waitFor({ state: 'detached' });
    const { timeline } = await citizen.api.voice.getCase({ params: { number } });
    const added = timeline.find(({ what }) => what === 'addInformation');
    expect([added?.text, added?.files.map(({ name }) => name)]).toEqual(['هذه صورتها', ['حفرة.jpg']]);
    await context.close();
  });
});

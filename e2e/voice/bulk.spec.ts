import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
import { signInQuietly } from '../support/sign-in.ts';
import { spoken } from './staff-steps.ts';

let region: TestRegion;
let browser: Browser;
const numbers: string[] = [];
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  for (let sent = 0; sent < 4; sent++) {
    const body = {
      kind: 'report',
      text: `حفرة عند التقاطع ${sent} ${'ط'.repeat(300 * (sent % 2))}`,
      area: 'buraydah',
      category: 'street-pothole',
    } as const;
    numbers.push((await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number);
  }
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('a coordinator assigns what is ticked, reads which case did not go and why, and takes it back', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'municipality.coordinator');
  await page.goto('/staff/cases?tab=new');
  // By keyboard: the box of a row, that of the next one and back, and then all that are shown.
  await page.getByRole('checkbox', { name: `تحديد البلاغ ${numbers[0]}` }).press('Space');
  await page.getByText('المحدد: بلاغ واحد').first().waitFor();
  await page.keyboard.press('KeyJ');
  await page.keyboard.press('KeyK');
  await page.keyboard.press('KeyX');
  await page.getByText('المحدد: بلاغ واحد').first().waitFor({ state: 'detached' });
  await page.keyboard.press('KeyJ');
  await page.keyboard.press('KeyX');
  await page.getByText('المحدد: بلاغ واحد').first().waitFor();
  await page.getByRole('checkbox', { name: 'تحديد المعروض' }).press('Space');
  const bar = page.getByRole('region', { name: 'إجراءات على المحدد' });
  await bar.getByText('المحدد: ٤ بلاغات').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await bar.getByRole('button', { name: 'إسناد' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('يمكنك التراجع عنه بعد تنفيذه، عدا ما يطرأ عليه تغيير من البلاغات.').waitFor();
  await dialog.getByText('يُنفَّذ على ٤ بلاغات، كلٌّ على حدة، كأنك نفّذته من صفحته.').waitFor();
  await choices(dialog).first().click();
  expect(await accessibilityFindings(page)).toEqual([]);
  // Meanwhile one of them is answered elsewhere.
  const elsewhere = await region.signIn('municipality.coordinator');
  await dialog.getByRole('button', { name: 'إسناد', exact: true }).click();
  await page.getByRole('heading', { name: 'إسناد', level: 1 }).waitFor();
  await elsewhere.api.voice.answer({ params: { number: numbers[3] as string }, body: { text: 'أُصلحت.' } });
  await region.settle();
  await page.getByText('نُفّذ على ٣ بلاغات من أصل ٤ بلاغات.').waitFor();
  await page.getByText('طرأ على البلاغ إجراء آخر في هذه الأثناء، فتُرك كما هو.').first().waitFor();
  // The library's announcer still holds the button of the dialog that is gone.
  await page.reload();
  await page.getByRole('link', { name: spoken(numbers[3] as string) }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'تراجع (٣ بلاغات)' }).click();
  await dialog.getByRole('button', { name: 'تراجع (٣ بلاغات)' }).click();
  await page.getByText('تراجع عن إجراء سابق').waitFor();
  await region.settle();
  await page.getByText('نُفّذ على كل البلاغات: ٣ بلاغات.').waitFor();
  for (const number of numbers.slice(0, 3)) {
    expect((await elsewhere.api.voice.getCase({ params: { number } })).status).toBe('referred');
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test('on a phone everything a list finds is answered with one text, after it was said that there is no way back', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'municipality.coordinator');
  await page.goto('/staff/cases?tab=new');
  await page.getByText('تحديد المعروض').click();
  const bar = page.getByRole('region', { name: 'إجراءات على المحدد' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  // One row, until it is asked what can be done.
  expect((await bar.boundingBox())?.height).toBeLessThan(72);
  // It stays below the bar of the page, also once the list is scrolled.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const header = await page.getByRole('banner').last().boundingBox();
  await expect.poll(async () => (await bar.boundingBox())?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
  await bar.getByRole('button', { name: 'الإجراءات' }).click();
  await bar.getByRole('button', { name: 'رد مباشر' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('لا يمكن التراجع عنه بعد تنفيذه.').waitFor();
  await dialog.getByRole('button', { name: 'إرسال الرد' }).click();
  await dialog.getByRole('textbox', { name: 'الرد' }).fill('تُعالج الحفر ضمن خطة الصيانة لهذا الشهر.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'إرسال الرد' }).click();
  await page.getByRole('heading', { name: 'رد مباشر', level: 1 }).waitFor();
  await region.settle();
  await page.getByText('نُفّذ على كل البلاغات: ٣ بلاغات.').waitFor();
  expect(await page.getByRole('button', { name: /^تراجع/ }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

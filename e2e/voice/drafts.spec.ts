import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizen = '+966550000001';
let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** Who stops typing for a while has what they typed kept. */
const paused = (page: Page) => page.clock.fastForward(6_000);

test('what was typed before signing in goes to the account, is gone on with on another device, and neither device writes over the other', async () => {
  const first = await openWindow(browser, { url: region.url, size: phone });
  await first.page.clock.install();
  await first.page.goto('/cases/new');
  const text = first.page.getByRole('textbox', { name: /اكتب|التفاصيل|ماذا|النص/ }).first();
  await text.fill('حفرة أمام المدرسة');
  await signInQuietly(first.context, region.url, citizen);
  await first.page.reload();
  await paused(first.page);
  await first.page.getByText('حُفظت المسودة في حسابك').waitFor();

  const second = await openWindow(browser, { url: region.url, size: phone });
  await second.page.clock.install();
  await signInQuietly(second.context, region.url, citizen);
  await second.page.goto('/cases');
  await second.page.getByText('حفرة أمام المدرسة').waitFor();
  await second.page.getByRole('button', { name: 'متابعة الكتابة' }).click();
  const there = second.page.getByLabel('اكتب بكلماتك');
  await there.fill('حفرة أمام المدرسة، وقد كبرت');
  await paused(second.page);
  const { api } = await region.signIn(citizen);
  const kept = async () => (await api.drafts.listDrafts()).map((draft) => draft.text);
  await expect.poll(kept, { timeout: 15_000 }).toEqual(['حفرة أمام المدرسة، وقد كبرت']);

  await text.fill('حفرة أمام المدرسة وبجانب المسجد');
  await paused(first.page);
  await first.page.getByText('تغيّرت هذه المسودة من نافذة أو جهاز آخر').waitFor();
  await first.page.getByRole('button', { name: 'ما حُفظ هناك' }).click();
  await expect.poll(() => text.inputValue()).toBe('حفرة أمام المدرسة، وقد كبرت');
  expect([...first.complaints, ...second.complaints].filter((each) => !each.includes('409'))).toEqual([]);
}, 90_000);

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizenPhone = '+966555000041';
/** As the address of a page is, which people paste into what they write. */
const endless = `https://example.sa/${'a'.repeat(280)}`;

let region: TestRegion;
let browser: Browser;
let number: string;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn(citizenPhone);
  const body = { kind: 'report' as const, text: endless, area: 'buraydah', place: 'a'.repeat(120), category: 'street-pothole' };
  ({ number } = await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() }));
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** How far a page can be moved sideways. */
const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each([
  ['a citizen', citizenPhone, '/cases', '/cases/{case}'],
  ['a coordinator', 'municipality.coordinator', '/staff/cases', '/staff/cases/{case}'],
])('on a phone of %s a word without end stays within the screen', async (_, who, ...paths) => {
  const { page, context } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, who);
  for (const path of paths) {
    await page.goto(path.replace('{case}', number));
    await page.getByText('https://example.sa/').first().waitFor();
    expect(await beyond(page), path).toBe(0);
  }
});

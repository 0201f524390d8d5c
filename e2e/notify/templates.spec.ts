import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow } from '../support/browser.ts';
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

test('an administrator gives a channel words of its own, hears what is wrong with a plural, and brings the first version back', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  page.setDefaultTimeout(15_000);
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/templates/overdue-digest');
  await page.getByRole('button', { name: 'Add: Short text for SMS' }).click();
  const short = page.getByRole('region', { name: 'Short text for SMS' });
  await short.getByLabel('Arabic text').fill('{count, plural, one {بلاغ} other {# بلاغ}} متأخر {link}');
  await short.getByLabel('English text').fill('{count, plural, one {# case} few {# cases}} late {link}');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await short.getByText(/No plural forms of this language: few/).waitFor();
  await short.getByLabel('English text').fill('{count, plural, one {# case} other {# cases}} late {link}');
  await short.getByText('12 cases late', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await page.getByRole('button', { name: 'Bring back version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click();
  await page.getByText('Brings back version 1').waitFor();
  expect(await page.getByRole('button', { name: 'Add: Short text for SMS' }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

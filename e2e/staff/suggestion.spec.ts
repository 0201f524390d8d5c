import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { keepTinyModel } from '../../server/testing/tiny-model.ts';
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

test('an administrator sees what a threshold would have meant before saving it, takes the change back, and asks for a training', async () => {
  await keepTinyModel(region.ownerUrl, 'live');
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/suggestion');
  const threshold = page.getByRole('textbox', { name: /^Confidence threshold/ });
  await page.getByText('Of 6 texts held back, 3 would have been sent by themselves, 0 of them to a wrong agency.').waitFor();
  await threshold.fill('80');
  await threshold.blur();
  await page.getByText('5 would have been sent by themselves, 1 of them to a wrong agency.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('from “Propose only, threshold 90%” to “Propose only, threshold 80%”').waitFor();
  await page.getByRole('button', { name: 'Undo the change' }).click();
  await page.getByText('from “Propose only, threshold 80%” to “Propose only, threshold 90%”').waitFor();
  expect(await threshold.inputValue()).toBe('90');

  const confusion = page.getByRole('table', { name: 'What the model confuses' });
  expect(await confusion.getByRole('row').nth(1).textContent()).toContain('2 of 3');
  await page.getByRole('button', { name: 'Train now' }).click();
  await page.getByRole('meter', { name: 'The training is waiting' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

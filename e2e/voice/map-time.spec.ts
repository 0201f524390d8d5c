import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
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

test('an officer looks at where cases came from as density, day by day with the keys, lets it play, and goes back to all of it', async () => {
  const citizen = await region.signIn('+966555000001');
  const submit = async (lat: number) => {
    const body = {
      ...({ kind: 'report', text: 'حفرة في الطريق', area: 'buraydah', category: 'street-pothole' } as const),
      location: { lat, lon: 43.975 },
    };
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  };
  await submit(26.33);
  region.clock.advance(2 * 86_400_000);
  for (const lat of [26.331, 26.36]) await submit(lat);

  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  page.setDefaultTimeout(20_000);
  // The timers of the page go on; its day is that of the region.
  await page.clock.setFixedTime(region.clock.now());
  await signInQuietly(context, region.url, 'emirate.officer');
  await page.goto('/staff/figures?period=week');
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await page.getByRole('combobox', { name: 'Shown as' }).selectOption('Density');
  await page.waitForURL(/layer=heat/);
  await slider.focus();
  // From all of it to its last day but one, on which nothing came, and one more back.
  await page.keyboard.press('ArrowLeft');
  await page.getByText('0 cases on the map').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('1 case on the map').waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/23/);
  await page.keyboard.press('Home');
  await page.getByText('0 cases on the map').waitFor();
  await page.getByRole('button', { name: 'Play through the period' }).click();
  await page.getByText('2 cases on the map').waitFor();
  await page.getByRole('button', { name: 'Play through the period' }).waitFor();
  await page.getByRole('button', { name: 'The whole period' }).click();
  await page.getByText('2 cases on the map').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

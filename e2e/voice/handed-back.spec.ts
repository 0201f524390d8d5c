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

test('a coordinator finds what a specialist gave back in a tab of its own, with who and why, and gives it to another', async () => {
  const [citizen, coordinator, specialist] = await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  );
  const body = { kind: 'report', text: 'حفرة عند المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen!.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const { id, name } = await specialist!.api.directory.getMe();
  await coordinator!.api.voice.assign({ params: { number }, body: { assignee: id } });
  await specialist!.api.voice.handBack({ params: { number }, body: { reason: 'خارج نطاق فريقي' } });

  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'municipality.coordinator');
  await page.goto('/staff/cases');
  await page.getByRole('tab', { name: /أعادها المختصون.*١/ }).click();
  await page.getByText(`أعاده ${name.ar}: خارج نطاق فريقي`).waitFor();
  await page.getByRole('link', { name: new RegExp(number.slice(0, 4)) }).click();
  await page.getByRole('button', { name: 'إسناد إلى مختص', exact: true }).waitFor();
  await coordinator!.api.voice.assign({ params: { number }, body: { assignee: id } });
  await page.goto('/staff/cases?tab=handedBack');
  await page.getByText('لا بلاغات أعادها مختص وتنتظر الإسناد').waitFor();
  expect(complaints).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';
import { makeMove, spoken } from '../voice/staff-steps.ts';

let region: TestRegion;
let browser: Browser;
const numbers: string[] = [];
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  for (let sent = 0; sent < 3; sent++) {
    const body = { kind: 'report', text: `حفرة عند التقاطع ${sent}`, area: 'buraydah', category: 'street-pothole' } as const;
    numbers.push((await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number);
  }
  region.clock.advance(30 * 86_400_000);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('the leader of an agency reminds from what is late first, then from the page of a case, and many at once', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'municipality.leader');
  await page.goto('/staff');
  const [first, second] = numbers.map(spoken);
  const button = page.getByRole('button', { name: `تذكير بالبلاغ ${first}` });
  await button.press('Enter');
  await page.getByText('أُرسل التذكير').first().waitFor();
  await button.waitFor({ state: 'detached' });
  await page.getByText('ذُكّر به').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.goto(`/staff/cases/${numbers[1]}`);
  await makeMove(page, { open: 'تذكير', fill: { 'كلمة قصيرة': 'قبل نهاية اليوم' }, send: 'إرسال التذكير', done: 'أُرسل التذكير' });
  await page.getByText('ذُكّر من لديه البلاغ، ويمكن تذكيره من جديد بدءًا من').waitFor();
  await page.getByText('قبل نهاية اليوم').waitFor();
  expect(await page.getByRole('button', { name: 'تذكير', exact: true }).count()).toBe(0);
  expect(second).toBeDefined();
  expect(complaints).toEqual([]);
  await context.close();
});

test('of a selection the report says which were reminded today already', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'municipality.leader');
  await page.goto('/staff/cases?tab=all&order=due&late=true');
  await page.getByRole('checkbox', { name: 'تحديد المعروض' }).press('Space');
  await page.getByRole('region', { name: 'إجراءات على المحدد' }).getByRole('button', { name: 'تذكير' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'إرسال التذكير' }).click();
  await page.getByRole('heading', { name: 'تذكير', level: 1 }).waitFor();
  await region.settle();
  await page.getByText('ذُكّر من لديه البلاغ اليوم من قبل.').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCaseNumber } from '../../server/src/modules/voice/case-number.ts';
import { query } from '../../server/testing/query.ts';
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

test('whoever may see a case sees a template filled with it; an administrator who sees none is told so, as of one that does not exist', async () => {
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report' as const, text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() });
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  await signInQuietly(context, region.url, 'admin');
  const fill = async (typed: string) => {
    await page.goto('/staff/templates/case-answered');
    await page.getByRole('textbox', { name: 'Preview with a real case' }).fill(typed);
    await page.getByRole('button', { name: 'Preview with it' }).click();
  };
  await fill(number);
  await page.getByText('There is no case with this number that you may see.', { exact: false }).waitFor();
  await fill(newCaseNumber());
  await page.getByText('There is no case with this number that you may see.', { exact: false }).waitFor();
  await query(
    region.ownerUrl,
    `insert into directory.person_role select id, 'emirate_officer' from directory.person where username = 'admin'`,
  );
  await signInQuietly(context, region.url, 'admin');
  await fill(number);
  await page.getByText(`The values are those of case ${number}.`).waitFor();
  expect(complaints.filter((one) => !/40[34]/.test(one))).toEqual([]);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
let numbers: string[];
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  const submit = async (category: string) => {
    const body = { kind: 'report' as const, text: `بلاغ ${category}`, area: 'buraydah', category };
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() })).number;
  };
  // Of the week before, and late by now; then of this week, of which one is answered and rated.
  numbers = [await submit('street-pothole')];
  region.clock.advance(8 * 86_400_000);
  numbers.push(await submit('street-pothole'), await submit('street-sidewalk'));
  const coordinator = await region.signIn('municipality.coordinator');
  const specialist = await region.signIn('municipality.specialist1');
  const params = { number: numbers[1] as string };
  await coordinator.api.voice.assign({ params, body: { assignee: (await specialist.api.directory.getMe()).id } });
  await specialist.api.voice.start({ params, body: {} });
  await specialist.api.voice.propose({ params, body: { text: 'عولجت الحفرة.' } });
  await coordinator.api.voice.approve({ params, body: {} });
  await citizen.api.voice.rate({ params, body: { rating: 4 } });
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('the emirate’s leader has the week on one page to print, with the week before, the agencies in a fair order and the latest cases', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(region.clock.now());
  await signInQuietly(context, region.url, 'emirate.leader');
  await page.goto('/staff/report');
  await page.getByText('ورد بلاغان، وفي الفترة السابقة ١.').waitFor();
  await page.getByText(/^أُجيب في الموعد عن ١٠٠٪/).waitFor();
  await page.getByText(/^المتأخر الآن بلاغ واحد، وأقدمها/).waitFor();
  await page.getByText(/^رضا المستفيدين ٤ من ٥، بتقييم واحد/).waitFor();
  await page.getByRole('heading', { name: 'حسب المحافظة' }).waitFor();
  await page.getByRole('combobox', { name: 'الصيغة' }).selectOption('موجز في صفحة واحدة');
  await page.getByRole('heading', { name: 'حسب المحافظة' }).waitFor({ state: 'detached' });
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
  const row = page.getByRole('table', { name: 'ترتيب الجهات في الرد في الموعد' }).getByRole('row', { name: /أمانة/ });
  await row.getByRole('link', { name: '٢', exact: true }).click();
  await page.waitForURL(/\/staff\/cases\?/);
  for (const number of numbers.slice(1)) await page.getByText(number).first().waitFor();
  await page.getByText(numbers[0] as string).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('on paper the dashboard says what was chosen, and has nothing that only a screen can do', async () => {
  const { page, context } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'emirate.leader');
  await page.goto('/staff?area=buraydah');
  const chart = page.getByRole('region', { name: 'الواردة والمُجابة خلال ٣٠ يومًا' }).locator('svg[viewBox]').last();
  await chart.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('combobox').count()).toBe(0);
  expect(await page.getByText('المحافظة: بريدة').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'التقرير للطباعة' }).count()).toBe(0);
  // Paper is narrower than the screen that the chart was drawn for.
  expect(await chart.evaluate((picture) => getComputedStyle(picture).maxInlineSize)).toBe('100%');
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
import { signInQuietly } from '../support/sign-in.ts';
import { spoken } from './staff-steps.ts';

const citizenPhone = '+966550000001';
const words = 'الإشارة الضوئية عند تقاطع الملك فهد لا تعمل منذ يومين';

let region: TestRegion;
let browser: Browser;
let citizen: Session;

beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  citizen = await region.signIn(citizenPhone);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

const myCases = async () => (await citizen.api.voice.listCases({ query: { limit: 100 } })).items;

describe('what a citizen types is never lost', () => {
  let window: Window;
  let page: Page;

  beforeEach(async () => {
    window = await openWindow(browser, { url: region.url, size: phone });
    ({ page } = window);
    page.setDefaultTimeout(10_000);
    // A number gets five codes in ten minutes.
    region.clock.advance(10 * 60_000);
    await signInQuietly(window.context, region.url, citizenPhone);
    await page.goto('/cases/new');
  });
  afterEach(() => window.context.close());

  const next = () => page.getByRole('button', { name: 'التالي' }).click();

  async function writeUpToSending(): Promise<void> {
    await choices(page, /^بلاغ/).click();
    await page.getByLabel('اكتب بكلماتك').fill(words);
    await next();
    await page.getByRole('combobox', { name: /المحافظة/ }).selectOption('عنيزة');
    await next();
    await next();
    await page.getByRole('button', { name: 'إرسال البلاغ' }).waitFor();
  }

  test('what is missing is said beside its field, and the rest stays', async () => {
    // Their own words come before everything that is to be chosen.
    const first = page.locator('section[aria-labelledby=step-heading] :is(textarea, [role=radiogroup])').first();
    expect(await first.evaluate(({ tagName }) => tagName)).toBe('TEXTAREA');
    await page.getByLabel('اكتب بكلماتك').fill(words);
    await next();
    await page.getByText('اختر نوع ما تقدّمه.').waitFor();
    expect(await page.getByLabel('اكتب بكلماتك').inputValue()).toBe(words);
  });

  test('a reload and a change of language keep it', async () => {
    await page.getByLabel('اكتب بكلماتك').fill(words);
    // On a busy machine the page can be written on before its scripts have come: until then there is nobody who keeps it.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('sawt.draft.new-case') ?? '')).toContain(words);
    await page.reload();
    await expect.poll(() => page.getByLabel('اكتب بكلماتك').inputValue()).toBe(words);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel('In your own words').inputValue()).toBe(words);
  });

  test('without a line it says so, keeps everything, and sends one case when the line is back', async () => {
    await writeUpToSending();
    const before = (await myCases()).length;
    await window.context.setOffline(true);
    await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await page
      .getByText(/انقطع|لا يوجد اتصال|غير متصل/)
      .first()
      .waitFor();
    await window.context.setOffline(false);
    // It goes by itself.
    await page.getByRole('heading', { name: 'تم استلام بلاغك' }).waitFor();
    expect((await myCases()).length).toBe(before + 1);
  });

  test('a case that is sent as the line breaks waits in sight when the page is closed, and goes once when both are back', async () => {
    await writeUpToSending();
    const before = (await myCases()).length;
    await window.context.setOffline(true);
    await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await page.close();
    await window.context.setOffline(false);
    // The pages come, and what they ask of the server does not.
    await window.context.route('**/api/v1/cases', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    const again = await window.context.newPage();
    await again.goto('/');
    await again.getByText('بلاغك ينتظر الإرسال').waitFor();
    await again.goto('/cases/new');
    expect(await again.getByLabel('اكتب بكلماتك').inputValue()).toBe('');
    const second = await window.context.newPage();
    await window.context.unroute('**/api/v1/cases');
    await Promise.all([again.goto('/'), second.goto('/')]);
    await again.getByText('بلاغك ينتظر الإرسال').waitFor({ state: 'hidden' });
    await second.getByText('بلاغك ينتظر الإرسال').waitFor({ state: 'hidden' });
    expect((await myCases()).length).toBe(before + 1);
  });

  test('a line that breaks before the press leads to the case that waits, whose page was fetched while there was one', async () => {
    const fetched = page.waitForResponse(/my-cases-page.*js/);
    await writeUpToSending();
    const before = (await myCases()).length;
    await fetched;
    // The device believes that it has a line.
    await window.context.route('**', (route) => route.abort());
    await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await page.waitForURL(/\/cases$/, { timeout: 40_000 });
    await page.getByText('بلاغك ينتظر الإرسال').waitFor();
    await window.context.unroute('**');
    await page.getByText('بلاغك ينتظر الإرسال').waitFor({ state: 'hidden', timeout: 60_000 });
    expect((await myCases()).length).toBe(before + 1);
  });

  test('an answer lost on its way makes one case and not two', async () => {
    await writeUpToSending();
    const before = (await myCases()).length;
    let lost = 0;
    await page.route('**/api/v1/cases', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost++;
      // The server has done its part; the phone never hears of it.
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await page.getByRole('heading', { name: 'تم استلام بلاغك' }).waitFor({ timeout: 20_000 });
    expect(lost).toBe(1);
    expect((await myCases()).length).toBe(before + 1);
  });

  test('a double press sends once', async () => {
    await writeUpToSending();
    const before = (await myCases()).length;
    await page.getByRole('button', { name: 'إرسال البلاغ' }).dblclick();
    await page.getByRole('heading', { name: 'تم استلام بلاغك' }).waitFor();
    expect((await myCases()).length).toBe(before + 1);
  });
});

describe('when two people act on one case', () => {
  test('the second is told what happened, and what they typed stays', async () => {
    const body = { kind: 'report', text: words, category: 'street-pothole', area: 'buraydah' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() });
    const { page, context } = await openWindow(browser, { url: region.url, size: desktop });
    page.setDefaultTimeout(10_000);
    await signInQuietly(context, region.url, 'municipality.coordinator');
    await page.goto(`/staff/cases/${number}`);
    await page.getByRole('button', { name: 'إعادة إلى الإمارة' }).click();
    const reason = page.getByRole('dialog').getByLabel('التفاصيل');
    await reason.fill('ليس من اختصاص الأمانة');

    const colleague = await region.signIn('municipality.coordinator');
    const [specialist] = await colleague.api.voice.listAssignees({ params: { number } });
    await colleague.api.voice.assign({ params: { number }, body: { assignee: specialist?.id ?? '' } });

    await page.getByRole('dialog').getByText('تغيّر البلاغ أثناء عملك').waitFor();
    expect(await reason.inputValue()).toBe('ليس من اختصاص الأمانة');
    await page.getByRole('dialog').getByRole('button', { name: 'إعادة إلى الإمارة' }).click();
    await page.getByRole('dialog').getByText('تغيّرت حالة البلاغ ولم يعد هذا الإجراء متاحًا.').waitFor();
    // Once, and not beside a second notice of the same.
    expect(await page.getByRole('dialog').getByText('لم يعد هذا الإجراء متاحًا').count()).toBe(1);
    expect(await reason.inputValue()).toBe('ليس من اختصاص الأمانة');
    expect(await page.getByText(spoken(number)).count()).toBeGreaterThan(0);
    await context.close();
  });
});

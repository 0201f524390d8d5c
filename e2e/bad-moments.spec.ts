import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from './support/browser.ts';
import { choices } from './support/choose.ts';
import { codeSentTo, signInQuietly } from './support/sign-in.ts';
import { signInAsStaff } from './voice/staff-steps.ts';

const citizenPhone = '+966550000001';
const words = 'الإشارة الضوئية عند تقاطع الملك فهد لا تعمل منذ يومين';

let region: TestRegion;
let browser: Browser;
let citizen: Session;
let open: Window[] = [];

beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  citizen = await region.signIn(citizenPhone);
});
beforeEach(() => region.clock.advance(10 * 60_000));
afterEach(async () => {
  for (const { context } of open) await context.close();
  open = [];
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

async function windowOf(who: string | null, path: string): Promise<Page> {
  const window = await openWindow(browser, { url: region.url, size: who?.startsWith('+') === false ? desktop : phone });
  open.push(window);
  window.page.setDefaultTimeout(10_000);
  if (who) await signInQuietly(window.context, region.url, who);
  await window.page.goto(path);
  return window.page;
}

async function newCase(): Promise<string> {
  const body = { kind: 'report', text: words, category: 'street-pothole', area: 'buraydah' } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() })).number;
}

const timelineOf = async (number: string, who = 'municipality.coordinator') =>
  (await (await region.signIn(who)).api.voice.getCase({ params: { number } })).timeline;

const whats = async (number: string, what: string) => (await timelineOf(number)).filter((event) => event.what === what).length;

/** Opens the note of a case and writes it; what follows is up to the test. */
async function writeNote(
  page: Page,
  text: string,
): Promise<{ field: ReturnType<Page['getByLabel']>; send: ReturnType<Page['getByRole']> }> {
  await page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('الملاحظة', { exact: true });
  await field.fill(text);
  return { field, send: dialog.getByRole('button', { name: 'حفظ الملاحظة' }) };
}

/** From now on the server has another build: parts of the old one are no longer there, and pages name another first script. */
async function deploy(page: Page): Promise<void> {
  let isOld = true;
  await page.route('**/assets/**', (route) => (isOld ? route.fulfill({ status: 404, json: {} }) : route.continue()));
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (!request.headers().accept?.includes('text/html')) return route.fallback();
    if (request.isNavigationRequest()) {
      isOld = false;
      return route.fallback();
    }
    await route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/index-another.js"></script>' });
  });
}

describe('a new version is put in place under an open page', () => {
  test('whoever goes on to another page gets that of the new version, and what they typed is there', async () => {
    const page = await windowOf(null, '/cases/new');
    await page.getByLabel('اكتب بكلماتك').fill(words);
    await page.waitForLoadState('networkidle');
    await deploy(page);
    await page.getByRole('link', { name: 'الخصوصية' }).click();
    await page.getByRole('heading', { level: 1, name: /الخصوصية/ }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('اكتب بكلماتك').inputValue()).toBe(words);
  });

  test('a page that stays open says so once the server is back, and stays as it is', async () => {
    const number = await newCase();
    const page = await windowOf('municipality.coordinator', `/staff/cases/${number}`);
    await page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).waitFor();
    await page.waitForTimeout(500);
    await deploy(page);
    await region.restart();
    const load = page.getByRole('button', { name: 'إعادة التحميل' });
    await load.waitFor({ timeout: 30_000 });
    const { field } = await writeNote(page, words);
    await page.keyboard.press('Escape');
    await load.click();
    await load.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).click();
    expect(await field.inputValue()).toBe(words);
  });
});

test('a server that is started anew: a press meanwhile is not lost, is not done twice, and the page catches up', async () => {
  const number = await newCase();
  const page = await windowOf('municipality.coordinator', `/staff/cases/${number}`);
  const { field, send } = await writeNote(page, words);
  await region.restart(async () => {
    await send.click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  });
  expect(await field.inputValue()).toBe(words);
  await send.click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await whats(number, 'note')).toBe(1);
  // By the stream, which is open again: nothing on the page was pressed.
  await citizen.api.voice.addInformation({ params: { number }, body: { text: 'صورة أخرى في الطريق', files: [] } });
  await page.getByText('صورة أخرى في الطريق').first().waitFor({ timeout: 30_000 });
});

describe('a session that is lost in the middle of a form', () => {
  test('is begun again in another tab by the citizen, and everything typed goes on from there', async () => {
    const number = await newCase();
    const page = await windowOf(citizenPhone, `/cases/${number}`);
    await page.getByRole('button', { name: 'إضافة معلومات' }).click();
    const field = page.getByRole('dialog').getByLabel('ما الذي تريد إضافته؟');
    await field.fill(words);
    await page.context().clearCookies();
    await page.getByRole('dialog').getByRole('button', { name: 'إضافة', exact: true }).click();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('alertdialog').getByRole('link', { name: 'تسجيل الدخول' }).click(),
    ]);
    await tab.getByLabel('رقم الجوال').fill(`0${citizenPhone.slice(4)}`);
    await tab.getByRole('button', { name: 'إرسال رمز التحقق' }).click();
    await tab.getByLabel('رمز التحقق').waitFor();
    await tab.getByLabel('رمز التحقق').fill(await codeSentTo(region.url, citizenPhone));
    await tab.waitForURL('**/cases');
    await tab.close();
    await page
      .getByRole('button', { name: 'سجّلت الدخول، أكمل' })
      .click({ timeout: 2_000 })
      .catch(() => {});
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(words);
    await page.getByRole('dialog').getByRole('button', { name: 'إضافة', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await timelineOf(number)).filter(({ what }) => what === 'addInformation')).toHaveLength(1);
  });

  test('is begun again by the official, also on a page that was loaded anew', async () => {
    const number = await newCase();
    const page = await windowOf('municipality.coordinator', `/staff/cases/${number}`);
    const { field, send } = await writeNote(page, words);
    await page.context().clearCookies();
    await send.click();
    await page.getByRole('alertdialog').waitFor();
    await signInAsStaff(page, 'municipality.coordinator');
    await page.goto(`/staff/cases/${number}`);
    await page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).click();
    expect(await field.inputValue()).toBe(words);
    await send.click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await whats(number, 'note')).toBe(1);
  });
});

test('two tabs on one case: the same words, sent in both, are said once', async () => {
  const number = await newCase();
  const page = await windowOf('municipality.coordinator', `/staff/cases/${number}`);
  const other = await page.context().newPage();
  await other.goto(`/staff/cases/${number}`);
  const [here, there] = [await writeNote(page, words), await writeNote(other, words)];
  await here.send.click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await there.send.click();
  await other.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await whats(number, 'note')).toBe(1);
});

test('the way back leads through the steps of a new case, and no letter is lost on it', async () => {
  const page = await windowOf(null, '/cases/new');
  const next = () => page.getByRole('button', { name: 'التالي' }).click();
  await choices(page, /^بلاغ/).click();
  await page.getByLabel('اكتب بكلماتك').fill(words);
  await next();
  await page.getByLabel('وصف المكان').fill('أمام المدرسة');
  await page.goBack();
  expect(await page.getByLabel('اكتب بكلماتك').inputValue()).toBe(words);
  await page.goBack().catch(() => {});
  await page.goForward().catch(() => {});
  await page.goForward();
  expect(await page.getByLabel('وصف المكان').inputValue()).toBe('أمام المدرسة');
});

test('on a very slow line a button shows that it works, and pressing it again does nothing', async () => {
  const number = await newCase();
  const page = await windowOf('municipality.coordinator', `/staff/cases/${number}`);
  const { send } = await writeNote(page, words);
  let arrived = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/note', async (route) => {
    arrived++;
    await held;
    await route.continue();
  });
  await send.dblclick();
  const busy = page.getByRole('dialog').getByRole('button', { name: /جارٍ التنفيذ/ });
  await busy.waitFor();
  await busy.click({ force: true });
  letGo();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(arrived).toBe(1);
  expect(await whats(number, 'note')).toBe(1);
});

import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../server/src/demo/accounts.ts';
import { query } from '../../server/testing/query.ts';
import { unusedCode } from '../../server/testing/session.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const staff = 'municipality.coordinator';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** A device with a fingerprint reader, on which the right finger lies while `isTouched`. */
async function addDevice(page: Page): Promise<{ touch(isTouched: boolean): Promise<void>; devtools: CDPSession }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  });
  const touch = (enabled: boolean) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  return { touch: async (isTouched) => void (await touch(isTouched)), devtools };
}
const proofGoesStale = () => query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);

async function proveByCode(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'إثبات الهوية' });
  await dialog.getByRole('textbox', { name: 'كلمة المرور الحالية' }).fill(demoPassword);
  await dialog.getByLabel('الرمز من تطبيق المصادقة').fill(await unusedCode(region.url, staff));
  await dialog.getByRole('button', { name: 'متابعة' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('a passkey of a member of the staff', () => {
  let window: Window;
  let page: Page;
  let device: Awaited<ReturnType<typeof addDevice>>;
  beforeAll(async () => {
    window = await openWindow(browser, { url: region.url, size: desktop });
    ({ page } = window);
    page.setDefaultTimeout(15_000);
    device = await addDevice(page);
    await signInQuietly(window.context, region.url, staff);
  });
  afterAll(() => window?.context.close());

  test('is added on the account page, after one has proven who one is', async () => {
    await page.goto('/staff/account');
    await page.getByText('لا مفاتيح مرور بعد.').waitFor();
    await proofGoesStale();
    await page.getByRole('button', { name: 'إضافة مفتاح مرور' }).click();
    await device.touch(true);
    const dialog = page.getByRole('dialog', { name: 'إضافة مفتاح مرور' });
    await dialog.getByLabel('اسم المفتاح').fill('حاسوب المكتب');
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'إضافة مفتاح مرور' }).click();
    await proveByCode(page);
    await page.getByText('أُضيف مفتاح المرور').waitFor();
    await page.getByText('حاسوب المكتب').waitFor();
    await device.touch(false);
    await page.reload();
    await page.getByText('حاسوب المكتب').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('signs in by one press, without a name, a password or a code', async () => {
    await page.getByRole('button', { name: 'تسجيل الخروج' }).click();
    await page.getByRole('link', { name: 'تسجيل الدخول' }).waitFor();
    await page.goto('/staff/sign-in');
    const enter = page.getByRole('button', { name: 'الدخول بمفتاح مرور' });
    await enter.waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await device.touch(true);
    await enter.click();
    await page.waitForURL(/\/staff(\/cases)?\/?$/);
    await device.touch(false);
    await page.goto('/staff/account');
    await page.getByText('حاسوب المكتب').waitFor();
  });

  test('proves who one is, and is removed; removed, it signs in no more', async () => {
    await proofGoesStale();
    await page.getByRole('button', { name: 'حذف المفتاح: حاسوب المكتب' }).click();
    await page.getByRole('button', { name: 'حذف المفتاح', exact: true }).click();
    await device.touch(true);
    await page.getByRole('button', { name: 'استخدام مفتاح مرور' }).click();
    await page.getByText('لا مفاتيح مرور بعد.').waitFor();
    await device.touch(false);
    await page.getByRole('button', { name: 'تسجيل الخروج' }).click();
    await page.getByRole('link', { name: 'تسجيل الدخول' }).waitFor();
    await page.goto('/staff/sign-in');
    const enter = page.getByRole('button', { name: 'الدخول بمفتاح مرور' });
    await enter.waitFor();
    await device.touch(true);
    await enter.click();
    await page.getByText('لم يُقبل مفتاح المرور').waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe('on the account page in English, on a phone', () => {
  let window: Window;
  beforeAll(async () => {
    window = await openWindow(browser, { url: region.url, size: phone, language: 'en' });
    window.page.setDefaultTimeout(15_000);
    await signInQuietly(window.context, region.url, 'water.coordinator');
  });
  afterAll(() => window?.context.close());

  test('a password that is too easy is said beside its field; a good one is taken', async () => {
    const { page } = window;
    await page.goto('/staff/account');
    await page.getByRole('button', { name: 'Change the password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the password' });
    await dialog.getByRole('textbox', { name: 'Present password' }).fill(demoPassword);
    await dialog.getByRole('textbox', { name: 'New password' }).fill('Qwerty123456');
    await dialog.getByRole('button', { name: 'Change the password' }).click();
    await dialog.getByText('This password is among the most used. Choose another.').waitFor();
    await dialog.getByRole('textbox', { name: 'New password' }).fill('heavy rain on the third roof');
    await dialog.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Password changed; the other sessions have ended').waitFor();
    await page.reload();
    await page.getByText('Passkeys', { exact: true }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('new recovery codes are shown once, and the language stays after signing out', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
    const codes = page.getByRole('list', { name: 'Recovery codes' });
    await codes.waitFor();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    await page.getByText('I have kept the codes').click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('10 codes are left.').waitFor();
    await page.evaluate(() => localStorage.setItem('sawt.draft.x', '{}'));
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sawt.draft')))).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('sawt.language'))).toBe('en');
    expect(window.complaints).toEqual([]);
  });
});

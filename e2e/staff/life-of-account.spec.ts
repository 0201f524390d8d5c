import { type TOTP, URI } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../server/testing/query.ts';
import { demoPassword, unusedCode } from '../../server/testing/session.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const password = 'نخيل عنيزة عند الفجر';
const mobile = '+966511000001';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
const linkSentTo = async (number: string) => /http\S+/.exec((await region.messagesTo(number))[0] ?? '')?.[0] as string;

describe('the life of an account', () => {
  test('invited by a coordinator, entered by the link with password and app, at work, gone and refused', async () => {
    const manager = await openWindow(browser, { url: region.url, size: desktop });
    await signInQuietly(manager.context, region.url, 'municipality.coordinator');
    const { page } = manager;
    await page.goto('/staff/people');
    await page.getByRole('button', { name: 'دعوة منسوب' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('الاسم بالعربية').fill('هند بنت سعد العنزي');
    await dialog.getByLabel('الاسم بالإنجليزية').fill('Hind Al-Anazi');
    await dialog.getByLabel('اسم المستخدم').fill('auditor');
    await dialog.getByLabel('رقم الجوال').fill('٠٥١١٠٠٠٠٠١');
    await shoot(page, 'invite-ar');
    expect(await accessibilityFindings(page)).toEqual([]);
    // A name that somebody has: said so, and nothing that was typed is lost.
    await dialog.getByRole('button', { name: 'إرسال الدعوة' }).click();
    await dialog.getByRole('alert').getByText('اسم المستخدم هذا لغيره').waitFor();
    expect(await dialog.getByLabel('الاسم بالعربية').inputValue()).toBe('هند بنت سعد العنزي');
    await dialog.getByLabel('اسم المستخدم').fill('hind');
    // The second factor was a while ago: it is asked for, and then what was wanted is done.
    await query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);
    await dialog.getByRole('button', { name: 'إرسال الدعوة' }).click();
    const proof = page.getByRole('dialog').last();
    await proof.getByRole('textbox', { name: 'كلمة المرور الحالية' }).fill(demoPassword);
    await proof.getByLabel('الرمز من تطبيق المصادقة').fill(await unusedCode(region.url, 'municipality.coordinator'));
    await shoot(page, 'proof-ar');
    await proof.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('أُرسلت الدعوة إلى هند بنت سعد العنزي').waitFor();
    await page.getByRole('link', { name: 'هند بنت سعد العنزي' }).click();
    await page.getByText('الرابط صالح حتى').waitFor();
    await shoot(page, 'person-invited-ar');

    const own = await openWindow(browser, { url: region.url, size: phone });
    const link = await linkSentTo(mobile);
    await own.page.goto(link);
    await own.page.getByText('مختص الجهة').waitFor();
    await shoot(own.page, 'enter-ar');
    expect(await accessibilityFindings(own.page)).toEqual([]);
    await own.page.getByRole('textbox', { name: 'كلمة المرور الجديدة' }).fill('قصير');
    await own.page.getByRole('button', { name: 'حفظ كلمة المرور والمتابعة' }).click();
    await own.page.getByText('اختر كلمة مرور من ١٢ حرفًا أو أكثر').waitFor();
    await own.page.getByRole('textbox', { name: 'كلمة المرور الجديدة' }).fill(password);
    await own.page.getByRole('button', { name: 'حفظ كلمة المرور والمتابعة' }).click();
    await own.page.getByRole('button', { name: 'بدء التفعيل' }).click();
    const uri = await own.page.getByRole('link', { name: 'التطبيق في هذا الجهاز؟ افتحه مباشرة' }).getAttribute('href');
    const app = URI.parse(uri as string) as TOTP;
    await own.page.getByLabel('الرمز من تطبيق المصادقة').fill(app.generate());
    await own.page.getByRole('button', { name: 'تأكيد الرمز' }).click();
    await own.page.getByText('حفظت الرموز في مكان آمن').click();
    await own.page.getByRole('button', { name: 'الدخول إلى المنصة' }).click();
    await own.page.waitForURL(/\/staff$/);
    await own.page.getByRole('heading', { level: 1 }).waitFor();

    // The link has done its work.
    const stranger = await openWindow(browser, { url: region.url, size: phone, language: 'en' });
    await stranger.page.goto(link);
    await stranger.page.getByText('This link was used, and it works once').waitFor();
    await shoot(stranger.page, 'link-used-en');
    await stranger.page.goto('/staff/enter');
    await stranger.page.reload();
    await stranger.page.getByText('The link is not whole').waitFor();

    await page.reload();
    await page.getByText('آخر استخدام').first().waitFor();
    await shoot(page, 'person-active-ar');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'إغلاق الحساب' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'إغلاق الحساب' }).click();
    await page.getByText('أُغلق حساب هند بنت سعد العنزي').waitFor();

    await own.page.goto('/staff/sign-in');
    await own.page.getByLabel('اسم المستخدم').fill('hind');
    await own.page.getByRole('textbox', { name: 'كلمة المرور' }).fill(password);
    await own.page.getByRole('button', { name: 'متابعة' }).click();
    await own.page.getByText('هذا الحساب مغلق').waitFor();
    expect([...manager.complaints, ...own.complaints, ...stranger.complaints]).toEqual([]);
    for (const { context } of [manager, own, stranger]) await context.close();
  });

  test('recovered by two administrators: one asks on the page of the person, another approves on the list', async () => {
    const [one, other] = [
      await openWindow(browser, { url: region.url, size: desktop, language: 'en' }),
      await openWindow(browser, { url: region.url, size: phone }),
    ];
    await signInQuietly(one.context, region.url, 'admin');
    await signInQuietly(other.context, region.url, 'admin2');
    await one.page.goto('/staff/people?q=water.coordinator');
    await one.page.getByRole('link', { name: 'Haya bint Abdullah Al-Khulaiwi' }).click();
    await one.page.getByRole('button', { name: 'Ask for a reset of the sign-in' }).click();
    await one.page.getByLabel('The reason').fill('Lost her phone; she came in person');
    await shoot(one.page, 'recovery-ask-en');
    await one.page.getByRole('button', { name: 'Ask for it' }).click();
    await one.page.getByText('The request waits for another administrator').waitFor();
    await one.page.getByText('Another administrator approves it.').waitFor();
    expect(await one.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    // Without what is still being announced of the act.
    await one.page.reload();
    await one.page.getByText('Another administrator approves it.').waitFor();
    await shoot(one.page, 'person-recovery-en');
    expect(await accessibilityFindings(one.page)).toEqual([]);

    await other.page.goto('/staff/people');
    await other.page.getByRole('button', { name: 'اعتماد' }).click();
    await shoot(other.page, 'recovery-approve-ar');
    await other.page.getByRole('dialog').getByRole('button', { name: 'اعتماد' }).click();
    await other.page.getByText('أُرسل الرابط إلى').waitFor();
    await other.page.reload();
    await other.page.getByRole('link', { name: 'عبدالمحسن بن علي التويجري' }).waitFor();
    await shoot(other.page, 'people-ar');
    expect(await accessibilityFindings(other.page)).toEqual([]);
    await one.page.goto('/staff/people');
    await one.page.getByRole('table').waitFor();
    await shoot(one.page, 'people-en');
    expect(await linkSentTo('+966500000115')).toContain('/staff/enter#');
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    for (const { context } of [one, other]) await context.close();
  });
});

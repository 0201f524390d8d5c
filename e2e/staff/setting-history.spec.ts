import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
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

async function openAs(who: string, size: typeof phone, path: string): Promise<{ page: Page; complaints: string[] }> {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size });
  await signInQuietly(context, region.url, who);
  await page.goto(path);
  return { page, complaints };
}

test('what was changed of an agency is read by who and what, and brought back after a look at what that changes', async () => {
  const { page, complaints } = await openAs('admin', phone, '/staff/agencies');
  const name = 'أمانة منطقة القصيم';
  const card = page.getByRole('region', { name });
  const open = () => card.getByRole('button', { name: `سجل التغييرات: ${name}` }).press('Enter');
  const window = page.getByRole('dialog', { name: `سجل التغييرات: ${name}` });
  await open();
  await window.getByText('لم يتغيّر شيء بعد').waitFor();
  await page.keyboard.press('Escape');

  await card.getByRole('switch').press('Space');
  await page.waitForFunction(() => document.querySelector('[role=switch][aria-busy=true]') === null);
  await open();
  await window.getByText('اعتماد الرد من شخص آخر: من غير مطلوب إلى مطلوب').waitFor();
  await window.getByText('كما كان قبل أول تغيير').waitFor();
  expect(await window.getByRole('button', { name: /استعادة النسخة/ }).count()).toBe(1);
  expect(await accessibilityFindings(page)).toEqual([]);
  await window.getByRole('button', { name: 'استعادة النسخة ١' }).press('Enter');
  const confirm = page.getByRole('dialog', { name: 'استعادة النسخة ١' });
  await confirm.getByText('من مطلوب إلى غير مطلوب').waitFor();
  await confirm.getByRole('button', { name: 'استعادة', exact: true }).press('Enter');
  await window.getByText('استعادة للنسخة ١').waitFor();
  await page.keyboard.press('Escape');
  expect(await card.getByRole('switch').isChecked()).toBe(false);
  expect(complaints).toEqual([]);
});

test('what others changed meanwhile is not undone unread', async () => {
  const admin = await region.signIn('admin');
  const params = { code: 'messages' };
  await admin.api.retention.updateRetentionRule({ params, body: { days: 200 } });
  const { page } = await openAs('admin', desktop, '/staff/retention');
  const { name } = (await admin.api.retention.listRetentionRules()).find(({ code }) => code === 'messages') as { name: { ar: string } };
  await page.getByRole('button', { name: `سجل التغييرات: ${name.ar}` }).click();
  const window = page.getByRole('dialog', { name: `سجل التغييرات: ${name.ar}` });
  await window.getByRole('button', { name: 'استعادة النسخة ١' }).click();
  await admin.api.retention.updateRetentionRule({ params, body: { days: 300 } });
  const confirm = page.getByRole('dialog', { name: 'استعادة النسخة ١' });
  await confirm.getByRole('button', { name: 'استعادة', exact: true }).click();
  await confirm.getByText('غيّر غيرك هذا الإعداد').waitFor();
  await confirm.getByRole('button', { name: 'إلغاء' }).click();
  await window.getByText('من ٢٠٠ يوم إلى ٣٠٠ يوم').waitFor();
});

test('somebody has the roles again that were taken from them, and their history says so', async () => {
  const admin = await region.signIn('admin');
  const { items } = await admin.api.directory.listStaff({ query: { q: 'municipality.specialist2' } });
  const id = items[0]?.id as string;
  await admin.api.staff.updateStaffMember({ params: { id }, body: { roles: ['agency_leader'] } });
  const { page, complaints } = await openAs('admin', desktop, `/staff/people/${id}`);
  const card = page.getByRole('region', { name: 'سجل التغييرات' });
  await card.getByText('الدور: من مختص الجهة إلى قيادي الجهة').waitFor();
  await card.getByRole('button', { name: 'استعادة النسخة ١' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'استعادة', exact: true }).click();
  await card.getByText('استعادة للنسخة ١').waitFor();
  expect((await admin.api.staff.getStaffMember({ params: { id } })).roles).toEqual(['specialist']);
  expect(complaints).toEqual([]);
});

test('a department is renamed, and its earlier name brought back', async () => {
  const { page, complaints } = await openAs('admin', phone, '/staff/agencies');
  const name = 'شركة المياه الوطنية';
  const card = page.getByRole('region', { name });
  await card.getByRole('button', { name: `تعديل الأسماء: ${name}` }).press('Enter');
  const dialog = page.getByRole('dialog');
  const department = dialog.getByRole('group', { name: 'إدارة جودة المياه' });
  await department.getByRole('textbox', { name: 'الاسم بالعربية' }).fill('إدارة الصرف الصحي');
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await dialog.getByText('هذا اسم جهة أخرى، أو إدارة أخرى في هذه الجهة.').waitFor();
  await department.getByText('هذا الاسم مستخدم. اختر غيره.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await department.getByRole('textbox', { name: 'الاسم بالعربية' }).fill('إدارة سلامة المياه');
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await card.getByText('إدارة سلامة المياه').waitFor();
  await card.getByRole('button', { name: `سجل التغييرات: ${name}` }).press('Enter');
  await dialog.getByText(/إدارة سلامة المياه: من «إدارة جودة المياه» .* إلى «إدارة سلامة المياه»/).waitFor();
  await dialog.getByRole('button', { name: 'استعادة النسخة ١' }).press('Enter');
  await page.getByRole('dialog', { name: 'استعادة النسخة ١' }).getByRole('button', { name: 'استعادة', exact: true }).press('Enter');
  await dialog.getByText('استعادة للنسخة ١').waitFor();
  await page.keyboard.press('Escape');
  await card.getByText('إدارة جودة المياه').waitFor();
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
});

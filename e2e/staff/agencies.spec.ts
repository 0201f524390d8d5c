import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
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

const name = 'مركز الأرصاد';
const department = 'الإنذار المبكر';

async function openAs(who: string, size: typeof phone, path: string) {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, who);
  await page.goto(path);
  return { page, complaints };
}

test('an agency is added with a department, gets its coordinator and a case, is held open by them, and closes once they are gone', async () => {
  const { page, complaints } = await openAs('admin', desktop, '/staff/agencies');
  await page.getByRole('button', { name: 'إضافة جهة' }).click();
  const adding = page.getByRole('dialog', { name: 'إضافة جهة' });
  // A name that another agency has is said beside the field, and nothing typed is lost.
  await adding.getByLabel('الاسم بالعربية').fill('أمانة منطقة القصيم');
  await adding.getByLabel('الاسم بالإنجليزية').fill('Weather Centre');
  await adding.getByRole('button', { name: 'إضافة جهة' }).click();
  await adding.getByText('هذا الاسم مستخدم. اختر غيره.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await adding.getByLabel('الاسم بالعربية').fill(name);
  await adding.getByRole('button', { name: 'إضافة جهة' }).click();
  const card = page.getByRole('region', { name });
  await card.getByText('لا إدارات مسجلة').waitFor();
  await card.getByRole('button', { name: `إضافة إدارة: ${name}` }).click();
  const room = page.getByRole('dialog', { name: 'إضافة إدارة' });
  await room.getByLabel('الاسم بالعربية').fill(department);
  await room.getByLabel('الاسم بالإنجليزية').fill('Early Warning');
  await room.getByRole('button', { name: 'إضافة إدارة' }).click();
  await card.getByRole('link', { name: department }).waitFor();

  await card.getByRole('link', { name: 'منسوبو الجهة' }).click();
  await page.getByRole('button', { name: 'دعوة منسوب' }).click();
  const inviting = page.getByRole('dialog');
  await inviting.getByLabel('الاسم بالعربية').fill('نورة العتيبي');
  await inviting.getByLabel('الاسم بالإنجليزية').fill('Nora');
  await inviting.getByLabel('اسم المستخدم').fill('weather.coordinator');
  await inviting.getByLabel('رقم الجوال').fill('0551234599');
  await inviting.getByRole('combobox', { name: 'الجهة' }).selectOption({ label: name });
  await inviting.getByText('منسق الجهة').click();
  await inviting.getByRole('button', { name: 'إرسال الدعوة' }).click();
  await page.getByText('أُرسلت الدعوة إلى نورة العتيبي').waitFor();

  // The officer finds it among the agencies, and a case reaches it.
  const citizen = await region.signIn('+966555000001');
  const { number } = await citizen.api.voice.submitCase({
    body: { kind: 'report', text: 'صافرة الإنذار لا تعمل في الحي', area: 'buraydah', category: null },
    idempotencyKey: randomUUID(),
  });
  const officer = await openAs('emirate.officer', desktop, `/staff/cases/${number}`);
  await officer.page.getByRole('button', { name: 'إحالة إلى جهة' }).click();
  const referring = officer.page.getByRole('dialog');
  await referring.getByRole('combobox', { name: /الجهة/ }).first().selectOption({ label: name });
  await referring.getByRole('button', { name: 'إحالة', exact: true }).click();
  await officer.page.getByText(`أُحيل إلى ${name}`).first().waitFor();

  await page.goto('/staff/agencies');
  const close = () => card.getByRole('button', { name: `إغلاق الجهة: ${name}` }).click();
  const closing = page.getByRole('dialog', { name: `إغلاق: ${name}` });
  await close();
  await closing.getByText('بلاغ واحد مفتوح').waitFor();
  await closing.getByText('منسوب واحد', { exact: true }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await closing.getByRole('button', { name: 'إغلاق الجهة' }).count()).toBe(0);
  await closing.getByRole('link', { name: 'عرض المنسوبين' }).click();
  await page.getByRole('link', { name: 'نورة العتيبي' }).click();
  await page.getByRole('button', { name: 'إلغاء الدعوة' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'إلغاء الدعوة' }).click();
  await page.getByText('أُلغيت الدعوة').first().waitFor();
  await citizen.api.voice.withdraw({ params: { number }, body: { reason: 'حُلّت المشكلة' } });

  await page.goto('/staff/agencies');
  await close();
  await closing.getByText('لا شيء يمنع إغلاقها').waitFor();
  await closing.getByRole('button', { name: 'إغلاق الجهة' }).click();
  await card.getByText('مغلقة منذ').waitFor();
  // It is offered no more, and comes back by one press.
  await page.goto('/staff/people');
  await page.getByRole('button', { name: 'دعوة منسوب' }).click();
  const offered = page.getByRole('dialog').getByRole('combobox', { name: 'الجهة' });
  expect((await offered.getByRole('option').allTextContents()).filter((one) => one === name || one === 'أمانة منطقة القصيم')).toEqual([
    'أمانة منطقة القصيم',
  ]);
  await page.goto('/staff/agencies');
  await card.getByRole('button', { name: `إعادة فتح: ${name}` }).click();
  await card.getByRole('button', { name: `إغلاق الجهة: ${name}` }).waitFor();
  expect([...complaints, ...officer.complaints]).toEqual([]);
});

test('what came onto a department since its uses were read is said when it is pressed, and it stays open', async () => {
  const { page } = await openAs('admin', phone, '/staff/agencies');
  const admin = await region.signIn('admin');
  const made = await admin.api.agencies.addDepartment({
    params: { code: 'health' },
    body: { name: { ar: 'الطوارئ', en: 'Emergencies' } },
    idempotencyKey: randomUUID(),
  });
  await page.reload();
  await page.getByRole('button', { name: 'إغلاق: الطوارئ' }).click();
  const closing = page.getByRole('dialog', { name: 'إغلاق: الطوارئ' });
  await closing.getByText('لا شيء يمنع إغلاقها').waitFor();
  await admin.api.staff.inviteStaff({
    body: {
      name: { ar: 'سامي', en: 'Sami' },
      username: 'sami.emergencies',
      phone: '+966551234600',
      agency: 'health',
      department: made.departments.at(-1)?.code ?? null,
      roles: ['specialist'],
    },
  });
  await closing.getByRole('button', { name: 'إغلاق الإدارة' }).click();
  await closing.getByText('ما زال عليها ما يمنع الإغلاق').waitFor();
  await closing.getByText('منسوب واحد', { exact: true }).waitFor();
  await closing.getByRole('button', { name: 'حسنًا' }).press('Enter');
  await page.getByRole('button', { name: 'إغلاق: الطوارئ' }).waitFor();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
let number: string;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report' as const, text: 'حفرة عميقة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  ({ number } = await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() }));
  await region.settle();
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('an administrator gives an agency hours of its own, is told what is wrong with them, sees which deadlines move, and moves them', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/working-time?of=municipality');
  const week = page.getByRole('region', { name: 'أيام الأسبوع', exact: true });
  await week.getByText('كما في المنطقة').click();
  const sunday = week.getByRole('group', { name: 'الأحد' });
  await sunday.getByRole('textbox', { name: 'إلى' }).fill('٠٦:٠٠');
  await week.getByRole('alert').getByText('يجب أن تنتهي الفترة بعد بدايتها.').waitFor();
  expect(await page.getByRole('button', { name: 'مراجعة وحفظ' }).isDisabled()).toBe(true);
  await sunday.getByRole('textbox', { name: 'إلى' }).fill('١٠:٠٠');
  await week.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'مراجعة وحفظ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'تسري من' }).fill('2026-11-23');
  await dialog
    .getByText(/يتأخر|تتأخر/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.getByText('حُفظت أوقات العمل').waitFor();
  await region.settle();
  expect((await (await region.signIn('admin')).api.calendars.getCalendar({ params: { code: 'municipality' } })).move).toMatchObject({
    endedAt: expect.any(String),
  });
  // Another version, and back to what the first one said.
  const { api } = await region.signIn('admin');
  const params = { code: 'municipality' };
  const { rules, version } = await api.calendars.getCalendar({ params });
  await api.calendars.saveCalendar({
    params,
    body: { rules: { ...rules, hours: null }, effectiveFrom: '2026-11-23', seen: version, moveDeadlines: false },
  });
  await page.reload();
  const history = page.getByRole('region', { name: 'النسخ' });
  await history.getByText('الأسبوع: من أوقات خاصة إلى كما في المنطقة').waitFor();
  await history.getByRole('button', { name: 'استعادة النسخة ١' }).click();
  await dialog.getByText('الأسبوع: من كما في المنطقة إلى أوقات خاصة').waitFor();
  await dialog.getByRole('button', { name: 'استعادة', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => sunday.getByRole('textbox', { name: 'إلى' }).inputValue()).toMatch(/^(10:00|١٠:٠٠)$/);
  await page.getByRole('button', { name: 'مراجعة وحفظ' }).click();
  await dialog.getByRole('button', { name: 'حفظ', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await api.calendars.getCalendar({ params })).rules).toEqual(rules);
  // A refused preview is an answer that the browser reports, too.
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

test('who says that nothing came is answered on a phone: their messages are found by number, and one is sent again', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/deliveries');
  await page.getByRole('link', { name: 'البحث برقم الجوال' }).click();
  await page.getByRole('textbox', { name: 'رقم الجوال' }).fill('٠٥٥٥');
  await page.getByRole('button', { name: 'بحث', exact: true }).click();
  await page.getByText('ليس رقم جوال سعوديًّا صحيحًا').waitFor();
  await page.getByRole('textbox', { name: 'رقم الجوال' }).fill('٠٥٥٥٠٠٠٠٠١');
  await page.getByRole('button', { name: 'بحث', exact: true }).click();
  await page
    .getByRole('link', { name: /باستلام بلاغه/ })
    .first()
    .click();
  await page.getByText('المحاولة ١ عبر outbox').waitFor();
  const before = (await region.messagesTo('+966555000001')).filter((text) => text.includes(number)).length;
  await page.getByRole('button', { name: 'إعادة الإرسال' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'إعادة الإرسال' }).click();
  await page.getByText('تكرارًا لرسالة سابقة').waitFor();
  await region.settle();
  expect((await region.messagesTo('+966555000001')).filter((text) => text.includes(number)).length).toBe(before + 1);
  expect(complaints).toEqual([]);
});

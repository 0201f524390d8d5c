import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
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

test('a coordinator makes a tag of what they type on a case, puts it on others from the list, narrows the list by it and retires it', async () => {
  const citizen = await region.signIn('+966555000001');
  const submit = async (words: string) => {
    region.clock.advance(60_000);
    const body = { kind: 'report', text: words, area: 'buraydah', category: 'street-pothole' } as const;
    return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  };
  const numbers = [await submit('حفرة عند المدرسة'), await submit('حفرة عند الجامع'), await submit('حفرة عند السوق')];
  const [first, second, third] = numbers as [string, string, string];
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'municipality.coordinator');

  await page.goto(`/staff/cases/${first}`);
  const field = page.getByRole('combobox', { name: 'إضافة وسم' });
  await field.fill('حملة الشتاء');
  // By keyboard: the first that fits is the new one. The list closes when the page moves under it, as it does while it fills; what was
  // typed stays, and the arrow opens it again.
  const isOn = () => page.getByRole('button', { name: 'إزالة الوسم: حملة الشتاء' }).isVisible();
  await expect
    .poll(
      async () => {
        await field.press('ArrowDown');
        await field.press('Enter');
        return isOn();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  // The field is ready for the next, and no longer offers what is on the case.
  await expect.poll(() => field.inputValue()).toBe('');

  await page.goto('/staff/cases?tab=all');
  for (const number of [second, third]) await page.getByRole('checkbox', { name: `تحديد البلاغ ${number}` }).press('Space');
  await page.getByRole('button', { name: 'الوسوم', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'الوسوم' });
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await dialog.getByText('هذا الحقل مطلوب.').waitFor();
  await dialog.getByRole('combobox', { name: 'الوسم' }).fill('الشتا');
  await page.getByRole('option', { name: 'حملة الشتاء' }).click();
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('تغيّر بلاغان.').waitFor();

  await page.getByRole('button', { name: 'التصفية', exact: true }).click();
  await page.getByRole('button', { name: /^حملة الشتاء/ }).click();
  await page.waitForURL(/tag=\d+/);
  for (const number of numbers) await page.getByText(number).first().waitFor();

  await page.goto('/staff/tags');
  await page.getByRole('link', { name: '٣ بلاغات' }).waitFor();
  await page.getByRole('button', { name: 'إيقاف الوسم: حملة الشتاء' }).click();
  await page.getByText('متوقف', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'وسم جديد' }).click();
  await page.getByRole('textbox', { name: 'اسم الوسم' }).fill('حملة الشتاء');
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.getByText(/وسم بهذا الاسم، مستخدم أو متوقف/).waitFor();
  expect(complaints).toEqual([]);
});

import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { choices } from '../support/choose.ts';
import { codeSentTo } from '../support/sign-in.ts';

export interface Citizen {
  page: Page;
  url: string;
  /** E.164. */
  phone: string;
}

/** The part of the phone sign-in that is the same wherever it stands. */
async function signInByPhone({ page, url, phone }: Citizen): Promise<void> {
  await page.getByLabel('رقم الجوال').fill(`0${phone.slice(4)}`);
  await page.getByRole('button', { name: 'إرسال رمز التحقق' }).click();
  const code = page.getByLabel('رمز التحقق');
  await code.waitFor();
  await code.fill(await codeSentTo(url, phone));
}

/** Writes and sends a report with a pin and a photo, as a newcomer does. @returns the number */
export async function sendReport(citizen: Citizen, text: string): Promise<string> {
  const { page } = citizen;
  await page.goto('/');
  await page.getByRole('link', { name: 'بلاغ جديد' }).first().click();

  await choices(page, 'بلاغ').click();
  await page.getByLabel('اكتب بكلماتك').fill(text);
  await page.getByRole('button', { name: 'اختيار الموضوع' }).click();
  await page.getByRole('searchbox').fill('الحفر');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /الحفر والهبوطات/ })
    .click();
  await next(page);

  // Its names are drawn once the map is there to be pressed.
  await page.locator('.maplibregl-marker').first().waitFor();
  await page.locator('.maplibregl-canvas').click();
  await page.getByLabel('وصف المكان').fill('حي الصفراء، أمام المدرسة');
  await next(page);

  await page.getByRole('button', { name: 'إضافة صور أو ملفات' }).click();
  await signInByPhone(citizen);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'حفرة.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await page
    .getByRole('button', { name: /إزالة|حذف/ })
    .first()
    .waitFor();
  await next(page);

  await page.getByRole('button', { name: 'أوافق وأتابع' }).click();
  await page.getByRole('textbox', { name: 'اسمك' }).fill('نورة الحربي');
  await page.getByRole('button', { name: 'إرسال البلاغ' }).click();
  await page.getByRole('heading', { name: 'تم استلام بلاغك' }).waitFor();
  return numberIn(page.url());
}

const next = (page: Page) => page.getByRole('button', { name: 'التالي' }).click();

function numberIn(address: string): string {
  const number = /\/cases\/(\d{10})/.exec(address)?.[1];
  if (!number) throw new Error(`There is no case number in ${address}`);
  return number;
}

/** A picture of nothing in particular. */
const photo = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a6a58' } })
    .jpeg()
    .toBuffer();

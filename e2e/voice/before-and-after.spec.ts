import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phonePhoto } from '../../server/src/platform/files/testing/pictures.ts';
import { sendFile } from '../../server/testing/send-file.ts';
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

test('a specialist sets the citizen’s photo beside their own, the coordinator sees both before approving, and the citizen compares them by keyboard', async () => {
  const [citizen, coordinator, specialist] = await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  );
  const bytes = await phonePhoto();
  const { id } = await sendFile(citizen!.api, 'حفرة.png', new Blob([new Uint8Array(bytes)]));
  const body = { kind: 'report', text: 'حفرة عند المدرسة', area: 'buraydah', category: 'street-pothole', files: [id] };
  const { number } = await citizen!.api.voice.submitCase({ body: { ...body, kind: 'report' }, idempotencyKey: randomUUID() });
  const { id: assignee } = await specialist!.api.directory.getMe();
  await coordinator!.api.voice.assign({ params: { number }, body: { assignee } });
  await specialist!.api.voice.start({ params: { number }, body: {} });

  const field = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(field.context, region.url, 'municipality.specialist1');
  await field.page.goto(`/staff/cases/${number}`);
  await field.page.getByRole('button', { name: 'اقتراح رد', exact: true }).click();
  const dialog = field.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'الرد المقترح' }).fill('عولجت الحفرة.');
  await dialog.locator('input[type=file]').first().setInputFiles({ name: 'بعد.png', mimeType: 'image/png', buffer: bytes });
  await dialog.getByRole('button', { name: 'إضافة مقارنة قبل وبعد' }).click();
  const chooses = (side: string, photo: RegExp) => dialog.getByRole('group', { name: side }).getByRole('radio', { name: photo });
  await chooses('صورة ما قبل العمل', /حفرة\.jpg · من المستفيد/).press('Space');
  await dialog.getByRole('button', { name: 'إرسال للاعتماد' }).click();
  await dialog.getByText('هذا الحقل مطلوب.').waitFor();
  await chooses('صورة ما بعد العمل', /بعد\.jpg · أُرفقت الآن/).press('Space');
  expect(await accessibilityFindings(field.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'إرسال للاعتماد' }).click();
  await field.page.getByText('أُرسل الرد المقترح للاعتماد').first().waitFor();

  const office = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(office.context, region.url, 'municipality.coordinator');
  await office.page.goto(`/staff/cases/${number}`);
  await office.page.getByRole('button', { name: 'اعتماد الرد', exact: true }).click();
  const approval = office.page.getByRole('dialog');
  await approval.getByRole('slider', { name: 'حدّ المقارنة بين الصورتين' }).waitFor();
  await approval.getByRole('button', { name: 'اعتماد وإرسال' }).click();
  await office.page.getByText('اعتُمد الرد وأُرسل إلى المستفيد').first().waitFor();

  const home = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(home.context, region.url, '+966555000001');
  await home.page.goto(`/cases/${number}`);
  const comparison = home.page.getByRole('region', { name: 'قبل العمل وبعده' });
  const slider = comparison.getByRole('slider', { name: 'حدّ المقارنة بين الصورتين' });
  await slider.press('Home');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^قبل العمل: ٠٪/);
  await slider.press('End');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^قبل العمل: ١٠٠٪/);
  expect(await accessibilityFindings(home.page)).toEqual([]);
  await comparison.getByRole('button', { name: 'عرضهما جنبًا إلى جنب' }).press('Enter');
  await comparison.getByRole('link', { name: /قبل العمل/ }).waitFor();
  await comparison.getByRole('link', { name: /بعد العمل/ }).waitFor();
  expect(await slider.count()).toBe(0);
  expect([...field.complaints, ...office.complaints, ...home.complaints]).toEqual([]);
});

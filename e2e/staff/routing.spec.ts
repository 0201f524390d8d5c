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

test('an administrator writes a rule, is told what is wrong with it, tries it on past cases and puts it in force; the case then says why it came', async () => {
  const citizen = await region.signIn('+966555000001');
  const send = () =>
    citizen.api.voice.submitCase({
      body: { kind: 'report', text: 'سلك مكشوف عند عمود الإنارة', area: 'buraydah', category: 'street-lighting' },
      idempotencyKey: randomUUID(),
    });
  await send();
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/routing');
  await page.getByRole('button', { name: 'إضافة قاعدة' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('اسم القاعدة بالعربية').fill('أسلاك مكشوفة');
  await dialog.getByLabel('اسم القاعدة بالإنجليزية').fill('Exposed wires');
  await dialog.getByLabel('كلمات في النص').fill('سلك مكشوف\nأسلاك مكشوفة');
  await dialog.getByRole('button', { name: 'حفظ في المسودة' }).click();
  await dialog.getByText('اختر جهة أو أولوية.').waitFor();
  await dialog.getByRole('combobox', { name: /^الجهة/ }).selectOption('الشركة السعودية للكهرباء');
  await dialog.getByRole('button', { name: 'حفظ في المسودة' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'بدء التجربة' }).click();
  await page.getByText('التجربة جارية').waitFor();
  await region.settle();
  await page.getByText('بلاغ واحد من بلاغ واحد كانت ستذهب إلى غير وجهتها.').waitFor();
  await page.getByRole('button', { name: 'تطبيق المسودة' }).click();
  await dialog.getByRole('button', { name: 'تطبيق المسودة' }).click();
  await page.getByRole('heading', { name: 'القواعد المطبّقة' }).waitFor();
  // Another version in force, and the first brought back as a draft.
  const { api } = await region.signIn('admin');
  const { draft } = await api.routing.saveRoutingDraft({ body: { edition: null, rules: [] } });
  expect(draft?.rules).toEqual([]);
  const trial = await api.routing.tryRoutingDraft({ body: { cases: 100 } });
  await region.settle();
  await api.routing.makeRoutingLive({ body: { trial: trial.trial?.id as number } });
  await page.reload();
  const history = page.getByRole('region', { name: 'النسخ' });
  await history.getByText('أُضيفت «أسلاك مكشوفة»').waitFor();
  await history.getByText('حُذفت «أسلاك مكشوفة»').waitFor();
  await history.getByRole('button', { name: 'استعادة النسخة ١' }).click();
  await dialog.getByText('تختلف عن القواعد المطبّقة الآن').waitFor();
  await dialog.getByText('الشركة السعودية للكهرباء').waitFor();
  await dialog.getByRole('button', { name: 'استعادة', exact: true }).click();
  await page.getByRole('heading', { name: 'مسودة القواعد' }).waitFor();
  await page.getByRole('button', { name: 'بدء التجربة' }).click();
  await page.getByText('التجربة جارية').waitFor();
  await region.settle();
  await page.getByRole('button', { name: 'تطبيق المسودة' }).click();
  await dialog.getByRole('button', { name: 'تطبيق المسودة' }).click();
  await page.getByRole('heading', { name: 'القواعد المطبّقة' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();

  const { number } = await send();
  const officer = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(officer.context, region.url, 'emirate.officer');
  await officer.page.goto(`/staff/cases/${number}`);
  await officer.page
    .getByText(/بقاعدة التوجيه «أسلاك مكشوفة»/)
    .first()
    .waitFor();
  expect(await officer.page.getByText(/بقاعدة التوجيه «أسلاك مكشوفة»/).count()).toBe(2);
});

import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { signInQuietly } from './support/sign-in.ts';

const citizenPhone = '+966550000001';
let region: TestRegion;
let browser: Browser;

beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** Toasts go after six seconds; here they stay, however busy the machine is. */
function keepToasts(): void {
  const wait = setTimeout;
  window.setTimeout = ((act: () => void, after?: number) => (after === 6_000 ? 0 : wait(act, after))) as typeof setTimeout;
}

/** What a screen reader is told of a page: the texts of its accessibility tree. What is dead under a dialog is not in it. */
async function readOut(page: Page): Promise<string[]> {
  const debuggerOf = await page.context().newCDPSession(page);
  const { nodes } = await debuggerOf.send('Accessibility.getFullAXTree');
  await debuggerOf.detach();
  return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText').map(({ name }) => String(name?.value));
}

/** A toast stands over the dialog: what is at its middle is it itself, a reader hears it once, and it can be pressed away. */
async function expectOverDialog(page: Page, said: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const toast = dialog.getByText(said, { exact: true });
  await toast.waitFor();
  const isOnTop = await toast.evaluate((text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === text;
  });
  expect(isOnTop).toBe(true);
  expect((await readOut(page)).filter((each) => each === said)).toHaveLength(1);
  await dialog.getByRole('region', { name: 'التنبيهات' }).getByRole('button', { name: 'إغلاق' }).click();
  await toast.waitFor({ state: 'detached' });
  expect(await page.getByText(said, { exact: true }).count()).toBe(0);
  // The dialog is still there, and still closes by its key.
  expect(await dialog.count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test('what is done is said over a dialog of a citizen', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await page.addInitScript(keepToasts);
  await signInQuietly(context, region.url, citizenPhone);
  await page.goto('/account');
  await page.getByRole('textbox', { name: 'الاسم' }).fill('محمد الحربي');
  await page.getByRole('button', { name: 'حفظ الاسم' }).click();
  await page.getByText('حُفظ اسمك').waitFor();
  await page.getByRole('button', { name: 'تغيير رقم الجوال' }).click();
  await expectOverDialog(page, 'حُفظ اسمك');
  expect(complaints).toEqual([]);
  await context.close();
});

test('what is done is said over a dialog of the staff, and on the page again once that is closed', async () => {
  const citizen = await region.signIn('+966550000002');
  const body = { kind: 'report', text: 'حفرة عند التقاطع', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const coordinator = await region.signIn('municipality.coordinator');
  const [specialist] = await coordinator.api.voice.listAssignees({ params: { number } });
  await coordinator.api.voice.assign({ params: { number }, body: { assignee: specialist?.id ?? '' } });

  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  page.setDefaultTimeout(20_000);
  await page.addInitScript(keepToasts);
  await signInQuietly(context, region.url, 'municipality.coordinator');
  await page.goto(`/staff/cases/${number}`);
  const open = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await open('ملاحظة داخلية');
  await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().fill('للمتابعة');
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ الملاحظة' }).click();
  const said = 'حُفظت الملاحظة';
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(said, { exact: true }).waitFor();
  await open('ملاحظة داخلية');
  await page.getByRole('dialog').getByText(said, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(said, { exact: true }).waitFor();
  await open('ملاحظة داخلية');
  await expectOverDialog(page, said);
  expect(complaints).toEqual([]);
  await context.close();
});

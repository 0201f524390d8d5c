import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
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

const day = (ahead: number) => new Date(region.clock.now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);

test('a coordinator names a deputy, who acts for them, is seen to, and no longer may once it is withdrawn', async () => {
  // The page takes no day that has passed by the clock of the browser, the server none by its own.
  region.clock.set(new Date());
  const citizen = await region.signIn('+966550000001');
  const body = { kind: 'report' as const, text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });

  const desk = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(desk.context, region.url, 'municipality.coordinator');
  await desk.page.goto('/staff/deputies');
  await desk.page.getByText('لم تكلّف نائبًا').waitFor();
  await desk.page.getByRole('button', { name: 'تكليف نائب' }).click();
  const dialog = desk.page.getByRole('dialog');
  const list = dialog.getByRole('combobox', { name: /النائب/ });
  await list.selectOption({ index: 1 });
  const deputyName = (await list.locator('option:checked').textContent()) ?? '';
  await dialog.getByLabel('إلى يوم', { exact: true }).fill(day(-1));
  await dialog.getByRole('button', { name: 'تكليف', exact: true }).click();
  await dialog.getByText('يجب ألا يسبق يومَ البدء.').waitFor();
  await dialog.getByLabel('إلى يوم', { exact: true }).fill(day(3));
  await dialog.getByRole('button', { name: 'تكليف', exact: true }).click();
  await desk.page.getByText('سارية اليوم').waitFor();

  const [named] = await (await region.signIn('municipality.coordinator')).api.deputies.listDeputyships();
  const usernames = ['municipality.specialist1', 'municipality.specialist2', 'municipality.leader'];
  const people = await Promise.all(usernames.map(async (who) => (await (await region.signIn(who)).api.directory.getMe()).id));
  const deputy = usernames[people.indexOf(named?.deputy.id ?? '')] as string;
  expect(deputy, `${deputyName} is one of ${usernames}`).toBeTruthy();

  const pocket = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(pocket.context, region.url, deputy);
  await pocket.page.goto('/staff');
  await pocket.page.getByRole('button', { name: /العمل بالنيابة عن/ }).click();
  await pocket.page.getByText('تعمل الآن بالنيابة عن').waitFor();
  await pocket.page.goto(`/staff/cases/${number}`);
  await pocket.page.getByText('تعمل الآن بالنيابة عن').waitFor();
  const note = await region.server.app.database.selectFrom('directory.acting').select('leader_id').execute();
  expect(note).toEqual([{ leader_id: named?.leader.id }]);

  await desk.page.getByRole('button', { name: /إنهاء تكليف/ }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'إنهاء التكليف' }).click();
  await desk.page.getByText('لم تكلّف نائبًا').waitFor();
  await pocket.page.goto('/staff');
  await pocket.page.getByRole('main').waitFor();
  expect(await pocket.page.getByText('تعمل الآن بالنيابة عن').count()).toBe(0);
  expect([...desk.complaints, ...pocket.complaints]).toEqual([]);
}, 90_000);

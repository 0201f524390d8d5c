import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
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

async function openRules() {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/rules');
  return { page, dialog: page.getByRole('dialog'), complaints };
}

test('an administrator changes a ladder, is told beside the field what does not fit, and says by which channel', async () => {
  const { page, dialog, complaints } = await openRules();
  await page.getByRole('button', { name: 'Edit the ladder: Time to answer' }).click();
  const first = dialog.getByRole('group', { name: 'Rung 1' });
  await first.getByRole('textbox', { name: 'Share of the time' }).fill('0');
  // At once: the number is given when its field is left.
  await first.getByText('the emirate’s leaders', { exact: true }).click();
  await first.getByRole('combobox', { name: /By which channel/ }).selectOption('By channels that this rung sets');
  await dialog.getByRole('button', { name: 'Save a new version' }).click();
  await first.getByText('From 1 to 100 per cent', { exact: false }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await first.getByRole('textbox', { name: 'Share of the time' }).fill('60');
  await dialog.getByRole('button', { name: 'Save a new version' }).click();
  await dialog.waitFor({ state: 'detached' });
  const answer = page.getByRole('region', { name: 'Time to answer' });
  await answer.getByText(/At 60%.*the emirate’s leaders.*by SMS/).waitFor();
  await answer.getByRole('button', { name: 'Versions of the ladder' }).click();
  await dialog.getByRole('button', { name: /^Bring back version/ }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: 'Bring back', exact: true }).click();
  await dialog.getByText(/^Brings back version/).waitFor();
  await page.keyboard.press('Escape');
  await answer.getByText(/At 75%/).waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

test('an administrator sets a deadline, is refused one of no minutes, and changes it', async () => {
  const { page, dialog, complaints } = await openRules();
  const minutes = (what: string) => dialog.getByRole('textbox', { name: what });
  await page.getByRole('button', { name: 'Add a policy' }).click();
  await dialog.getByRole('combobox', { name: /Priority/ }).selectOption('Urgent');
  await minutes('Time to take up').fill('0');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('Write one minute or more.').waitFor();
  await minutes('Time to take up').fill('30');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Edit the deadline policy: Priority: Urgent' }).click();
  await minutes('Time to take up').fill('45');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const admin = await region.signIn('admin');
  const inForce = async () => (await admin.api.deadlines.listDeadlinePolicies()).map(({ acknowledgeMinutes }) => acknowledgeMinutes);
  expect(await inForce()).toEqual([45]);
  await page.getByRole('button', { name: 'History of changes' }).click();
  await dialog.getByRole('button', { name: /^Bring back version/ }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: 'Bring back', exact: true }).click();
  await dialog.getByText(/^Brings back version/).waitFor();
  // Only what would change something is offered: the first says what holds again.
  expect(await dialog.getByRole('button', { name: /^Bring back version/ }).count()).toBe(1);
  expect(await inForce()).toEqual([30]);
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

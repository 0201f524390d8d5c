import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
let person: string;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const admin = await region.signIn('admin');
  const { items } = await admin.api.directory.listStaff({ query: { q: 'municipality.specialist2' } });
  person = items[0]?.id as string;
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

interface Editor {
  path(): string;
  /** Opens it and gives a field of it. */
  open(page: Page): Promise<Locator>;
  typed: string;
}
const press = (name: string | RegExp, field: string, within?: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  return (within ? dialog.getByRole('group', { name: within }) : dialog).getByRole('textbox', { name: field }).first();
};

const editors: Record<string, Editor> = {
  'a ladder': { path: () => '/staff/rules', open: press('Edit the ladder: Time to answer', 'Share of the time', 'Rung 1'), typed: '61' },
  'a deadline policy': { path: () => '/staff/rules', open: press('Add a policy', 'Time to take up'), typed: '37' },
  'the limits of a kind': { path: () => '/staff/rules', open: press('Edit: Report', 'Reopening after the answer within'), typed: '77' },
  'a reason': { path: () => '/staff/rules', open: press(/^Add a reason: Return/, 'Name in English'), typed: 'Not ours at all' },
  'a routing rule': { path: () => '/staff/routing', open: press('Add a rule', 'Name of the rule in English'), typed: 'Exposed wires' },
  'a category': { path: () => '/staff/categories?q=pothole', open: press(/^Edit: /, 'Name in English'), typed: 'Deep holes' },
  'an invitation': { path: () => '/staff/people', open: press('Invite somebody', 'User name'), typed: 'new.somebody' },
  'the details of a person': {
    path: () => `/staff/people/${person}`,
    open: press('Change details', 'Name in English'),
    typed: 'Another Name',
  },
  'working time': {
    path: () => '/staff/working-time?of=water',
    async open(page) {
      const week = page.getByRole('region', { name: 'The week', exact: true });
      const sunday = week.getByRole('group', { name: 'Sunday' }).getByRole('textbox', { name: 'To' });
      await week.waitFor();
      if ((await sunday.count()) === 0) await week.getByText('As the region').first().click();
      return sunday.first();
    },
    typed: '13:30',
  },
};

const openAs = async (who: string, path: string) => {
  const { page, context } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  await signInQuietly(context, region.url, who);
  await page.goto(path);
  return { page, context };
};

test.each(Object.entries(editors))('what was typed into %s comes back after a reload, and is discarded by a button', async (_, editor) => {
  const { page, context } = await openAs('admin', editor.path());
  const field = await editor.open(page);
  const before = await field.inputValue();
  await field.fill(editor.typed);
  await field.blur();
  await page.reload();
  const again = await editor.open(page);
  const notice = page.getByRole('status').filter({ hasText: 'What you typed and did not save was brought back' });
  await notice.waitFor();
  expect(await again.inputValue()).toBe(editor.typed);
  expect(await accessibilityFindings(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Discard it' }).press('Enter');
  await notice.waitFor({ state: 'detached' });
  if (_ !== 'working time') expect(await again.inputValue()).toBe(before);
  await page.reload();
  await editor.open(page);
  expect(await notice.count()).toBe(0);
  await context.close();
});

test('saved, it is no draft any more; and where another saved meanwhile, that is said', async () => {
  const { page, context } = await openAs('admin', '/staff/rules');
  const edit = async () => press('Edit: Report', 'Reopening after the answer within')(page);
  const notice = page.getByRole('status').filter({ hasText: 'was brought back' });
  const field = await edit();
  await field.fill('41');
  await field.blur();
  await page.reload();
  await (await region.signIn('admin')).api.caseRules.updateKindRule({ params: { kind: 'report' }, body: { lapseDays: 51 } });
  await page.reload();
  await edit();
  await notice.getByText('Another version was saved since').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await (await edit()).inputValue()).toBe('41');
  expect(await notice.count()).toBe(0);
  await context.close();
});

test('another person at the same browser sees nothing of it', async () => {
  const { page, context } = await openAs('admin', '/staff/people');
  await (await press('Invite somebody', 'User name')(page)).fill('seen.by.nobody');
  // The session is lost, and somebody else signs in.
  await context.clearCookies();
  await signInQuietly(context, region.url, 'municipality.coordinator');
  await page.goto('/staff/people');
  expect(await (await press('Invite somebody', 'User name')(page)).inputValue()).toBe('');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('seen.by.nobody');
  await context.close();
});

import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, type Window } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const day = 86_400_000;
let region: TestRegion;
let browser: Browser;
let citizen: Session;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  citizen = await region.signIn('+966555000001');
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

const submit = (priority?: 'urgent') =>
  citizen.api.voice.submitCase({
    body: { kind: 'report', text: `حفرة في الطريق ${priority ?? ''}`, area: 'buraydah', location: { lat: 26.33, lon: 43.975 } },
    idempotencyKey: randomUUID(),
  });

async function openWall(every: number): Promise<Window> {
  const wall = await openWindow(browser, { url: region.url, size: { width: 1920, height: 1080 }, language: 'en' });
  wall.page.setDefaultTimeout(20_000);
  // The timers of the page go on; its day is that of the region.
  await wall.page.clock.setFixedTime(region.clock.now());
  await signInQuietly(wall.context, region.url, 'emirate.leader');
  await wall.page.goto(`/staff/wall?every=${every}`);
  return wall;
}

const openCases = (page: Page, count: number) =>
  page.locator('dl > div', { hasText: 'Open cases' }).getByText(String(count), { exact: true }).waitFor();
const panel = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('the wall goes from panel to panel by itself, and the space bar holds it where it is', async () => {
  await submit();
  const { page, context, complaints } = await openWall(1);
  for (const name of [
    'Late by agency',
    'Where the open cases are',
    'Where cases came from, week by week',
    'Received and answered',
    'Newest urgent',
  ])
    await panel(page, name);
  await panel(page, 'The region now');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Go on rotating' }).waitFor();
  await page.waitForTimeout(2_500);
  await panel(page, 'The region now');
  await page.keyboard.press('Space');
  await panel(page, 'Late by agency');
  expect(complaints).toEqual([]);
  await context.close();
});

test('numbers stay on the wall while its line is cut, under a line that says so, and are right again by themselves', async () => {
  const { page, context } = await openWall(600);
  await openCases(page, 1);
  await submit();
  // A hint and no hand.
  await openCases(page, 2);
  await context.setOffline(true);
  await page.getByRole('alert').getByText('The connection is lost').waitFor();
  await submit();
  await openCases(page, 2);
  await context.setOffline(false);
  await openCases(page, 3);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await context.close();
});

test('warmth on the map goes through the quarter week by week, and the space bar holds that as well', async () => {
  region.clock.advance(8 * day);
  await submit();
  const { page, context, complaints } = await openWall(20);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/map?') && asked.push(new URL(request.url()).searchParams.get('to') ?? 'all'));
  await panel(page, 'The region now');
  // By a presenter's remote.
  for (let panels = 0; panels < 4; panels++) await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await panel(page, 'Where cases came from, week by week');
  await page.keyboard.press('Space');
  const first = await page.getByText(/^\d+ \w+ – \d+ \w+$/).textContent();
  await page.waitForTimeout(2_000);
  expect(await page.getByText(/^\d+ \w+ – \d+ \w+$/).textContent()).toBe(first);
  await page.keyboard.press('Space');
  // All of the quarter, and some of its weeks one after the other.
  await expect.poll(() => new Set(asked).size, { timeout: 30_000 }).toBeGreaterThan(4);
  expect(complaints).toEqual([]);
  await context.close();
});

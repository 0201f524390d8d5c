import type { Browser, Cookie, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachStatus } from '../server/testing/matrix/stages.ts';
import { createTestRegion, type TestRegion } from '../server/testing/test-region.ts';
import { accessibilityFindings, findingsInDialogs } from './support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { watchRequests } from './support/quiet.ts';
import { signInQuietly } from './support/sign-in.ts';

const citizenPhone = '+966550000001';
const statuses = ['received', 'referred', 'in_progress', 'in_review', 'answered', 'appealed'] as const;
type Numbers = Record<(typeof statuses)[number], string>;

let region: TestRegion;
let browser: Browser;
const numbers = {} as Numbers;

beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const [citizen, coordinator, specialist, officer, admin] = await Promise.all([
    region.signIn(citizenPhone),
    ...['municipality.coordinator', 'municipality.specialist1', 'emirate.officer', 'admin'].map(region.signIn),
  ]);
  const place = { citizen, coordinator, specialist, emirate_officer: officer, text: 'حفرة عميقة أمام المدرسة' } as Parameters<
    typeof reachStatus
  >[0];
  for (const status of statuses) numbers[status] = await reachStatus(place, status);
  await admin?.api.retention.updateRetentionRule({ params: { code: 'messages' }, body: { days: 200 } });
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** What the case's page offers; one that acts at once has no dialog. */
const moves = (page: Page) => page.getByRole('group', { name: /^(الإجراءات|Actions|ما يمكنك فعله|What you can do)$/ }).getByRole('button');

async function ofSelection(page: Page) {
  await page.getByRole('checkbox', { name: /^(تحديد المعروض|Select what is shown)$/ }).press('Space');
  return page
    .getByRole('region', { name: /^(إجراءات على المحدد|Actions on the selection)$/ })
    .locator('div')
    .last()
    .getByRole('button');
}

async function earlierVersions(page: Page) {
  await page.getByRole('button', { name: /^(سجل التغييرات|History): (الرسائل النصية المرسلة|Messages that were sent)/ }).press('Enter');
  const button = page.getByRole('dialog').getByRole('button', { name: /استعادة النسخة|Bring back version/ });
  await button.first().waitFor();
  return button;
}

const visits: {
  who: string;
  path: (of: Numbers) => string;
  openers: (page: Page) => Locator | Promise<Locator>;
}[] = [
  { who: citizenPhone, path: ({ answered }) => `/cases/${answered}`, openers: moves },
  { who: citizenPhone, path: ({ referred }) => `/cases/${referred}`, openers: moves },
  { who: 'municipality.coordinator', path: ({ referred }) => `/staff/cases/${referred}`, openers: moves },
  { who: 'municipality.coordinator', path: ({ in_review }) => `/staff/cases/${in_review}`, openers: moves },
  { who: 'municipality.coordinator', path: ({ answered }) => `/staff/cases/${answered}`, openers: moves },
  { who: 'municipality.coordinator', path: () => '/staff/cases?tab=all', openers: ofSelection },
  { who: 'municipality.specialist1', path: ({ in_progress }) => `/staff/cases/${in_progress}`, openers: moves },
  { who: 'emirate.officer', path: ({ received }) => `/staff/cases/${received}`, openers: moves },
  { who: 'emirate.officer', path: ({ appealed }) => `/staff/cases/${appealed}`, openers: moves },
  { who: 'emirate.leader', path: ({ referred }) => `/staff/cases/${referred}`, openers: moves },
  { who: 'admin', path: () => '/staff/people', openers: (page) => page.getByRole('button', { name: /^(دعوة منسوب|Invite somebody)$/ }) },
  { who: 'admin', path: () => '/staff/retention', openers: earlierVersions },
];

describe('every dialog of the work with cases meets WCAG 2.2 AA as far as axe can tell', () => {
  // Side by side: each waits most of its time for what its page asks.
  test.concurrent.each(['ar', 'en'] as const)('in %s', async (language) => {
    const findings: string[] = [];
    const read = new Set<string>();
    let open: Awaited<ReturnType<typeof openAs>> | undefined;
    for (const { who, path, openers } of visits) {
      if (open?.who !== who) {
        await open?.context.close();
        open = await openAs(who, language);
      }
      const { page, quiet, complaints } = open;
      await page.goto(path(numbers));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await quiet();
      const inDialog: typeof accessibilityFindings = async (...where) => {
        await quiet();
        return accessibilityFindings(...where);
      };
      findings.push(...(await findingsInDialogs(page, await openers(page), { read, findings: inDialog })), ...complaints);
    }
    await open?.context.close();
    expect(findings).toEqual([]);
    expect(read.size).toBeGreaterThan(25);
  });
});

const signedIn = new Map<string, Promise<Cookie[]>>();
/** Each signs in once for both languages: of two codes sent to one phone only the newer holds. */
function cookiesOf(who: string): Promise<Cookie[]> {
  const signIn = async () => {
    const context = await browser.newContext();
    await signInQuietly(context, region.url, who);
    const cookies = await context.cookies();
    await context.close();
    return cookies;
  };
  const cookies = signedIn.get(who) ?? signIn();
  signedIn.set(who, cookies);
  return cookies;
}

async function openAs(who: string, language: 'ar' | 'en') {
  const size = who === citizenPhone ? phone : desktop;
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size, language });
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('sawt.theme', 'dark'));
  const quiet = watchRequests(page);
  page.setDefaultTimeout(60_000);
  await context.addCookies(await cookiesOf(who));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { who, page, context, complaints, quiet };
}

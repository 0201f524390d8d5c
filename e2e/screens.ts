// `npm run screens`: takes the pictures of docs/screens from a fresh demo region, so that they are never older than the code.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBenchServer } from '../bench/support/server.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { openSession } from '../server/testing/session.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { citizen } from './support/pages.ts';
import { signInQuietly } from './support/sign-in.ts';

interface Picture {
  name: string;
  path: string;
  who?: string;
  size: typeof phone;
  language: 'ar' | 'en';
}

const wall = { width: 1920, height: 1080 };
const folder = join(import.meta.dirname, '../docs/screens');
mkdirSync(folder, { recursive: true });
await buildWeb();
const server = await startBenchServer();
const browser = await openBrowser();
try {
  const coordinator = await openSession(server.url, 'municipality.coordinator');
  const { items } = await coordinator.api.voice.listCases({ query: { status: 'in_review', limit: 1 } });
  const own = await (await openSession(server.url, citizen)).api.voice.listCases({ query: { limit: 1 } });
  const pictures: Picture[] = [
    { name: 'citizen-home-ar', path: '/', size: phone, language: 'ar' },
    { name: 'citizen-new-case-ar', path: '/cases/new', size: phone, language: 'ar' },
    { name: 'citizen-cases-ar', path: '/cases', who: citizen, size: phone, language: 'ar' },
    { name: 'citizen-case-ar', path: `/cases/${own.items[0]?.number}`, who: citizen, size: phone, language: 'ar' },
    { name: 'case-ar', path: `/staff/cases/${items[0]?.number}`, who: 'municipality.coordinator', size: desktop, language: 'ar' },
    { name: 'inbox-ar', path: '/staff/cases', who: 'municipality.coordinator', size: desktop, language: 'ar' },
    { name: 'specialist-ar', path: '/staff/cases', who: 'municipality.specialist1', size: desktop, language: 'ar' },
    { name: 'leader-ar', path: '/staff', who: 'municipality.leader', size: desktop, language: 'ar' },
    { name: 'dashboard-ar', path: '/staff', who: 'emirate.leader', size: desktop, language: 'ar' },
    { name: 'dashboard-en', path: '/staff', who: 'emirate.leader', size: desktop, language: 'en' },
    { name: 'desk-ar', path: '/staff/desk', who: 'emirate.officer', size: desktop, language: 'ar' },
    { name: 'quality-ar', path: '/staff/quality', who: 'emirate.officer', size: desktop, language: 'ar' },
    { name: 'categories-ar', path: '/staff/categories', who: 'admin', size: desktop, language: 'ar' },
    { name: 'audit-ar', path: '/staff/audit', who: 'auditor', size: desktop, language: 'ar' },
    { name: 'statistics-ar', path: '/statistics', size: desktop, language: 'ar' },
    { name: 'statistics-en', path: '/statistics', size: phone, language: 'en' },
    { name: 'wall-ar', path: '/staff/wall', who: 'emirate.leader', size: wall, language: 'ar' },
  ];
  for (const picture of pictures) await take(browser, server.url, picture);
} finally {
  await browser.close();
  await server.stop();
}

async function take(browser: Browser, url: string, { name, path, who, size, language }: Picture): Promise<void> {
  const { page, context } = await openWindow(browser, { url, size, language });
  if (who) await signInQuietly(context, url, who);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Figures, map and chart come after the heading, each in its own time.
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`  ${name}`);
}

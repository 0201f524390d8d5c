// `npm run every-screen -- <folder> [ar-phone en-desktop-dark …]`: takes every page at whole length, to be looked at.
// With `--empty` the region has its offices and rules, and not a single case.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../scripts/build-web.ts';
import { readConfig, startServer } from '../server/src/server.ts';
import { openSession } from '../server/testing/session.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { citizen, pages } from './support/pages.ts';
import { watchRequests } from './support/quiet.ts';
import { signInQuietly } from './support/sign-in.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { empty: { type: 'boolean' } } });
const [folder, ...views] = positionals;
if (!folder) throw new Error('Name the folder that the pictures go into: npm run every-screen -- /tmp/screens');

await buildWeb();
const region = await openRegion();
const browser = await openBrowser();
/** Who has signed in once, for every view: a person's sign-ins are limited. */
const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
const numbers = { theirs: await firstCase(citizen), staff: await firstCase('municipality.coordinator') };
try {
  for (const view of views.length > 0 ? views : ['ar-phone', 'ar-desktop', 'en-phone', 'en-desktop']) await takeAll(view);
} finally {
  await browser.close();
  await region.close();
}

async function openRegion(): Promise<{ url: string; close(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'sawt-screens-'));
  const config = readConfig({ PORT: '0', SAWT_DATA: data, SAWT_LIMIT_FACTOR: '10000', LOG_LEVEL: 'error' });
  const { url, stop } = await startServer(config, { demoCases: !values.empty });
  return { url, close: () => stop().finally(() => rmSync(data, { recursive: true, force: true })) };
}

async function firstCase(who: string): Promise<string> {
  const { items } = await (await openSession(region.url, who)).api.voice.listCases({ query: { limit: 1 } });
  return items[0]?.number ?? '1234567890';
}

/** @param view language, width and perhaps colours, as in `ar-phone` and `en-desktop-dark` */
async function takeAll(view: string): Promise<void> {
  const [language, width, colours] = view.split('-');
  mkdirSync(join(folder as string, view), { recursive: true });
  for (const [role, { who, paths }] of Object.entries(pages)) {
    const { page, context, complaints } = await openWindow(browser, {
      url: region.url,
      size: width === 'phone' ? phone : desktop,
      language: language === 'en' ? 'en' : 'ar',
    });
    if (colours === 'dark') await context.addInitScript(() => localStorage.setItem('sawt.theme', 'dark'));
    if (who) await signIn(context, who);
    const quiet = watchRequests(page);
    for (const path of paths) {
      await page.goto(path.replace('{case}', who === citizen ? numbers.theirs : numbers.staff));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await quiet();
      await take(page, join(folder as string, view, `${nameOf(role, path)}.png`));
    }
    await context.close();
    for (const complaint of complaints) console.log(`  ${view}, ${role}: ${complaint}`);
  }
  console.log(`  ${view}`);
}

async function signIn(context: BrowserContext, who: string): Promise<void> {
  const cookies = signedIn.get(who);
  if (cookies) return context.addCookies(cookies);
  await signInQuietly(context, region.url, who);
  signedIn.set(who, await context.cookies());
}

async function take(page: Page, path: string): Promise<void> {
  // Maps and charts are drawn after their data came.
  await page.waitForTimeout(800);
  await page.screenshot({ path, fullPage: true });
}

function nameOf(role: string, path: string): string {
  const words = `${role.replace(/^an? /, '')} ${path}`;
  return words.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, '');
}

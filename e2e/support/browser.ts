import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packagedChromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

export type { CDPSession };

const debianChromium = '/usr/bin/chromium';
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
];

// Maps draw by WebGL. The package's own arguments would do it too, but they put everything into one process, which then
// ends with the first window.
const softwareGraphics = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** A tone for a voice, and nobody who is asked. */
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required'];

/** A browser: Debian's where it is installed, otherwise the one npm brings; neither needs root. */
export async function openBrowser({ withMicrophone = false } = {}): Promise<Browser> {
  const chosen = [...quiet, ...(withMicrophone ? microphone : [])];
  if (existsSync(debianChromium)) return chromium.launch({ executablePath: debianChromium, args: chosen });
  // It unpacks itself into TMPDIR, and two runs at once must not share that.
  const folder = mkdtempSync(join(tmpdir(), 'sawt-chromium-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const executablePath = await packagedChromium.executablePath();
  process.env.TMPDIR = TMPDIR ?? '';
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  const browser = await chromium.launch({ executablePath, args: [...chosen, ...softwareGraphics] });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

export interface Window {
  page: Page;
  context: BrowserContext;
  /** What the page complained of: errors of scripts and of the console. */
  complaints: string[];
}

/** A window of its own, as another person's device: own cookies, own storage. */
export async function openWindow(browser: Browser, options: { url: string; size: typeof phone; language?: 'ar' | 'en' }): Promise<Window> {
  const { url, size, language = 'ar' } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: language === 'ar' ? 'ar-SA' : 'en-GB',
    timezoneId: 'Asia/Riyadh',
    hasTouch: size === phone,
  });
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('sawt.language', 'en'));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return { page, context, complaints };
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../server/testing/test-region.ts';
import { accessibilityFindings } from './support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { citizen, pages } from './support/pages.ts';
import { watchRequests } from './support/quiet.ts';
import { signInQuietly } from './support/sign-in.ts';

/** 1280 × 1024 at 200 %. */
const zoomedDesktop = { width: 640, height: 512 };
/** 1280 pixels at 400 %: WCAG 1.4.10. */
const narrowest = { width: 320, height: 640 };
const movements = () => document.getAnimations().map((each) => (each as CSSAnimation).animationName ?? 'a transition');

describe('every page meets WCAG 2.2 AA as far as axe can tell', () => {
  let region: TestRegion;
  let browser: Browser;
  let number: string;

  beforeAll(async () => {
    [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
    const session = await region.signIn(citizen);
    const body = {
      kind: 'report',
      text: 'حفرة عميقة أمام المدرسة',
      category: 'street-pothole',
      location: { lat: 26.33, lon: 43.97 },
    } as const;
    ({ number } = await session.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() }));
  });
  afterAll(async () => {
    await browser?.close();
    await region?.close();
  });

  describe.each(['ar', 'en'] as const)('in %s', (language) => {
    test.each(Object.entries(pages))('for %s', async (_name, { who, paths }) => {
      const isOfStaff = who?.startsWith('+') === false;
      const sizes = isOfStaff ? [desktop, zoomedDesktop, narrowest] : [phone, narrowest];
      // Read once in each language, in one of them in dark colours and the staff's pages at 200 %: it is the reading that takes its time.
      const read = isOfStaff && language === 'en' ? zoomedDesktop : sizes[0];
      const { page, context, complaints } = await openWindow(browser, { url: region.url, size: sizes[0] as typeof phone, language });
      if (language === 'en') await context.addInitScript(() => localStorage.setItem('sawt.theme', 'dark'));
      const quiet = watchRequests(page);
      if (who) await signInQuietly(context, region.url, who);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const findings: string[] = [];
      for (const path of paths) {
        await page.goto(path.replace('{case}', number));
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await quiet();
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(await page.locator('main').count(), `frames around ${path}`).toBe(1);
        for (const each of sizes) {
          await page.setViewportSize(each);
          const at = `${path} at ${each.width} px`;
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (overflow > 1) findings.push(`${at} is ${overflow} px wider than its window`);
          if (each === read) findings.push(...(await accessibilityFindings(page)).map((finding) => `${at} ${finding}`));
        }
        findings.push(...(await page.evaluate(movements)).map((moves) => `${path} moves for those who asked for no motion: ${moves}`));
        await page.setViewportSize(sizes[0] as typeof phone);
      }
      await context.close();
      expect(findings).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});

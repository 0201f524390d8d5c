import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow } from './support/browser.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('the page that explains the interface works under the policy of our own pages, and runs no other script', async () => {
  const { page, complaints } = await openWindow(browser, { url: region.url, size: desktop, language: 'en' });
  const response = await page.goto('/api/reference');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/default-src 'none'.*script-src 'nonce-[^']+' 'strict-dynamic'.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  await page.getByText('Who is signed in').first().waitFor();
  expect(complaints).toEqual([]);

  await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="x" onerror="window.attacked = true">';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(complaints.join()).toMatch(/Content Security Policy/);
});

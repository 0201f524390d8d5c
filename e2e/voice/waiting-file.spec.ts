import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phonePhoto } from '../../server/src/platform/files/testing/pictures.ts';
import { createTestClamd, eicar, hasClamd, type TestClamd } from '../../server/testing/clamd.ts';
import { sendFile } from '../../server/testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizenPhone = '+966550000001';

describe.skipIf(!hasClamd)('files that came while the scanner was away', () => {
  let clamd: TestClamd;
  let region: TestRegion;
  let browser: Browser;
  let citizen: Session;
  beforeAll(async () => {
    clamd = await createTestClamd();
    [region, browser] = await Promise.all([createTestRegion({ SAWT_CLAMD: clamd.address }), openBrowser()]);
    citizen = await region.signIn(citizenPhone);
  });
  afterAll(async () => {
    await browser?.close();
    await region?.close();
    await clamd?.remove();
  });

  async function upload(name: string, bytes: Buffer): Promise<string> {
    return (await sendFile(citizen.api, name, new Blob([new Uint8Array(bytes)]))).id;
  }

  test.each([
    ['ar', phone, 'قيد الفحص من الفيروسات', 'حُذف الملف', 'فتح sound.jpg'],
    ['en', desktop, 'Being checked for viruses', 'Removed, because', 'Open sound.jpg'],
  ] as const)('say so, and the open page shows what became of them (%s)', async (language, size, waiting, removed, open) => {
    await clamd.stop();
    const photo = await phonePhoto();
    const files = [await upload('sound.jpg', photo), await upload('infected.jpg', Buffer.concat([photo, eicar]))];
    const body = { kind: 'report' as const, text: 'حفرة', area: 'buraydah', category: 'street-pothole', files };
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });

    const { page, context, complaints } = await openWindow(browser, { url: region.url, size, language });
    page.setDefaultTimeout(10_000);
    region.clock.advance(10 * 60_000);
    await signInQuietly(context, region.url, citizenPhone);
    await page.goto(`/cases/${number}`);
    await page.getByText(waiting).first().waitFor();
    expect(await page.getByText(waiting).count()).toBe(2);
    expect(await page.getByRole('link', { name: open }).count()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);

    await clamd.start();
    await region.server.app.jobs.runNow('files.scan_waiting');
    await region.settle();
    await page.getByText(removed).waitFor();
    await page.getByRole('link', { name: open }).waitFor();
    expect(await page.getByText(waiting).count()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

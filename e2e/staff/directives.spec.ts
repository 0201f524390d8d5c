import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
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

test('an emirate leader reads on the phone what was asked and what was said to it, by its state, and opens the case', async () => {
  const [citizen, leader, coordinator] = await Promise.all(
    ['+966555000001', 'emirate.leader', 'municipality.coordinator'].map((who) => region.signIn(who)),
  );
  const direct = async (text: string) => {
    const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
    const sent = await citizen?.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    const params = { number: sent?.number as string };
    await leader?.api.voice.direct({ params, body: { text } });
    return params;
  };
  const answered = await direct('يُعالج قبل نهاية الأسبوع');
  await direct('يُرفع تقرير عن الحفر في الحي');
  await coordinator?.api.voice.respond({ params: answered, body: { text: 'رُدمت الحفرة صباح اليوم' } });

  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(20_000);
  await signInQuietly(context, region.url, 'emirate.leader');
  await page.goto('/staff/directives');
  await page.getByText('لم تُفد الجهة بعد.').waitFor();
  await page.getByText('رُدمت الحفرة صباح اليوم').waitFor();
  await page.goto('/staff/directives?state=responded');
  await page.getByText('يُعالج قبل نهاية الأسبوع').waitFor();
  await page.getByText('لم تُفد الجهة بعد.').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: answered.number.replace(/^(....)(...)/, '$1 $2 ') }).click();
  await page.waitForURL(new RegExp(`/staff/cases/${answered.number}`));
  expect(complaints).toEqual([]);
});

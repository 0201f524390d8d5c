import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow } from '../support/browser.ts';
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

const fileOf = (coordinates: number[][]) => {
  const properties = { code: 'unayzah', name_ar: 'عنيزة', name_en: 'Unayzah' };
  const features = [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [coordinates] } }];
  return {
    name: 'qassim.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  };
};
const corners = [
  [43.9, 26],
  [44.1, 26],
  [44.1, 26.4],
  [43.9, 26.4],
  [43.9, 26],
];

test('an administrator is told that a file has latitude first, previews the right one on the map and publishes it', async () => {
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(context, region.url, 'admin');
  await page.goto('/staff/boundaries');
  await page.getByText('لا حدود معتمدة بعد').waitFor();
  const input = page.locator('input[type=file]');
  await input.setInputFiles(fileOf(corners.map((corner) => corner.toReversed())));
  await page.getByRole('button', { name: 'فحص الملف ومعاينته' }).click();
  await page.getByText('خط العرض مكتوب قبل خط الطول.').waitFor();
  await input.setInputFiles(fileOf(corners));
  await page.getByRole('button', { name: 'فحص الملف ومعاينته' }).click();
  await page.getByRole('heading', { name: 'معاينة المسودة' }).waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  await page.getByText('١٢ محافظة بلا حدود، وتبقى تقريبية').waitFor();
  await page.getByRole('button', { name: 'اعتماد الحدود' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'اعتماد الحدود' }).click();
  await page.getByText('الحدود المعتمدة من الملف qassim.geojson').waitFor();
  expect(complaints).toEqual([]);
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report', text: 'حفرة في الشارع', category: 'street-pothole', location: { lat: 26.35, lon: 43.97 } } as const;
  expect(await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).toMatchObject({
    area: { code: 'unayzah' },
    areaApproximate: false,
  });
});

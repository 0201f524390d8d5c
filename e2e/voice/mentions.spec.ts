import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
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

test('a coordinator names a colleague in a note by keyboard, and the colleague finds the note by the message and in a list of its own', async () => {
  const citizen = await region.signIn('+966555000001');
  const body = { kind: 'report', text: 'حفرة عند المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  const specialist = await region.signIn('municipality.specialist1');
  const { name } = await specialist.api.directory.getMe();

  const writing = await openWindow(browser, { url: region.url, size: desktop });
  await signInQuietly(writing.context, region.url, 'municipality.coordinator');
  await writing.page.goto(`/staff/cases/${number}`);
  await writing.page.getByRole('button', { name: 'ملاحظة داخلية', exact: true }).click();
  const dialog = writing.page.getByRole('dialog', { name: 'ملاحظة داخلية' });
  const note = dialog.getByRole('textbox', { name: 'الملاحظة' });
  await note.pressSequentially(`هل زرت الموقع يا @${name.ar.slice(0, 4)}`);
  const list = dialog.getByRole('listbox', { name: 'زملاء يمكن ذكرهم' });
  await list.getByRole('option', { name: name.ar }).waitFor();
  expect(await accessibilityFindings(writing.page)).toEqual([]);
  // Escape closes the list and not the dialog; what is typed next opens it again.
  await note.press('Escape');
  await expect.poll(() => list.count()).toBe(0);
  await note.pressSequentially(name.ar.slice(4, 6));
  await list.getByRole('option', { name: name.ar }).waitFor();
  await note.press('ArrowDown');
  await note.press('ArrowUp');
  await note.press('Enter');
  expect(await note.inputValue()).toBe(`هل زرت الموقع يا @${name.ar} `);
  await dialog.getByText(`يُبلَّغ عند الحفظ: ${name.ar}`).waitFor();
  await note.pressSequentially('؟');
  await dialog.getByRole('button', { name: 'حفظ الملاحظة' }).click();
  await writing.page.getByText('حُفظت الملاحظة').first().waitFor();
  await writing.page.getByText(`@${name.ar}`).waitFor();
  await region.settle();

  const reading = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(reading.context, region.url, 'municipality.specialist1');
  await reading.page.goto('/staff/cases?tab=mentioned');
  await reading.page.getByRole('tab', { name: /ذُكرتُ فيها.*١/ }).waitFor();
  await reading.page.getByRole('link', { name: new RegExp(number.slice(0, 4)) }).click();
  await reading.page.getByText(/ذكرك .+ في ملاحظة داخلية/).waitFor();
  await reading.page.getByRole('button', { name: 'اذهب إلى الملاحظة' }).click();
  const event = reading.page.getByRole('listitem').filter({ hasText: 'هل زرت الموقع' });
  await expect.poll(() => event.evaluate((item) => item === document.activeElement)).toBe(true);
  const list2 = () => specialist.api.voice.listCases({ query: { mentioned: 'unseen' } });
  await expect.poll(async () => (await list2()).items.length).toBe(0);

  // The link of the message leads to the note itself.
  const { timeline } = await specialist.api.voice.getCase({ params: { number } });
  await reading.page.goto(`/staff/cases/${number}#event-${timeline.at(-1)?.id}`);
  await expect.poll(() => event.evaluate((item) => item === document.activeElement)).toBe(true);
  expect([...writing.complaints, ...reading.complaints]).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
import { signInQuietly } from '../support/sign-in.ts';
import { spoken } from '../voice/staff-steps.ts';

const note = 'وصف الرد العمل ولم يذكر متى يكتمل. اذكروا الموعد.';
let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const citizen = await region.signIn('+966555000001');
  const coordinator = await region.signIn('municipality.coordinator');
  for (let count = 1; count <= 6; count++) {
    const body = { kind: 'report', text: `حفرة رقم ${count} أمام المدرسة`, area: 'buraydah', category: 'street-pothole' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    await coordinator.api.voice.answer({ params: { number }, body: { text: 'أُدرجت الحفرة في أعمال الصيانة.' } });
  }
  region.clock.set('2026-11-29T05:00:00Z');
  await region.server.app.jobs.runNow('voice.draw_quality_sample');
  await region.settle();
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

test('an officer judges an answer of last week’s sample, loses nothing to another who does, and its agency reads why', async () => {
  const [leader, citizen] = await Promise.all([region.signIn('emirate.leader'), region.signIn('+966555000001')]);
  const { items } = await leader.api.quality.listQualitySample({ query: {} });
  expect(items).toHaveLength(5);
  const number = items[0]?.number as string;

  const office = await openWindow(browser, { url: region.url, size: desktop });
  office.page.setDefaultTimeout(20_000);
  await signInQuietly(office.context, region.url, 'emirate.officer');
  await office.page.goto('/staff/quality');
  await office.page.getByText('٥ ردود تنتظر المراجعة.').waitFor();
  expect(await accessibilityFindings(office.page)).toEqual([]);
  await office.page.getByRole('button', { name: `مراجعة الرد على البلاغ ${spoken(number)}` }).click();
  const dialog = office.page.getByRole('dialog');
  const mark = (criterion: RegExp, as: RegExp) => choices(dialog.getByRole('radiogroup', { name: criterion }), as).click();
  for (const criterion of [/^فهم/, /^لغته/, /^وصل/]) await mark(criterion, /^مستوفى/);
  await mark(/^دعم/, /^لا ينطبق/);
  await dialog.getByRole('button', { name: 'حفظ المراجعة' }).click();
  await dialog.getByRole('radiogroup', { name: /^أجاب/ }).getByText('اختر قيمة من القائمة.').waitFor();
  await mark(/^أجاب/, /^غير مستوفى/);
  await dialog.getByRole('button', { name: 'حفظ المراجعة' }).click();
  await dialog.getByText('اكتب للجهة ما الذي لم يُستوفَ.').waitFor();
  expect(await accessibilityFindings(office.page)).toEqual([]);

  const marks = { understood: 'met', complete: 'met', clear: 'met', proven: 'met', timely: 'met' } as const;
  await leader.api.quality.judgeAnswer({ params: { number }, body: { answer: items[0]?.id as number, marks, note: null, standing: null } });
  await dialog.getByLabel('ملاحظة للجهة').fill(note);
  await dialog.getByRole('button', { name: 'حفظ المراجعة' }).click();
  await dialog.getByText('راجع غيرك هذا الرد في الأثناء').waitFor();
  await dialog.getByText('رد جيد').waitFor();
  expect(await dialog.getByLabel('ملاحظة للجهة').inputValue()).toBe(note);
  await dialog.getByRole('button', { name: 'حفظ المراجعة' }).click();
  await office.page.getByText('حُفظت المراجعة').waitFor();
  await office.page.getByText('٤ ردود تنتظر المراجعة.').waitFor();
  await office.page.getByText(note).waitFor();

  const emirate = await openWindow(browser, { url: region.url, size: desktop });
  emirate.page.setDefaultTimeout(20_000);
  await signInQuietly(emirate.context, region.url, 'emirate.leader');
  await emirate.page.goto('/staff/quality');
  await emirate.page.getByText(note).waitFor();
  // While its answer stands a case is not directed; once its citizen has opened it again it is.
  expect(await emirate.page.getByRole('link', { name: 'فتح البلاغ لتوجيه الجهة' }).count()).toBe(0);
  await citizen.api.voice.reopen({ params: { number }, body: { reason: 'لم تُردم الحفرة.' } });
  await emirate.page.getByRole('link', { name: 'فتح البلاغ لتوجيه الجهة' }).click();
  await emirate.page.getByRole('button', { name: 'إصدار توجيه' }).waitFor();

  const agency = await openWindow(browser, { url: region.url, size: phone });
  agency.page.setDefaultTimeout(20_000);
  await signInQuietly(agency.context, region.url, 'municipality.leader');
  await agency.page.goto('/staff/quality');
  await agency.page.getByText(note).waitFor();
  expect(await agency.page.getByRole('button', { name: /مراجعة/ }).count()).toBe(0);
  expect(await accessibilityFindings(agency.page)).toEqual([]);
  await agency.page.getByRole('link', { name: spoken(number) }).click();
  const card = agency.page.getByRole('region', { name: 'مراجعة جودة الرد' });
  await card.getByText('يحتاج إلى تحسين').waitFor();
  await card.getByText(note).waitFor();
  await card.getByText('مراجعات سابقة').click();
  await card.getByText('رد جيد').waitFor();
  expect(await accessibilityFindings(agency.page)).toEqual([]);
  expect([...office.complaints, ...emirate.complaints, ...agency.complaints]).toEqual([]);
});

test('a verdict on an answer that was corrected since says so, shows both, and the new one is judged besides; every number opens its answers', async () => {
  const [leader, coordinator] = await Promise.all([region.signIn('emirate.leader'), region.signIn('municipality.coordinator')]);
  const { items } = await leader.api.quality.listQualitySample({ query: {} });
  const { number, id } = items.find(({ verdict }) => !verdict) as (typeof items)[number];
  const marks = { understood: 'met', complete: 'unmet', clear: 'met', proven: 'met', timely: 'met' } as const;
  await leader.api.quality.judgeAnswer({ params: { number }, body: { answer: id, marks, note, standing: null } });
  const text = 'أُدرجت الحفرة في أعمال الصيانة، وتُردم قبل يوم الخميس.';
  await coordinator.api.voice.correct({ params: { number }, body: { text, reasonCode: 'wrong-fact' } });

  const office = await openWindow(browser, { url: region.url, size: desktop });
  office.page.setDefaultTimeout(20_000);
  await signInQuietly(office.context, region.url, 'emirate.officer');
  await office.page.goto('/staff/quality');
  await office.page.getByRole('button', { name: 'جدول: الجهات' }).click();
  await office.page.getByRole('table', { name: 'الجهات' }).waitFor();
  expect(await accessibilityFindings(office.page)).toEqual([]);
  await office.page.getByRole('link', { name: 'حلّ محله رد آخر' }).click();
  await office.page.getByText('رد واحد.').waitFor();
  await office.page.getByText('مقارنة الردين').click();
  await office.page.locator('ins', { hasText: 'وتُردم قبل يوم الخميس' }).waitFor();
  expect(await accessibilityFindings(office.page)).toEqual([]);
  await office.page.getByRole('link', { name: 'فتح البلاغ لمراجعة الرد القائم' }).click();
  const card = office.page.getByRole('region', { name: 'مراجعة جودة الرد' });
  await card.getByText('لم يُراجع هذا الرد بعد.').waitFor();
  await card.getByText('مقارنة الردين').click();
  expect(await accessibilityFindings(office.page)).toEqual([]);
  await card.getByRole('button', { name: /^مراجعة الرد/ }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByText(text).waitFor();
  for (const criterion of [/^فهم/, /^أجاب/, /^لغته/, /^دعم/, /^وصل/]) {
    await choices(dialog.getByRole('radiogroup', { name: criterion }), /^مستوفى/).click();
  }
  await dialog.getByRole('button', { name: 'حفظ المراجعة' }).click();
  await card.getByText('رد جيد').waitFor();
  await card.getByText('يحتاج إلى تحسين').waitFor();
  expect(office.complaints).toEqual([]);
});

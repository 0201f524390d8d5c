import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const [first, second] = ['+966555000001', '+966555000002'];
const text = 'تسرب مياه من ماسورة مكسورة أمام مدرسة الأمل';
const others = 'المويه تهدر من ماصوره مكسوره قدام المدرسة';
const sent = { kind: 'report', category: 'water-leak', location: { lat: 26.3312, lon: 43.9731 } } as const;
const words = {
  ar: { follow: 'متابعة هذا البلاغ بدل بلاغ مستقل', known: 'قد يكون أمرك معروفًا لدينا', send: 'إرسال البلاغ', same: 'الأمر نفسه' },
  en: {
    follow: 'Follow this one instead of a case by itself',
    known: 'We may know of this already',
    send: 'Send the case',
    same: 'The same matter',
  },
};

let region: TestRegion;
let browser: Browser;
let number: string;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  const [one, other] = await Promise.all([first, second].map((who) => region.signIn(who)));
  const submit = async (session: typeof one, body: object) =>
    (await session?.api.voice.submitCase({ body: { ...sent, text, ...body }, idempotencyKey: crypto.randomUUID() }))?.number as string;
  await submit(one, {});
  region.clock.advance(3 * 86_400_000);
  number = await submit(other, { text: others, location: { lat: 26.332, lon: 43.9737 } });
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** What the page looks like, for who wants to look. */
async function finish({ page, context, complaints }: Window, name: string): Promise<void> {
  if (process.env.SAWT_PICTURES) await page.screenshot({ path: `${process.env.SAWT_PICTURES}/${name}.png`, fullPage: true });
  const findings = await accessibilityFindings(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await context.close();
  expect({ findings, complaints, isWider: overflow > 1 }).toEqual({ findings: [], complaints: [], isWider: false });
}

describe.each([
  ['ar', 'phone', phone],
  ['en', 'desktop', desktop],
] as const)('in %s on a %s', (language, device, size) => {
  test('before sending, a citizen sees that others have an open case near by; their own words stay, and may be sent', async () => {
    const window = await openWindow(browser, { url: region.url, size, language });
    const draft = { ...sent, text: others, location: { lat: 26.3319, lon: 43.9735 } };
    await window.context.addInitScript((kept) => localStorage.setItem('sawt.draft.new-case', kept), JSON.stringify(draft));
    await signInQuietly(window.context, region.url, second);
    await window.page.goto('/cases/new?step=send');
    await window.page.getByText(words[language].known).waitFor();
    await window.page.getByText(others).waitFor();
    expect(await window.page.getByRole('button', { name: words[language].send }).isEnabled()).toBe(true);
    await window.page.getByText(words[language].follow).first().click();
    expect(await window.page.getByRole('checkbox', { name: words[language].follow }).first().isChecked()).toBe(true);
    await finish(window, `others-${language}-${device}`);
  });

  test('beside a case its coordinator sees the likely one, how alike it is and why, and goes there', async () => {
    const window = await openWindow(browser, { url: region.url, size, language });
    await signInQuietly(window.context, region.url, 'water.coordinator');
    await window.page.goto(`/staff/cases/${number}`);
    await window.page.getByRole('heading', { name: words[language].same }).waitFor();
    await window.page.getByText(text).first().waitFor();
    await finish(window, `same-${language}-${device}`);
  });
});

test('what was answered to a case like it, and a template filled with the case, are put behind what is typed', async () => {
  const [citizen, coordinator] = (await Promise.all([first, 'water.coordinator'].map((who) => region.signIn(who)))) as [Session, Session];
  const send = async () =>
    (await citizen.api.voice.submitCase({ body: { ...sent, text: others }, idempotencyKey: crypto.randomUUID() })).number;
  const past = await send();
  await coordinator.api.voice.answer({ params: { number: past }, body: { text: 'أُصلحت الماسورة.' } });
  await citizen.api.voice.rate({ params: { number: past }, body: { rating: 5 } });
  const text = { ar: 'رقم البلاغ {number}.', en: 'Case {number}.' };
  const name = { ar: 'رقم البلاغ', en: 'Number' };
  await coordinator.api.answerTemplates.addAnswerTemplate({ body: { name, text, department: null, move: 'answer', active: true } });
  const asked = await send();

  const window = await openWindow(browser, { url: region.url, size: phone });
  await signInQuietly(window.context, region.url, 'water.coordinator');
  await window.page.goto(`/staff/cases/${asked}`);
  await window.page.getByRole('button', { name: `استخدام هذا النص من البلاغ ${past}` }).click();
  const dialog = window.page.getByRole('dialog');
  const field = dialog.getByRole('textbox');
  await field.fill(`${await field.inputValue()} شكرًا لكم.`);
  await dialog.getByText('قوالب الردود').click();
  await dialog.getByRole('button', { name: 'إدراج: رقم البلاغ' }).click();
  expect(await field.inputValue()).toBe(`أُصلحت الماسورة. شكرًا لكم.\n\nرقم البلاغ ${asked}.`);
  await finish(window, 'words-at-hand-ar-phone');
});

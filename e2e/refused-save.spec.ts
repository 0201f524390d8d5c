import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../server/testing/test-region.ts';
import { openBrowser, openWindow, phone } from './support/browser.ts';
import { signInQuietly } from './support/sign-in.ts';

let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

interface Editor {
  path: string;
  opener: string;
  /** The last of its fields, far below where a refusal is told, and the first. */
  last: [label: string, typed: string];
  first: string;
  call: [method: string, path: string, field: string];
}

const editors: Record<string, Editor> = {
  'the limits of a kind': {
    path: '/staff/rules',
    opener: 'تعديل: شكوى',
    last: ['التظلم بعد الرد أو الرفض خلال', '٤١'],
    first: 'يُغلق إن لم يُجب المستفيد عن السؤال خلال',
    call: ['PATCH', '/case-rules/kinds/complaint', 'lapseDays'],
  },
  'an invitation': {
    path: '/staff/people',
    opener: 'دعوة منسوب',
    last: ['رقم الجوال', '0551234567'],
    first: 'الاسم بالعربية',
    call: ['POST', '/api/v1/staff', 'name.ar'],
  },
};

const isInSight = (element: Locator) =>
  element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

async function refuseWith(page: Page, [method, path]: Editor['call'], problem: { status: number; code: string; fields?: object[] }) {
  await page.unrouteAll();
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      if (route.request().method() !== method) return route.continue();
      const body = JSON.stringify({ type: 'about:blank', title: problem.code, requestId: 'refused', ...problem });
      await route.fulfill({ status: problem.status, contentType: 'application/problem+json', body });
    },
  );
}

test.each(Object.entries(editors))(
  'on a phone a refused save of %s is told in sight of whoever pressed it below, and keeps what was typed',
  async (_, editor) => {
    const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
    page.setDefaultTimeout(10_000);
    await signInQuietly(context, region.url, 'admin');
    await page.goto(editor.path);
    await page.getByRole('button', { name: editor.opener, exact: true }).click();
    const dialog = page.getByRole('dialog').first();
    const [label, typed] = editor.last;
    const field = dialog.getByRole('textbox', { name: label, exact: true });
    await field.fill(typed);
    const send = dialog.locator('button[type=submit]');
    const told = dialog.getByRole('alert');
    const [, , fault] = editor.call;

    await refuseWith(page, editor.call, { status: 500, code: 'server.failed' });
    await send.click();
    await told.getByText('حدث خلل من جهتنا').waitFor();
    await expect.poll(() => isInSight(told)).toBe(true);
    expect(await field.inputValue()).toBe(typed);

    await field.scrollIntoViewIfNeeded();
    await refuseWith(page, editor.call, {
      status: 422,
      code: 'request.invalid',
      fields: [{ path: `body.${fault}`, code: 'too_big', maximum: 5 }],
    });
    await send.click();
    const first = dialog.getByRole('textbox', { name: editor.first, exact: true });
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => isInSight(dialog.getByText('أكثر من الحد الأعلى، وهو ٥.'))).toBe(true);
    expect(await field.inputValue()).toBe(typed);

    await refuseWith(page, editor.call, { status: 401, code: 'auth.required' });
    await send.click();
    await page.getByRole('alertdialog', { name: 'انتهت الجلسة' }).waitFor();
    await page.getByRole('button', { name: 'سجّلت الدخول، أكمل' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(typed);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { choices } from './support/choose.ts';
import { signInQuietly } from './support/sign-in.ts';

const citizenPhone = '+966550000001';
const words = 'نُعيد النظر في البلاغ ونوافي المستفيد بما تم';

let region: TestRegion;
let browser: Browser;
let citizen: Session;
const sessions = new Map<string, Promise<Session>>();

beforeAll(async () => {
  [region, browser] = await Promise.all([createTestRegion(), openBrowser()]);
  citizen = await region.signIn(citizenPhone);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
});

/** Each signs in once: there is a limit to how often one may. */
async function sessionOf(who: string): Promise<Session> {
  const session = sessions.get(who) ?? region.signIn(who);
  sessions.set(who, session);
  return session;
}

async function newCase(category: string | null = 'street-pothole'): Promise<string> {
  const body = { kind: 'report', text: 'حفرة عميقة أمام المدرسة', category, area: 'buraydah' } as const;
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: crypto.randomUUID() })).number;
}

async function startedCase(): Promise<string> {
  const number = await newCase();
  const specialist = await sessionOf('municipality.specialist1');
  const coordinator = await sessionOf('municipality.coordinator');
  await coordinator.api.voice.assign({ params: { number }, body: { assignee: (await specialist.api.directory.getMe()).id } });
  await specialist.api.voice.start({ params: { number }, body: {} });
  return number;
}

const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens the dialog of a move and writes into its field. @returns what was typed, to be found again */
async function write(page: Page, move: string, field: string | RegExp): Promise<Locator> {
  await open(page, move);
  const typed = page.getByRole('dialog').getByLabel(field, typeof field === 'string' ? { exact: true } : {});
  await typed.fill(words);
  return typed;
}

interface Row {
  who: string;
  /** The case that it is about; null: none. */
  prepare: (() => Promise<string>) | null;
  path: string;
  /** Opens and fills in. @returns the field whose words must stay */
  fill(page: Page): Promise<Locator>;
  /** The button that sends. */
  send(page: Page): Locator;
  /** What it calls, and by which method. */
  call: [method: string, path: string];
  /** How often the server has done it. */
  done(number: string): Promise<number>;
}

const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').last().getByRole('button', { name, exact: true });
/** How often a case was moved so, as somebody of the emirate sees it, who sees all. */
const moves = (what: string) => async (number: string) => {
  const { timeline } = await (await sessionOf('emirate.leader')).api.voice.getCase({ params: { number } });
  return timeline.filter((event) => event.what === what).length;
};

const rows: Record<string, Row> = {
  'a coordinator who assigns': {
    who: 'municipality.coordinator',
    prepare: newCase,
    path: '/staff/cases/{case}',
    async fill(page) {
      const typed = await write(page, 'إسناد إلى مختص', 'توجيه للمختص (اختياري)');
      await choices(page.getByRole('dialog'), /خالد/).click();
      return typed;
    },
    send: inDialog('إسناد'),
    call: ['POST', '/assign'],
    done: moves('assign'),
  },
  'a specialist who proposes an answer': {
    who: 'municipality.specialist1',
    prepare: startedCase,
    path: '/staff/cases/{case}',
    fill: (page) => write(page, 'اقتراح رد', 'الرد المقترح'),
    send: inDialog('إرسال للاعتماد'),
    call: ['POST', '/propose'],
    done: moves('propose'),
  },
  'a leader who directs': {
    who: 'emirate.leader',
    prepare: newCase,
    path: '/staff/cases/{case}',
    fill: (page) => write(page, 'إصدار توجيه', 'التوجيه'),
    send: inDialog('إصدار التوجيه'),
    call: ['POST', '/direct'],
    done: moves('direct'),
  },
  'the desk of the emirate that routes': {
    who: 'emirate.officer',
    prepare: () => newCase(null),
    path: '/staff/cases/{case}',
    async fill(page) {
      const typed = await write(page, 'إحالة إلى جهة', 'توجيه للجهة (اختياري)');
      const agency = page.getByRole('dialog').getByRole('combobox', { name: /^الجهة|الجهة$/ });
      await agency.selectOption(await agency.locator('option', { hasText: 'أمانة' }).first().textContent());
      return typed;
    },
    send: inDialog('إحالة'),
    call: ['POST', '/refer'],
    done: moves('refer'),
  },
  'an agency’s leader who sets a priority': {
    who: 'municipality.leader',
    prepare: newCase,
    path: '/staff/cases/{case}',
    async fill(page) {
      const typed = await write(page, 'تغيير الأولوية', /^التفاصيل/);
      const dialog = page.getByRole('dialog');
      await choices(dialog, 'عاجل').click();
      await dialog.getByRole('combobox', { name: /سبب التغيير/ }).selectOption({ index: 1 });
      return typed;
    },
    send: inDialog('تغيير الأولوية'),
    call: ['POST', '/prioritise'],
    done: moves('prioritise'),
  },
  'a citizen who adds information': {
    who: citizenPhone,
    prepare: newCase,
    path: '/cases/{case}',
    fill: (page) => write(page, 'إضافة معلومات', 'ما الذي تريد إضافته؟'),
    send: inDialog('إضافة'),
    call: ['POST', '/add-information'],
    done: moves('addInformation'),
  },
  'an administrator who saves a ladder': {
    who: 'admin',
    prepare: null,
    path: '/staff/rules',
    async fill(page) {
      await page
        .getByRole('button', { name: /^تعديل سلّم التصعيد/ })
        .first()
        .click();
      const share = page.getByRole('dialog').getByRole('textbox').first();
      await share.fill('62');
      return share;
    },
    send: inDialog('حفظ نسخة جديدة'),
    call: ['PUT', '/ladders/'],
    done: async () => {
      const { api } = await sessionOf('admin');
      const versions = await Promise.all(
        (await api.escalation.listLadders()).map(({ clockKind }) => api.escalation.listLadderVersions({ params: { clockKind } })),
      );
      return versions.flat().filter(({ rungs }) => rungs.some(({ value }) => value === 62)).length;
    },
  },
  'an administrator who saves working time': {
    who: 'admin',
    prepare: null,
    path: '/staff/working-time?of=municipality',
    async fill(page) {
      const week = page.getByRole('region', { name: 'أيام الأسبوع', exact: true });
      await week.getByText('كما في المنطقة').click();
      await week.getByRole('group', { name: 'الأحد' }).getByRole('textbox', { name: 'إلى' }).fill('13:00');
      await open(page, 'مراجعة وحفظ');
      return page.getByRole('dialog').getByRole('textbox', { name: 'تسري من' });
    },
    send: inDialog('حفظ'),
    call: ['PUT', '/calendars/municipality'],
    done: async () => (await (await sessionOf('admin')).api.calendars.getCalendar({ params: { code: 'municipality' } })).versions.length,
  },
};

describe('the line is cut at the worst moment, and nothing is lost nor done twice, for', () => {
  test.each(Object.entries(rows))('%s', async (_name, { who, prepare, path, fill, send, call: [method, called], done }) => {
    region.clock.advance(10 * 60_000);
    const number = (await prepare?.()) ?? '';
    const { page, context, complaints } = await openWindow(browser, { url: region.url, size: who.startsWith('+') ? phone : desktop });
    page.setDefaultTimeout(10_000);
    await signInQuietly(context, region.url, who);
    await page.goto(path.replace('{case}', number));
    const before = await done(number);
    const typed = await fill(page);
    const kept = await typed.inputValue();

    // The first never leaves; the second arrives, and its answer does not come back.
    let tries = 0;
    await page.route(
      (url) => url.pathname.includes(called),
      async (route) => {
        if (route.request().method() !== method) return route.continue();
        tries++;
        if (tries === 2) await route.fetch();
        if (tries <= 2) return route.abort('connectionreset');
        await route.continue();
      },
    );
    const complaint = page.getByRole('dialog').last().getByRole('alert');
    await send(page).click();
    await complaint.getByText('تعذّر الاتصال بالخدمة').waitFor();
    expect(await typed.inputValue()).toBe(kept);
    expect(await done(number)).toBe(before);
    await send(page).click();
    await expect.poll(() => done(number)).toBe(before + 1);
    // Pressed again, or seen to have arrived: either way the dialog has its end.
    const dialog = page.getByRole('dialog');
    await dialog.waitFor({ state: 'hidden', timeout: 3_000 }).catch(() => send(page).click());
    await dialog.waitFor({ state: 'hidden' });
    expect(await done(number)).toBe(before + 1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an auditor who takes the log with them', async () => {
    const { page, context } = await openWindow(browser, { url: region.url, size: desktop });
    await signInQuietly(context, region.url, 'auditor');
    await page.goto('/staff/audit');
    await page.route(/audit.*export|export.*audit/, (route) => route.abort('connectionreset'), { times: 1 });
    const button = page.getByRole('button', { name: /CSV/ });
    await button.click();
    await page.getByText('تعذّر الاتصال بالخدمة').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);
    await page.getByText('تعذّر الاتصال بالخدمة').waitFor({ state: 'hidden' });
    await context.close();
  });
});

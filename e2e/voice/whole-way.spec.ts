import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from '../support/browser.ts';
import { choices } from '../support/choose.ts';
import { signInQuietly } from '../support/sign-in.ts';
import { sendReport } from './citizen-steps.ts';
import { makeMove, signInAsStaff, spoken } from './staff-steps.ts';
import { type Screen, watchScreen } from './watch-screen.ts';

const citizenPhone = '+966555123456';
const minute = 60_000;
const day = 24 * 60 * minute;

describe('one case travels the whole way, from a phone to the screen of the emirate', () => {
  let region: TestRegion;
  let browser: Browser;
  const windows: Record<'citizen' | 'coordinator' | 'specialist' | 'leader' | 'emirate', Window> = {} as never;
  let leaderScreen: Screen;
  let emirateScreen: Screen;
  let number: string;

  beforeAll(async () => {
    [region, browser] = await Promise.all([createTestRegion({ SAWT_ROLE: 'all' }), openBrowser()]);
    for (const who of ['citizen', 'coordinator', 'specialist', 'leader', 'emirate'] as const) {
      windows[who] = await openWindow(browser, { url: region.url, size: who === 'citizen' ? phone : desktop });
      windows[who].page.setDefaultTimeout(10_000);
    }
    await signInAsStaff(page('coordinator'), 'municipality.coordinator');
    await signInAsStaff(page('specialist'), 'municipality.specialist1');
    await signInAsStaff(page('leader'), 'municipality.leader');
    await signInAsStaff(page('emirate'), 'emirate.leader');
    await page('coordinator').goto('/staff/cases');
    leaderScreen = await watchScreen(page('leader'));
    emirateScreen = await watchScreen(page('emirate'));
  });
  afterAll(async () => {
    await browser?.close();
    await region?.close();
  });

  const page = (who: keyof typeof windows): Page => windows[who].page;

  /** Makes a step; both leaders' screens must show it within two seconds of its end. */
  async function step(work: () => Promise<unknown>): Promise<void> {
    const [leader, emirate] = [leaderScreen.nextChange(), emirateScreen.nextChange()];
    region.clock.advance(minute);
    await work();
    await Promise.all([leader(), emirate()]);
  }

  test('the citizen sends a report with a pin and a photo and reads when it will be answered', async () => {
    await step(async () => {
      number = await sendReport(
        { page: page('citizen'), url: region.url, phone: citizenPhone },
        'حفرة عميقة أمام المدرسة تتجمع فيها المياه',
      );
    });
    const receipt = await page('citizen').locator('main').textContent();
    expect(receipt).toContain(spoken(number));
    // Both calendars: the year of the Hijra and the Gregorian one.
    expect(receipt).toMatch(/١٤٤٨/);
    expect(receipt).toMatch(/٢٠٢٦/);
  });

  test('the coordinator sees it arrive without reloading and assigns it', async () => {
    const arrived = page('coordinator').getByRole('link', { name: spoken(number) });
    await arrived.waitFor({ timeout: 2_000 });
    await arrived.click();
    await page('coordinator').getByText('حفرة عميقة أمام المدرسة').first().waitFor();
    await step(() => makeMove(page('coordinator'), { open: 'إسناد إلى مختص', choose: /خالد/, send: 'إسناد', done: 'أُسند البلاغ' }));
  });

  test('the specialist starts it and asks a question, and the clock pauses', async () => {
    await page('specialist').goto(`/staff/cases/${number}`);
    await step(async () => {
      await page('specialist').getByRole('button', { name: 'بدء المعالجة' }).click();
      await page('specialist').getByText('بدأت معالجة البلاغ').first().waitFor();
    });
    await step(() =>
      makeMove(page('specialist'), {
        open: 'سؤال المستفيد',
        fill: { السؤال: 'هل الحفرة داخل سور المدرسة؟' },
        send: 'إرسال السؤال',
        done: 'أُرسل السؤال إلى المستفيد',
      }),
    );
    await page('specialist').getByText('متوقفة بانتظار المستفيد').first().waitFor();
  });

  test('the citizen replies, and the clock goes on', async () => {
    await page('citizen').goto(`/cases/${number}`);
    const question = page('citizen').getByRole('region', { name: 'سؤال الجهة لك' });
    await question.getByText('هل الحفرة داخل سور المدرسة؟').waitFor();
    region.clock.advance(3 * day);
    await step(async () => {
      await question.getByLabel('ردك').fill('لا، في الشارع العام أمام البوابة.');
      await question.getByRole('button', { name: 'إرسال الرد' }).click();
      await page('citizen').getByText('وصل ردك إلى الجهة').first().waitFor();
    });
    await page('specialist').getByText('لا، في الشارع العام أمام البوابة.').first().waitFor({ timeout: 2_000 });
    expect(await page('specialist').getByText('متوقفة بانتظار المستفيد').count()).toBe(0);
  });

  test('the specialist proposes an answer and the coordinator approves it', async () => {
    await step(() =>
      makeMove(page('specialist'), {
        open: 'اقتراح رد',
        fill: { 'الرد المقترح': 'رُدمت الحفرة وأُعيدت السفلتة اليوم.' },
        send: 'إرسال للاعتماد',
        done: 'أُرسل الرد المقترح للاعتماد',
      }),
    );
    await step(() => makeMove(page('coordinator'), { open: 'اعتماد الرد', send: 'اعتماد وإرسال', done: 'اعتُمد الرد وأُرسل إلى المستفيد' }));
  });

  test('the citizen is told, reads the answer and rates it', async () => {
    await expect.poll(async () => (await region.messagesTo(citizenPhone))[0]).toContain(number);
    await page('citizen').getByText('رُدمت الحفرة وأُعيدت السفلتة اليوم.').first().waitFor();
    await step(async () => {
      await page('citizen').getByRole('button', { name: 'تقييم الرد' }).click();
      const dialog = page('citizen').getByRole('dialog');
      await choices(dialog).nth(4).click();
      await dialog.getByLabel('ملاحظاتك').fill('شكرًا على سرعة الإنجاز');
      await dialog.getByRole('button', { name: 'إرسال التقييم' }).click();
      await page('citizen').getByText('سُجّل تقييمك').first().waitFor();
    });
  });

  test('when the clock of another case runs out, the leader gets one SMS at the set hour, whose link opens the list', async () => {
    const { api } = await region.signIn(citizenPhone);
    const late = await api.voice.submitCase({
      body: { kind: 'complaint', text: 'إنارة الشارع مطفأة', category: 'street-lighting', area: 'unayzah' },
      idempotencyKey: crypto.randomUUID(),
    });
    const coordinator = await region.signIn('municipality.coordinator');
    const [specialist] = await coordinator.api.voice.listAssignees({ params: { number: late.number } });
    await coordinator.api.voice.assign({ params: { number: late.number }, body: { assignee: specialist?.id ?? '' } });
    const leader = await (await region.signIn('municipality.leader')).api.directory.getMe();

    await step(async () => {
      region.clock.advance(60 * day);
      for (let climbs = 0; climbs < 3; climbs++) await region.server.app.jobs.runNow('voice.climb_ladder');
    });
    await region.settle();
    // Over a weekend, whatever day it is.
    region.clock.advance(4 * day);
    for (let bundles = 0; bundles < 3; bundles++) await region.server.app.jobs.runNow('voice.send_bundles');
    const toLeader = async () => (await region.messagesTo(leader.phone ?? '')).filter((text) => text.includes(late.number));
    await expect.poll(toLeader).toHaveLength(1);
    await region.settle();
    const [message] = await toLeader();
    expect(await toLeader()).toHaveLength(1);
    const { page, context } = await openWindow(browser, { url: region.url, size: phone });
    await signInQuietly(context, region.url, 'municipality.leader');
    await page.goto(/\/staff\/late\/\S+/.exec(message ?? '')?.[0] ?? '');
    await page.getByText(late.number).first().waitFor();
    expect(page.url()).toContain('late=true');
    await context.close();
  });

  test('no page complained on the way', () => {
    expect(Object.values(windows).flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

// `npm run first-tasks`: does the first task of each of the eight roles as a newcomer would, by what can be read on the page alone, and
// writes down how many presses and fields it takes: docs/screens/first-tasks.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBenchServer } from '../bench/support/server.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { desktop, openBrowser, openWindow, phone } from './support/browser.ts';
import { choices } from './support/choose.ts';
import { codeSentTo, signInQuietly } from './support/sign-in.ts';

const newcomer = '+966555987654';

/** A person at a page, whose presses and fields are counted. */
interface Hand {
  page: Page;
  url: string;
  press(what: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  /** Two presses: on the list, and in it. */
  choose(list: Locator, what: string | { index: number }): Promise<void>;
}

interface Task {
  role: string;
  task: string;
  /** Signed in as; null: a visitor. */
  who: string | null;
  begins: string;
  do(hand: Hand): Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
/** The first case of the list that is shown: its number is its link. */
const firstCase = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link', { name: /^\d{4} \d{3} \d{3}$/ })
    .first();
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

const tasks: Task[] = [
  {
    role: 'Citizen',
    task: 'sends a first report and signs in on the way',
    who: null,
    begins: '/',
    async do({ page, url, press, fill, choose }) {
      const next = () => press(button(page, 'التالي'));
      await press(link(page, 'بلاغ جديد'));
      await press(choices(page, 'بلاغ'));
      await fill(page.getByLabel('اكتب بكلماتك'), 'حفرة عميقة أمام المدرسة تتجمع فيها المياه');
      await next();
      await choose(page.getByRole('combobox', { name: /المحافظة/ }), 'عنيزة');
      await next();
      await next();
      await fill(page.getByLabel('رقم الجوال'), `0${newcomer.slice(4)}`);
      await press(button(page, 'إرسال رمز التحقق'));
      await page.getByLabel('رمز التحقق').waitFor();
      await fill(page.getByLabel('رمز التحقق'), await codeSentTo(url, newcomer));
      await press(button(page, 'أوافق وأتابع'));
      await fill(page.getByRole('textbox', { name: 'اسمك' }), 'نورة الحربي');
      await press(button(page, 'إرسال البلاغ'));
      await page.getByRole('heading', { name: 'تم استلام بلاغك' }).waitFor();
    },
  },
  {
    role: 'Coordinator',
    task: 'gives a new case to a specialist',
    who: 'municipality.coordinator',
    begins: '/staff/cases',
    async do({ page, press }) {
      await press(firstCase(page));
      await press(button(page, 'إسناد إلى مختص'));
      await press(choices(page.getByRole('dialog')).first());
      await press(inDialog(page, 'إسناد'));
      await page.getByText('أُسند البلاغ').first().waitFor();
    },
  },
  {
    role: 'Specialist',
    task: 'begins the next case and asks the citizen',
    who: 'municipality.specialist1',
    begins: '/staff/cases',
    async do({ page, press, fill }) {
      await press(firstCase(page));
      await press(button(page, 'بدء المعالجة'));
      await page.getByText('بدأت معالجة البلاغ').first().waitFor();
      await press(button(page, 'سؤال المستفيد'));
      await fill(page.getByRole('dialog').getByLabel('السؤال', { exact: true }), 'أين تقع الحفرة بالضبط؟');
      await press(inDialog(page, 'إرسال السؤال'));
      await page.getByText('أُرسل السؤال إلى المستفيد').first().waitFor();
    },
  },
  {
    role: 'Agency leader',
    task: 'finds what is late and raises its priority',
    who: 'municipality.leader',
    begins: '/staff',
    async do({ page, press, choose }) {
      await press(firstCase(page));
      await press(button(page, 'تغيير الأولوية'));
      await press(choices(page.getByRole('dialog')).first());
      await choose(page.getByRole('dialog').getByRole('combobox', { name: /سبب التغيير/ }), { index: 1 });
      await press(inDialog(page, 'تغيير الأولوية'));
      await page.getByText('غُيّرت أولوية البلاغ').first().waitFor();
    },
  },
  {
    role: 'Emirate’s desk',
    task: 'refers a case to an agency',
    who: 'emirate.officer',
    begins: '/staff/cases',
    async do({ page, press, choose }) {
      await press(firstCase(page));
      await press(button(page, 'إحالة إلى جهة'));
      await choose(page.getByRole('dialog').getByRole('combobox', { name: /الجهة/ }).first(), { index: 1 });
      await press(inDialog(page, 'إحالة'));
      await page.getByText('أُحيل البلاغ إلى الجهة').first().waitFor();
    },
  },
  {
    role: 'Emirate’s leader',
    task: 'directs an agency on what is late',
    who: 'emirate.leader',
    begins: '/staff',
    async do({ page, press, fill }) {
      await press(firstCase(page));
      await press(button(page, 'إصدار توجيه'));
      await fill(page.getByRole('dialog').getByLabel('التوجيه', { exact: true }), 'يُنجز البلاغ ويُفاد عنه قبل نهاية الغد');
      await press(inDialog(page, 'إصدار التوجيه'));
      await page.getByText('صدر التوجيه').first().waitFor();
    },
  },
  {
    role: 'Administrator',
    task: 'invites a colleague',
    who: 'admin',
    begins: '/staff',
    async do({ page, press, fill }) {
      await press(link(page, /المنسوبون/));
      await press(button(page, 'دعوة منسوب'));
      const dialog = page.getByRole('dialog');
      await fill(dialog.getByLabel('الاسم بالعربية'), 'هند بنت سعد العنزي');
      await fill(dialog.getByLabel('الاسم بالإنجليزية'), 'Hind Al-Anazi');
      await fill(dialog.getByLabel('اسم المستخدم'), 'hind.alanazi');
      await fill(dialog.getByLabel('رقم الجوال'), '0511000009');
      await press(dialog.locator('label', { has: page.getByRole('checkbox') }).first());
      await press(inDialog(page, 'إرسال الدعوة'));
      await page.getByText('أُرسلت الدعوة').first().waitFor();
    },
  },
  {
    role: 'Auditor',
    task: 'has the whole log verified',
    who: 'auditor',
    begins: '/staff',
    async do({ page, press }) {
      await press(link(page, /سجل/));
      await press(button(page, 'التحقق من سلامة السجل'));
      await page.getByText('السجل سليم').first().waitFor({ timeout: 120_000 });
    },
  },
];

interface Outcome {
  task: Task;
  presses: number;
  fields: number;
  seconds: number;
}

async function walk(browser: Browser, url: string, task: Task): Promise<Outcome> {
  const { page, context } = await openWindow(browser, { url, size: task.who ? desktop : phone });
  page.setDefaultTimeout(15_000);
  if (task.who) await signInQuietly(context, url, task.who);
  await page.goto(task.begins);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  let [presses, fields] = [0, 0];
  const began = performance.now();
  await task.do({
    page,
    url,
    press: (what) => {
      presses++;
      return what.click();
    },
    fill: (field, text) => {
      fields++;
      return field.fill(text);
    },
    choose: async (list, what) => {
      presses += 2;
      await list.selectOption(what);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  return { task, presses, fields, seconds };
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(
    ({ task: { role, task, begins }, presses, fields, seconds }) =>
      `| ${role} | ${task} | \`${begins}\` | ${presses} | ${fields} | ${seconds.toFixed(1)} |`,
  );
  return [
    '# First tasks',
    '',
    'What each of the eight roles does first, driven in a real browser by what can be read on the page alone (labels, names of buttons and',
    'links), on the demo region. *Presses* are clicks or taps, *fields* what is typed into; *seconds* are those the pages and the server need,',
    'without a person who reads and thinks. Made by `npm run first-tasks`.',
    '',
    '| Role | First task | Begins at | Presses | Fields | Seconds |',
    '|---|---|---|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

await buildWeb();
const server = await startBenchServer();
const browser = await openBrowser();
try {
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    const outcome = await walk(browser, server.url, task);
    console.log(`  ${task.role}: ${outcome.presses} presses, ${outcome.fields} fields, ${outcome.seconds.toFixed(1)} s`);
    outcomes.push(outcome);
  }
  writeFileSync(join(import.meta.dirname, '../docs/screens/first-tasks.md'), tableOf(outcomes));
} finally {
  await browser.close();
  await server.stop();
}

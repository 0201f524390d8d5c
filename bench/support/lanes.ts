import { randomInt, randomUUID } from 'node:crypto';
import { Client } from 'undici';
import { openBrowser, openSession, type Session } from '../../server/testing/session.ts';
import { asOwner } from './region.ts';

/** What a lifecycle asks, in its order. Our resolving takes three: an answer is proposed and approved, never sent by one person unseen. */
export const steps = ['submit', 'assign', 'start', 'propose', 'approve', 'search'] as const;
export type Step = (typeof steps)[number];

export interface Answer {
  step: Step;
  status: number;
  ms: number;
  retryAfter: string | undefined;
  /** The code of a problem. */
  code?: string | undefined;
}

/** One client with its own connection, kept alive, and its own people. */
export interface Lane {
  /** A whole lifecycle; ends early at an answer that is no success. */
  live(note: (answer: Answer) => void): Promise<boolean>;
  /** The same people by another connection. */
  fork(): Lane;
  close(): Promise<void>;
}

const agencies = ['municipality', 'electricity', 'water', 'health'];
const open = 'received,referred,assigned,in_progress,awaiting_citizen,in_review,appealed';
const texts = [
  'حفرة كبيرة أمام المدرسة في الشارع العام، وقد تضررت منها سيارات كثيرة، نأمل المعالجة العاجلة',
  'انقطاع متكرر منذ أسبوع ولم يرد علينا أحد رغم كثرة الاتصال، والبيت فيه كبار سن',
  'تسرب يملأ الشارع ويدخل على البيوت كل مساء، أرجو إرسال فرقة الصيانة',
];

/** @param count clients, spread over four agencies */
export async function openLanes(url: string, ownerUrl: string, count: number): Promise<Lane[]> {
  // Signing in is not what is measured: all do it from the same address.
  const letIn = () => asOwner(ownerUrl, (owner) => owner.query('delete from identity."rateLimit"'));
  await letIn();
  const firstPhone = randomInt(10 ** 6);
  const people = await Promise.all(
    agencies.map(async (agency) => {
      const [coordinator, specialist] = [await openSession(url, `${agency}.coordinator`), await openSession(url, `${agency}.specialist1`)];
      return { coordinator, specialist, assignee: (await specialist.api.directory.getMe()).id };
    }),
  );
  const leaves = (await openBrowser(url).api.voice.listCategories()).filter(({ kinds }) => kinds.includes('complaint'));
  const lanes: Lane[] = [];
  for (let index = 0; index < count; index++) {
    const agency = agencies[index % agencies.length] as string;
    const category = leaves.find((leaf) => leaf.agency === agency)?.code as string;
    if (index % 4 === 3) await letIn();
    const citizen = await openSession(url, `+9665${String(20_000_000 + firstPhone * 10 + index)}`);
    lanes.push(openLane(url, { ...(people[index % agencies.length] as (typeof people)[number]), citizen, category }));
  }
  return lanes;
}

interface People {
  citizen: Session;
  coordinator: Session;
  specialist: Session;
  assignee: string;
  category: string;
}

function openLane(url: string, people: People): Lane {
  const { citizen, coordinator, specialist, assignee, category } = people;
  const client = new Client(url);
  const cookies = { citizen: citizen.cookies(), coordinator: coordinator.cookies(), specialist: specialist.cookies() };
  let turn = 0;

  async function ask(
    step: Step,
    note: (answer: Answer) => void,
    who: keyof typeof cookies,
    path: string,
    body?: object,
  ): Promise<string | undefined> {
    const began = performance.now();
    const response = await client.request({
      method: body ? 'POST' : 'GET',
      path,
      headers: {
        cookie: cookies[who],
        ...(body && { 'content-type': 'application/json', origin: url }),
        ...(step === 'submit' && { 'idempotency-key': randomUUID() }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await response.body.text();
    const { 'retry-after': retryAfter } = response.headers;
    const code = response.statusCode < 300 ? undefined : /"code":"([^"]+)"/.exec(text)?.[1];
    note({ step, status: response.statusCode, ms: performance.now() - began, retryAfter: retryAfter?.toString(), code });
    return response.statusCode < 300 ? text : undefined;
  }

  return {
    async live(note) {
      const text = `${texts[turn++ % texts.length]} رقم ${turn}`;
      const made = await ask('submit', note, 'citizen', '/api/v1/cases', {
        kind: 'complaint',
        text,
        category,
        area: 'buraydah',
        confidential: false,
      });
      const number = made && /"number":"(\d{10})"/.exec(made)?.[1];
      if (!number) return false;
      const move = (step: Step, who: 'coordinator' | 'specialist', body: object) =>
        ask(step, note, who, `/api/v1/cases/${number}/${step}`, body);
      const wentOn =
        (await move('assign', 'coordinator', { assignee })) &&
        (await move('start', 'specialist', {})) &&
        (await move('propose', 'specialist', { text: 'أُرسلت فرقة الصيانة وعولج الموضوع، شكرا لتواصلكم.' })) &&
        (await move('approve', 'coordinator', {})) &&
        (await ask('search', note, 'coordinator', `/api/v1/cases?status=${open}&order=newest&limit=20`));
      return wentOn !== undefined;
    },
    fork: () => openLane(url, people),
    close: () => client.close(),
  };
}

/** Prints which step got which answers, and how many of each; status 0 is a connection that broke. */
export function printAnswers(answers: readonly Answer[]): void {
  const counts = new Map<string, number>();
  for (const { step, status, code = '' } of answers) {
    const what = `${step} ${status} ${code}`.trim();
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  for (const [what, count] of counts) console.log(`  ${count} × ${what}`);
}

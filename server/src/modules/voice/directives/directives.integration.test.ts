import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const day = 86_400_000;
const secret = 'زعفران';
const who = {
  citizen: '+966555000001',
  coordinator: 'municipality.coordinator',
  specialist: 'municipality.specialist1',
  agencyLeader: 'municipality.leader',
  stranger: 'water.coordinator',
  leader: 'emirate.leader',
  officer: 'emirate.officer',
} as const;
type Who = keyof typeof who;

let region: TestRegion;
let people: Record<Who, Session>;
beforeAll(async () => {
  region = await createTestRegion();
  const signedIn = await Promise.all(Object.entries(who).map(async ([name, login]) => [name, await region.signIn(login)] as const));
  people = Object.fromEntries(signedIn) as Record<Who, Session>;
});
afterAll(() => region?.close());

type Params = { number: string };
async function submit(): Promise<Params> {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await people.citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
}
const api = (name: Who) => people[name].api.voice;
const direct = (params: Params, within: { hours?: number; day?: string } = {}) =>
  api('leader').direct({ params, body: { text: `عالجوه اليوم ${secret}`, ...within } });
const respond = (params: Params) => api('coordinator').respond({ params, body: { text: 'عولج وننتظر الأسفلت' } });
const read = (name: Who, params: Params) => api(name).getCase({ params });
const directiveClocks = ({ clocks }: CaseDetail) => clocks.filter(({ kind }) => kind === 'directive');
const refused = (code: string) => ({ problem: { code } });

describe('a directive', () => {
  test('has a clock of its own in working time, of two working days unless the leader says otherwise', async () => {
    const directed = await direct(await submit());
    expect(directed.status).toBe('referred');
    expect(directiveClocks(directed)).toMatchObject([{ run: 1, budgetMinutes: 14 * 60, usedMinutes: 0, doneAt: null }]);
    expect(directed.directive).toEqual({ state: 'open', dueAt: directiveClocks(directed)[0]?.dueAt, late: false });
    // The clock of the answer runs on as it did.
    expect(directed.clocks.filter(({ kind }) => kind === 'answer')).toMatchObject([{ run: 1, doneAt: null }]);
    expect(directiveClocks(await direct(await submit(), { hours: 3 }))).toMatchObject([{ budgetMinutes: 180 }]);
    const today = new Date(region.clock.now().getTime() + 3 * 3_600_000).toISOString().slice(0, 10);
    // Monday 10:00 to the end of the working day at 14:30.
    expect(directiveClocks(await direct(await submit(), { day: today }))).toMatchObject([{ budgetMinutes: 270 }]);
  });

  test('is refused for a day that has passed, that has no working time, or that is a year away, and nothing is done', async () => {
    const params = await submit();
    for (const [dueDay, code] of [
      ['2020-01-01', 'day_past'],
      ['9999-01-01', 'span_too_long'],
    ] as const) {
      await expect(direct(params, { day: dueDay })).rejects.toMatchObject({ problem: { fields: [{ path: 'body.day', code }] } });
    }
    expect((await read('leader', params)).directive).toBeNull();
  });

  test('is responded to by the coordinator or the leader of the agency, and by nobody else', async () => {
    const params = await submit();
    await direct(params);
    const body = { text: 'عولج' };
    const refusals = await Promise.all([
      api('leader')
        .respond({ params, body })
        .catch((error) => error.problem.code),
      api('officer')
        .respond({ params, body })
        .catch((error) => error.problem.code),
      api('citizen')
        .respond({ params, body })
        .catch((error) => error.problem.code),
      api('stranger')
        .respond({ params, body })
        .catch((error) => error.problem.code),
    ]);
    expect(refusals).toEqual(['auth.forbidden', 'auth.forbidden', 'auth.forbidden', 'case.not_found']);
    const responded = await api('agencyLeader').respond({ params, body });
    expect(responded.directive).toEqual({ state: 'responded', dueAt: null, late: false });
    expect(directiveClocks(responded)).toMatchObject([{ doneAt: expect.any(String), dueAt: null }]);
  });

  test('keeps the case with the agency until it is responded to: no answer, no approval, no return, no split', async () => {
    const params = await submit();
    await direct(params);
    const open = refused('case.directive_open');
    const parts = ['health', 'water'].map((agency) => ({ agency, text: 'كلمات' }));
    await expect(api('coordinator').answer({ params, body: { text: 'أُصلحت' } })).rejects.toMatchObject(open);
    await expect(api('coordinator').return({ params, body: { reason: 'ليس لنا' } })).rejects.toMatchObject(open);
    await expect(api('officer').split({ params, body: { parts } })).rejects.toMatchObject(open);
    const { allowed } = await read('coordinator', params);
    expect(allowed).toContain('respond');
    for (const move of ['answer', 'return', 'split']) expect(allowed).not.toContain(move);
    await respond(params);
    expect((await api('coordinator').answer({ params, body: { text: 'أُصلحت' } })).status).toBe('answered');
    // The leader may still be satisfied, and then nothing stands.
    expect((await api('leader').satisfy({ params, body: {} })).directive).toBeNull();
  });

  test('does not close with the silence of the citizen; once responded to, the case does', async () => {
    const params = await submit();
    const assignee = (await people.specialist.api.directory.getMe()).id;
    await api('coordinator').assign({ params, body: { assignee } });
    await api('specialist').start({ params, body: {} });
    await api('specialist').ask({ params, body: { text: 'أين؟' } });
    await direct(params);
    region.clock.advance(8 * day);
    await region.server.app.jobs.runNow('voice.close_silent');
    expect((await read('coordinator', params)).status).toBe('awaiting_citizen');
    await respond(params);
    await region.server.app.jobs.runNow('voice.close_silent');
    expect(await read('leader', params)).toMatchObject({ status: 'closed', directive: null });
  });

  test('ends with the case that its citizen takes back', async () => {
    const params = await submit();
    await direct(params);
    await api('citizen').withdraw({ params, body: {} });
    const over = await read('leader', params);
    expect([over.directive, directiveClocks(over)]).toMatchObject([null, [{ doneAt: expect.any(String) }]]);
  });

  test('stands alone: another is refused until the leader is satisfied, and insisting begins the clock anew', async () => {
    const params = await submit();
    await direct(params);
    await expect(direct(params)).rejects.toMatchObject(refused('case.directive_stands'));
    await expect(api('leader').satisfy({ params, body: {} })).rejects.toMatchObject(refused('case.move_not_allowed'));
    await respond(params);
    await expect(direct(params)).rejects.toMatchObject(refused('case.directive_stands'));
    const insisted = await api('leader').insist({ params, body: { text: 'لا يكفي', hours: 2 } });
    expect(insisted.directive?.state).toBe('open');
    expect(directiveClocks(insisted)).toMatchObject([
      { run: 1, doneAt: expect.any(String) },
      { run: 2, doneAt: null, budgetMinutes: 120, usedMinutes: 0 },
    ]);
    await respond(params);
    await api('leader').satisfy({ params, body: {} });
    expect(directiveClocks(await direct(params)).map(({ run }) => run)).toEqual([1, 2, 3]);
  });

  test('comes with an appeal that is upheld, in words of its own that the citizen does not read', async () => {
    const params = await submit();
    await api('coordinator').answer({ params, body: { text: 'أُصلحت' } });
    await api('citizen').appeal({ params, body: { reason: 'لم تُصلح' } });
    await api('officer').uphold({ params, body: { reason: 'التظلم في محله', directive: `أعيدوا الأسفلت ${secret}`, hours: 5 } });
    const upheld = await read('coordinator', params);
    expect(upheld).toMatchObject({ status: 'referred', directive: { state: 'open' } });
    expect(upheld.timeline.slice(-2).map(({ what, text }) => [what, text])).toEqual([
      ['uphold', 'التظلم في محله'],
      ['direct', `أعيدوا الأسفلت ${secret}`],
    ]);
    expect(directiveClocks(upheld)).toMatchObject([{ budgetMinutes: 300 }]);
    // Given by an officer: whoever may say whether it is enough is told of the response.
    await respond(params);
    await region.settle();
    const told = await query<{ who: string }>(
      region.ownerUrl,
      `select username as who from notify.delivery join directory.person on person.id = person_id where template = 'directive-responded' and text like '%' || $1 || '%'`,
      [params.number],
    );
    expect(told.map((row) => row.who)).toContain(who.leader);
  });

  test('is nothing that the citizen learns of: neither on the case nor in lists, clocks or filters', async () => {
    const params = await submit();
    await direct(params);
    await respond(params);
    const seen = await read('citizen', params);
    expect([seen.directive, directiveClocks(seen)]).toEqual([null, []]);
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(seen.timeline.map(({ what }) => what)).not.toContain('direct');
    const { items } = await api('citizen').listCases({ query: {} });
    expect(items.every(({ directive }) => directive === null)).toBe(true);
    expect((await api('citizen').listCases({ query: { directive: 'open,responded' } })).items).toEqual([]);
  });

  test('is found by its state, and the number equals its list', async () => {
    const params = await submit();
    await direct(params);
    for (const directive of ['open', 'responded', 'open,responded']) {
      const filter = { directive } as const;
      const [{ items }, { total }] = await Promise.all([
        api('leader').listCases({ query: { ...filter, limit: 100 } }),
        api('leader').countCases({ query: filter }),
      ]);
      expect(total).toBe(items.length);
      expect(items.every((item) => directive.split(',').includes(item.directive?.state ?? ''))).toBe(true);
      expect(items.some(({ number }) => number === params.number)).toBe(directive !== 'responded');
    }
  });

  test('that nobody responds to climbs the ladder once: the coordinator is reminded, then the leader of the agency told', async () => {
    // What is late already is told before, so that this one is not told together with it.
    region.clock.advance(30 * day);
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.settle();
    const params = await submit();
    await direct(params, { hours: 2 });
    region.clock.advance(3 * day);
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.server.app.jobs.runNow('voice.climb_ladder');
    await region.settle();
    const told = await query<{ told: string }>(
      region.ownerUrl,
      `select template || ': ' || username as told from notify.delivery join directory.person on person.id = person_id
       where template in ('directive-reminder', 'directive-overdue') and text like '%' || $1 || '%' order by 1`,
      [params.number],
    );
    expect(told.map((row) => row.told)).toEqual(['directive-overdue: municipality.leader', 'directive-reminder: municipality.coordinator']);
    expect((await read('leader', params)).directive).toMatchObject({ state: 'open', late: true });
  });
});

describe('the desk of directives', () => {
  test('shows what was asked and what was said to it, those due first, and forgets what was closed', async () => {
    const [soon, later, closed] = [await submit(), await submit(), await submit()];
    await direct(later, { hours: 9 });
    await direct(soon, { hours: 2 });
    await direct(closed);
    for (const params of [soon, closed]) await respond(params);
    await api('leader').satisfy({ params: closed, body: {} });
    await api('leader').insist({ params: soon, body: { text: 'أرفقوا صورة', hours: 2 } });
    const own = [soon.number, later.number, closed.number];
    const desk = async (name: Who, query = {}) => {
      const { items } = await people[name].api.directives.listDirectives({ query });
      return items.filter(({ number }) => own.includes(number));
    };
    const items = await desk('leader');
    expect(items.map(({ number }) => number)).toEqual([soon.number, later.number]);
    expect(items[0]).toMatchObject({
      instruction: { text: `عالجوه اليوم ${secret}`, by: { name: { ar: expect.any(String) } } },
      response: { text: 'عولج وننتظر الأسفلت' },
      insistence: { text: 'أرفقوا صورة' },
    });
    expect(items[1]).toMatchObject({ response: null, insistence: null });
    await respond(later);
    expect((await desk('leader', { state: 'responded' })).map(({ number }) => number)).toEqual([later.number]);
    expect((await desk('agencyLeader')).length).toBe(2);
    expect(await desk('stranger')).toEqual([]);
    // A new directive begins with no response to it.
    await api('leader').satisfy({ params: later, body: {} });
    await direct(later);
    expect((await desk('leader')).find(({ number }) => number === later.number)).toMatchObject({ response: null });
    await expect(people.citizen.api.directives.listDirectives({ query: {} })).rejects.toMatchObject(refused('auth.forbidden'));
  });
});

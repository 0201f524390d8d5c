import { randomUUID } from 'node:crypto';
import type { CaseMove, CaseStatus } from '@sawt/contract';
import { isCaseNumber } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusAfter } from '../../src/modules/voice/workflow.ts';
import { connect } from '../../src/platform/database/database.ts';
import { searchVectorText } from '../../src/platform/i18n/arabic.ts';
import { createLogger } from '../../src/platform/log.ts';
import { query } from '../../testing/query.ts';
import { createTestRegion, mondayMorning, type TestRegion } from '../../testing/test-region.ts';
import { seedLargeRegion } from './seed-region.ts';

const cases = 2000;
/** Merging and splitting are left to people. */
const lived: CaseStatus[] = [
  'received',
  'referred',
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'in_review',
  'answered',
  'appealed',
  'closed',
  'rejected',
  'withdrawn',
];
let region: TestRegion;
const ask = <T extends object>(sql: string, values: unknown[] = []) => query<T>(region.ownerUrl, sql, values);

/** Everything that guards the tables. */
const guards = () =>
  ask(`select pg_get_indexdef(indexrelid) as guard from pg_index where indrelid::regclass::text like 'voice.%'
    union all select pg_get_constraintdef(oid) from pg_constraint where conrelid::regclass::text like 'voice.%' and convalidated
    union all select tgname || tgenabled::text from pg_trigger where tgrelid::regclass::text like 'voice.%' and not tgisinternal order by 1`);

async function seed(of: TestRegion, until = new Date(mondayMorning)): Promise<void> {
  const owner = connect(of.ownerUrl, 1, createLogger('silent'));
  await seedLargeRegion(of.ownerUrl, owner.database, { cases, seed: 11, until }).finally(owner.close);
}

let guardsBefore: object[];
let seededEvents: number;
beforeAll(async () => {
  region = await createTestRegion();
  guardsBefore = await guards();
  await seed(region);
  [{ seededEvents = 0 } = {}] = await ask<{ seededEvents: number }>('select max(id)::int as "seededEvents" from voice.case_event');
});
afterAll(() => region?.close());

describe('a region made to measure on', () => {
  test('has as many cases as were asked for, in every status, with some nine events each', async () => {
    const counted = await ask<{ status: CaseStatus; count: number }>('select status, count(*)::int from voice.case group by status');
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(cases);
    expect(counted.map(({ status }) => status)).toEqual(expect.arrayContaining(lived));
    expect(seededEvents / cases).toBeGreaterThan(8);
    expect(seededEvents / cases).toBeLessThan(12);
  });

  test('keeps every index, constraint and trigger, all of them checked', async () => {
    expect(await guards()).toEqual(guardsBefore);
  });

  test('tells of each case a story that the workflow allows and that ends where the case is', async () => {
    const rows = await ask<{ id: string; status: CaseStatus; what: CaseMove | 'submitted'; from: CaseStatus | null; to: CaseStatus }>(
      `select case_id as id, status, what, from_status as from, to_status as to from voice.case_event join voice.case on "case".id = case_id
       order by case_id, case_event.id`,
    );
    const standing = new Map<string, CaseStatus>();
    for (const { id, what, from, to } of rows) {
      expect(from).toBe(standing.get(id) ?? null);
      expect(to).toBe(what === 'submitted' ? 'received' : statusAfter(what, from as CaseStatus));
      standing.set(id, to);
    }
    expect(standing).toEqual(new Map(rows.map(({ id, status }) => [id, status])));
  });

  test('has events and clocks in the order of time, and nothing that is still to come', async () => {
    const disorder = `select count(*)::int as count from (select at < lag(at) over (order by id) as back, at > $1 as late from voice.case_event) as all_events where back or late`;
    expect(await ask(disorder, [mondayMorning])).toEqual([{ count: 0 }]);
  });

  test('has clocks that agree with their cases: due where the answer clock runs, none running where the agency is done', async () => {
    const wrong = `select number from voice.case left join voice.clock on case_id = "case".id and clock.kind = 'answer' and done_at is null
      where "case".due_at is distinct from clock.due_at
        or (status in ('referred', 'assigned', 'in_progress', 'in_review')) is distinct from (clock.due_at is not null)`;
    expect(await ask(wrong)).toEqual([]);
    expect(await ask('select id from voice.clock where used_minutes < 0 or next_rung_at < $1', [mondayMorning])).toEqual([]);
  });

  test('has numbers with their check digit and the search words that the server would have written', async () => {
    const rows = await ask<{ number: string; text: string; place: string | null; search: string }>(
      'select number, text, place, words::text as search from voice.case join voice.case_words on case_id = id order by id limit 500',
    );
    expect(rows.filter(({ number }) => !isCaseNumber(number))).toEqual([]);
    const expected = await ask<{ search: string }>(
      `select (to_tsvector('simple', words) || array_to_tsvector(voice.word_marks(kind, area, agency, department, category, created_at)))::text as search
       from unnest($1::text[], $2::text[]) as given (words, number) join voice.case using (number) order by id`,
      [rows.map(({ text, place }) => searchVectorText(`${text} ${place ?? ''}`)), rows.map(({ number }) => number)],
    );
    expect(rows.map(({ search }) => ({ search }))).toEqual(expected);
  });

  test('is lived in further: its people sign in, send and answer as everybody does', async () => {
    const leader = await region.signIn('emirate.leader');
    expect((await leader.api.voice.countCases({ query: {} })).total).toBe(cases);
    const [{ phone = '' } = {}] = await ask<{ phone: string }>(
      `select phone from directory.person where phone like '+96651%' order by phone limit 1`,
    );
    const citizen = await region.signIn(phone);
    const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    const coordinator = await region.signIn('municipality.coordinator');
    const answered = await coordinator.api.voice.answer({ params: { number }, body: { text: 'أُصلحت' } });
    expect(answered.status).toBe('answered');
  });

  test('is the same again from the same seed', async () => {
    const sum = `select md5(string_agg(number || text || status || area || coalesce(agency, '') || created_at || search, ',' order by id)) as cases,
      (select md5(string_agg(what || at || coalesce(text, ''), ',' order by id)) from voice.case_event where id <= $1) as events from voice.case where id <= $2`;
    const twin = await createTestRegion();
    try {
      await seed(twin);
      expect(await query(twin.ownerUrl, sum, [seededEvents, cases])).toEqual(await ask(sum, [seededEvents, cases]));
    } finally {
      await twin.close();
    }
  });
});

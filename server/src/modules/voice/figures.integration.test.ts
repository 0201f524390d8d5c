import {
  bothFilters,
  type CaseFilter,
  type CaseStatus,
  type CaseSummary,
  type Category,
  type CountedMeasure,
  type FilterQuery,
  facetNames,
  facets,
  listBehind,
  listOfStage,
  openStatuses,
  outcomes,
  stages,
} from '@sawt/contract';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, mondayMorning, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { anyFilter, anyGrouping } from './testing/any-filter.ts';
import { liveAtRandom } from './testing/random-life.ts';
import { tagAtRandom } from './testing/random-tags.ts';
import type { Attempt } from './testing/try-move.ts';

const readers = ['municipality.coordinator', 'municipality.specialist1', 'emirate.leader'] as const;
type Query = { [K in keyof CaseFilter]?: string };

let region: TestRegion;
let attempts: Attempt[];
let sessions: Record<string, Session>;
let themes: Map<string, string>;
beforeAll(async () => {
  region = await createTestRegion();
  attempts = await liveAtRandom(region, { cases: 60, attempts: 420 });
  await tagAtRandom(region);
  sessions = Object.fromEntries(await Promise.all(readers.map(async (reader) => [reader, await region.signIn(reader)] as const)));
  themes = themesOf(await (sessions[readers[0]] as Session).api.voice.listCategories());
});
afterAll(() => region?.close());

async function filtersOfLife() {
  const cases = await query<{ number: string; cell: string }>(region.ownerUrl, 'select number, cell from voice.case order by id');
  const cells = [...new Set(cases.map(({ cell }) => cell))];
  return anyFilter(
    Date.parse(mondayMorning),
    cells,
    cases.map(({ number }) => number),
  );
}

describe('what a person is offered', () => {
  test('is never refused, and what they are not offered always is', () => {
    const ofTheCase = [
      'case.reopen_limit',
      'case.appeal_limit',
      'case.directive_open',
      'case.directive_stands',
      'case.has_followers',
      'case.reminded_already',
    ];
    const refusals: (string | null)[] = ['auth.forbidden', 'case.move_not_allowed', ...ofTheCase];
    // A coordinator is offered `assign` also where the only specialist already has the case, and `merge` whatever the other case is.
    const depends = ['case.assignee_unfit', 'case.master_unfit'];
    const wrong = attempts.filter(({ offered, refusal }) =>
      offered ? refusal !== null && !depends.includes(refusal) : !refusals.includes(refusal),
    );
    expect(wrong).toEqual([]);
  });

  test('leads through most of the table', async () => {
    const tried = (offered: boolean) => new Set(attempts.filter((one) => one.offered === offered).map(({ move }) => move)).size;
    expect([tried(true) > 11, tried(false) > 11]).toEqual([true, true]);
    const { byStatus, late } = await (sessions['emirate.leader'] as Session).api.voice.countCases({ query: {} });
    expect([Object.keys(byStatus).length > 8, late > 0]).toEqual([true, true]);
  });
});

describe.each(readers)('to %s', (reader) => {
  const api = () => (sessions[reader] as Session).api.voice;

  async function list(query: Query, order: 'newest' | 'due' = 'newest', limit = 100): Promise<CaseSummary[]> {
    const rows: CaseSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await api().listCases({ query: { ...query, order, limit, cursor } as never });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return rows;
  }

  test.each<Query>([
    {},
    { kind: 'report' },
    { kind: 'suggestion' },
    { area: 'buraydah' },
    { agency: 'municipality' },
    { department: 'municipality-streets' },
    { category: 'street-pothole' },
    { status: 'answered,closed' },
    { status: openStatuses.join(','), area: 'unayzah' },
    { late: 'true' },
    { priority: 'high,urgent' },
    { channel: 'web', kind: 'report' },
    { reopened: 'true' },
    { assignee: 'me' },
    { q: 'مدرسة' },
    { q: 'المسجد', late: 'true' },
    { from: '2026-12-01T00:00:00Z', to: '2026-12-20T00:00:00Z' },
  ])('the figures of %o are those of the list', async (query) => {
    const [figures, rows] = await Promise.all([api().countCases({ query: query as never }), list(query)]);
    const { trend, onTimeShare: _, medianAnswerMinutes: __, ...counted } = figures;
    expect(counted).toEqual({
      ...sumOf(rows),
      byStatus: countsBy(rows, ({ status }) => status),
      byAgency: groupsBy(rows, ({ agency }) => agency?.code),
      byArea: groupsBy(rows, ({ area }) => area.code),
      byCategory: groupsBy(rows, ({ category }) => themes.get(category?.code ?? '')),
      satisfaction: satisfactionOf(rows),
    });
    const days = countsBy(rows, ({ createdAt }) => dayInRiyadh(createdAt));
    for (const { day, submitted } of trend) expect([day, submitted]).toEqual([day, days[day] ?? 0]);
  });

  test('each number opens the list of just as many cases', async () => {
    const figures = await api().countCases({ query: {} });
    const behind: [number, Query][] = [
      [figures.open, { status: openStatuses.join(',') }],
      [figures.late, { late: 'true' }],
      ...Object.entries(figures.byStatus).map(([status, total]): [number, Query] => [total, { status }]),
      ...figures.byAgency.map(({ code, total }): [number, Query] => [total, { agency: code }]),
      ...figures.byArea.map(({ code, late }): [number, Query] => [late, { area: code, late: 'true' }]),
      ...figures.byCategory.map(({ code, total }): [number, Query] => [total, { category: code }]),
      ...figures.trend.slice(0, 3).map(({ day, submitted }): [number, Query] => [submitted, daySpan(day)]),
    ];
    for (const [figure, query] of behind) expect([query, (await list(query)).length]).toEqual([query, figure]);
  });

  test('every number, of whatever filter and group, is that of the list behind it', { timeout: 60_000 }, async () => {
    const filters = await filtersOfLife();
    const measures = fc.subarray(Object.keys(listBehind) as CountedMeasure[], { minLength: 3, maxLength: 4 });
    const count = async (behind: FilterQuery | null) => (behind === null ? 0 : (await list(behind as Query)).length);
    await fc.assert(
      fc.asyncProperty(filters, anyGrouping, measures, fc.nat(), async (filter, by, chosen, pick) => {
        const asked = { query: { ...filter, by } as never };
        const { all, groups, ungrouped } = await (sessions[reader] as Session).api.figures.measureCases(asked);
        expect(ungrouped + groups.reduce((sum, group) => sum + group.measures.total, 0)).toBe(all.total);
        const group = groups[pick % (groups.length + 1)];
        const within = group ? bothFilters(filter, group.filter) : filter;
        for (const measure of ['total', ...chosen] as const) {
          const behind = within && bothFilters(within, listBehind[measure]);
          expect([behind, (group?.measures ?? all)[measure]]).toEqual([behind, await count(behind)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the time in each stage is measured of the cases in the list behind it, and of no other', { timeout: 60_000 }, async () => {
    const filters = await filtersOfLife();
    await fc.assert(
      fc.asyncProperty(filters, anyGrouping, fc.constantFrom(...stages), fc.nat(), async (filter, by, stage, pick) => {
        const measured = await (sessions[reader] as Session).api.figures.measureStages({ query: { ...filter, by } as never });
        const group = measured.groups[pick % (measured.groups.length + 1)];
        const within = group ? bothFilters(filter, group.filter) : filter;
        const behind = within && bothFilters(within, listOfStage(stage));
        const { cases, median } = (group?.stages ?? measured.all)[stage];
        expect([behind, cases]).toEqual([behind, behind === null ? 0 : (await list(behind as Query)).length]);
        expect(median === null).toBe(cases === 0);
      }),
      { numRuns: 15 },
    );
  });

  test('what citizens said is of the rated cases of the list, and of no other', { timeout: 60_000 }, async () => {
    const filters = await filtersOfLife();
    const ratings = { rating: '1,2,3,4,5' };
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { items } = await (sessions[reader] as Session).api.figures.listRatings({ query: { ...filter, limit: 100 } as never });
        const behind = bothFilters(filter, ratings);
        const rows = behind === null ? [] : await list(behind as Query);
        const line = ({ number, rating }: { number: string; rating: number | null }) => `${number}: ${rating}`;
        expect(items.map(line).sort()).toEqual(rows.map(line).sort());
        const moments = items.map(({ ratedAt }) => ratedAt as string);
        expect(moments).toEqual(moments.toSorted().reverse());
      }),
      { numRuns: 15 },
    );
  });

  test('offices are ranked by shares, with what others reached beside what they did', async () => {
    for (const by of ['agency', 'department'] as const) {
      const { groups } = await (sessions[reader] as Session).api.figures.measureCases({ query: { by } });
      for (const { fair, measures } of groups) {
        expect(fair === null).toBe(measures.onTimeShare === null);
        if (!fair) continue;
        expect([fair.sure <= fair.adjusted, fair.adjusted <= 1, fair.expected >= 0 && fair.expected <= 1]).toEqual([true, true, true]);
      }
    }
    const { groups } = await (sessions[reader] as Session).api.figures.measureCases({ query: { by: 'area' } });
    expect(groups.every(({ fair }) => fair === null)).toBe(true);
  });

  test('every number beside a list, of whatever filter, is that of the list which the value opens', { timeout: 60_000 }, async () => {
    const filters = await filtersOfLife();
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...facetNames), fc.nat(), async (filter, facet, pick) => {
        const counted = await (sessions[reader] as Session).api.caseSearch.countFacets({ query: filter as never });
        const { values, isCut } = counted[facet];
        expect(isCut).toBe(false);
        const others = Object.fromEntries(Object.entries(filter).filter(([key]) => !(facets[facet] as readonly string[]).includes(key)));
        const value = values[pick % (values.length + 1)];
        if (value)
          expect([others, facet, value.value, (await list({ ...others, [facet]: value.value })).length]).toEqual([
            others,
            facet,
            value.value,
            value.cases,
          ]);
        // What no case is left of is not offered; of a category those below it are counted too, so only a column tells it all.
        if (facet === 'kind' || facet === 'area')
          expect(values.reduce((sum, { cases }) => sum + cases, 0)).toBe((await list(others)).length);
      }),
      { numRuns: 25 },
    );
  });

  test('the list holds the cases that they may open, and no other', async () => {
    const emirate = sessions['emirate.leader'] as Session;
    const { items } = await emirate.api.voice.listCases({ query: { limit: 100 } });
    const listed = new Set((await list({})).map(({ number }) => number));
    const openable = await Promise.all(
      items.map(async ({ number }) => {
        const found = await api()
          .getCase({ params: { number } })
          .catch(() => undefined);
        return found ? [number] : [];
      }),
    );
    expect([...listed].sort()).toEqual(openable.flat().sort());
    expect(items.length).toBeGreaterThanOrEqual(60);
  });

  test.each(['newest', 'due'] as const)('pages by %s repeat no case and lose none', async (order) => {
    const whole = await list({}, order);
    const paged = await list({}, order, 3);
    expect(paged.map(({ number }) => number)).toEqual(whole.map(({ number }) => number));
    expect(new Set(paged.map(({ number }) => number)).size).toBe((await api().countCases({ query: {} })).total);
    const keys = paged.map(({ createdAt, dueAt }) => (order === 'newest' ? createdAt : (dueAt ?? '9999')));
    expect(keys).toEqual(order === 'newest' ? keys.toSorted().reverse() : keys.toSorted());
  });
});

test('what is kept on the cases for figures is what their clocks and timelines say', async () => {
  const columns = 'acknowledged_minutes, acknowledged_in_time, answer_minutes, answered_in_time, waited_minutes, returned, appealed';
  const kept = () => query<Record<string, unknown>>(region.ownerUrl, `select id, ${columns} from voice.case order by id`);
  const before = await kept();
  for (const column of ['acknowledged_minutes', 'answer_minutes', 'returned', 'appealed'])
    expect([column, before.some((row) => row[column])]).toEqual([column, true]);
  await query(region.ownerUrl, 'select voice.measure_cases()');
  expect(await kept()).toEqual(before);
});

test('the time kept for each stage is what the timelines say', async () => {
  const rows = await query<{ stage_minutes: Record<string, number>; events: Stay[] }>(
    region.ownerUrl,
    `select stage_minutes, (select json_agg(e order by id) from voice.case_event e where e.case_id = c.id) as events from voice.case c
      where parent_id is null`,
  );
  const left = rows.map(({ events }) => [
    ...new Set(events.filter(({ from_status: from, to_status: to }) => from && from !== to).map(({ from_status: from }) => from as string)),
  ]);
  const ofStages = (names: string[]) => names.filter((name) => (stages as readonly string[]).includes(name)).sort();
  // Given to another the case is in the same stage still: that stay is counted as it ends.
  const kept = rows.map(({ stage_minutes: minutes, events }) =>
    Object.keys(minutes)
      .filter((stage) => events.some(({ from_status: from, to_status: to }) => from === stage && to !== stage))
      .sort(),
  );
  expect(kept).toEqual(left.map(ofStages));
  expect(new Set(kept.flat()).size).toBeGreaterThan(4);
});
interface Stay {
  from_status: string | null;
  to_status: string;
}

describe('while cases change', () => {
  const leader = () => (sessions['emirate.leader'] as Session).api;
  const bound = async () => {
    const [{ all }, { items }] = await Promise.all([
      leader().figures.measureCases({ query: { rating: '5' } }),
      leader().voice.listCases({ query: { rating: '5', limit: 100 } }),
    ]);
    return { number: all.total, list: items.length };
  };
  const connect = async () => {
    const client = new Client({ connectionString: region.ownerUrl });
    await client.connect();
    return client;
  };

  test('what a transaction has not finished is in no number, and is in it once it has, whatever ended in between', async () => {
    const [slow, quick] = await Promise.all([connect(), connect()]);
    try {
      const before = await bound();
      await slow.query('begin');
      await slow.query(
        'update voice.case set rating = 5 where id in (select id from voice.case where rating is distinct from 5 and part_count = 0 order by id limit 3)',
      );
      expect(await bound()).toEqual(before);
      await quick.query(
        'update voice.case set rating = 5 where id in (select id from voice.case where rating is distinct from 5 and part_count = 0 order by id desc limit 1)',
      );
      expect(await bound()).toEqual({ number: before.number + 1, list: before.list + 1 });
      await slow.query('commit');
      expect(await bound()).toEqual({ number: before.number + 4, list: before.list + 4 });
      await slow.query('begin');
      await slow.query('update voice.case set rating = 4 where rating = 5 and part_count = 0');
      await slow.query('rollback');
      expect(await bound()).toEqual({ number: before.number + 4, list: before.list + 4 });
    } finally {
      await Promise.all([slow.end(), quick.end()]);
    }
  });

  test('a number is of one moment, and none of many changes at once is missed', async () => {
    const total = (await leader().voice.countCases({ query: {} })).total;
    const clients = await Promise.all([connect(), connect(), connect()]);
    let changing = true;
    // Each moves a star from one case to another: at every moment there are as many.
    const stars = (await bound()).number;
    const changes = clients.map(async (client) => {
      for (let turn = 0; turn < 40; turn++) {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(7)');
        await client.query(
          'update voice.case set rating = 4 where id in (select id from voice.case where rating = 5 and part_count = 0 order by random() limit 1)',
        );
        await client.query(
          'update voice.case set rating = 5 where id in (select id from voice.case where rating is distinct from 5 and part_count = 0 order by random() limit 1)',
        );
        await client.query('commit');
      }
    });
    const asked = (async () => {
      while (changing) {
        const { all, groups, ungrouped } = await leader().figures.measureCases({ query: { by: 'agency' } });
        const [inGroups, rated] = [groups.reduce((sum, { measures }) => sum + measures.total, ungrouped), all.satisfaction.distribution[4]];
        expect([all.total, inGroups, rated]).toEqual([total, total, stars]);
      }
    })();
    await Promise.all(changes);
    changing = false;
    await asked;
    expect(await bound()).toEqual({ number: stars, list: stars });
    await Promise.all(clients.map((client) => client.end()));
  });
});

const isOpen = ({ status }: CaseSummary) => (openStatuses as readonly CaseStatus[]).includes(status);
const sumOf = (rows: CaseSummary[]) => ({
  total: rows.length,
  open: rows.filter(isOpen).length,
  late: rows.filter(({ late }) => late).length,
});

function countsBy(rows: CaseSummary[], keyOf: (row: CaseSummary) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]));
}

/** As the figures show groups: largest first, those without a key left out. */
function groupsBy(rows: CaseSummary[], keyOf: (row: CaseSummary) => string | undefined) {
  return [...Map.groupBy(rows, keyOf)]
    .flatMap(([code, group]) => (code ? [{ code, name: expect.anything(), ...sumOf(group) }] : []))
    .sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
}

function satisfactionOf(rows: CaseSummary[]) {
  const ratings = rows.flatMap(({ rating }) => rating ?? []);
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  return { mean: ratings.length > 0 ? expect.closeTo(mean, 9) : null, ratings: ratings.length };
}

function themesOf(categories: Category[]): Map<string, string> {
  const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
  const top = (code: string): string => {
    const parent = parents.get(code);
    return parent ? top(parent) : code;
  };
  return new Map(categories.map(({ code }) => [code, top(code)]));
}

// Riyadh is three hours ahead of UTC all year.
const dayInRiyadh = (moment: string) => new Date(Date.parse(moment) + 10_800_000).toISOString().slice(0, 10);
function daySpan(day: string): Query {
  const from = Date.parse(`${day}T00:00:00+03:00`);
  return { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
}

describe('what is published', () => {
  test('is the region’s own figures without any number below five, as JSON and as CSV', async () => {
    const open = await (await fetch(`${region.url}/api/v1/open-data/answering`)).json();
    const { from, to } = open;
    const { all, groups } = await (sessions['emirate.leader'] as Session).api.figures.measureCases({ query: { from, to, by: 'agency' } });
    expect(open.total.received).toBe(all.total);
    const rows = [...open.byAgency, ...open.byArea, ...open.byMonth];
    expect(rows.filter((row) => outcomes.some((outcome) => row[outcome] !== null && row[outcome] < 5))).toEqual([]);
    expect(rows.some(({ received }) => received === null)).toBe(true);
    const totals = new Map(groups.map(({ key, measures }) => [key, measures.total]));
    for (const { code, received } of open.byAgency) if (code && received !== null) expect(received).toBe(totals.get(code));
    const csv = await (await fetch(`${region.url}/api/v1/open-data/answering.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 2);
  });
});

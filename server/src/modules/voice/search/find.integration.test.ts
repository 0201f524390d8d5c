import { randomUUID } from 'node:crypto';
import type { CaseFilter } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../../seed/random.ts';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';
import { createRead, reachOf, type WalledTx } from '../../../platform/database/wall.ts';
import { searchVectorText } from '../../../platform/i18n/arabic.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { countFacets } from '../figures/count-facets.ts';
import { listCases } from '../list-cases.ts';

// A small world in which the bounds are smaller still, so that every way of the search is gone.

interface Made {
  number: string;
  text: string;
  agency: string;
  area: string;
  kind: string;
  status: string;
  at: Date;
  due: Date | null;
}
const tiny = { batches: [5, 10, 15], stride: 20, walk: 30 };
const random = createRandom(7);
const made: Made[] = Array.from({ length: 400 }, (_, index) => {
  const agency = random.pick(['municipality', 'water', 'health']);
  const words = ['بلاغ', random.next() < 0.4 && 'شارع', agency === 'municipality' && 'حفرة', random.next() < 0.01 && 'زعفران'];
  return {
    number: String(1_000_000_000 + index),
    text: words.filter(Boolean).join(' '),
    agency,
    area: random.pick(['buraydah', 'unayzah']),
    kind: random.pick(['complaint', 'report']),
    status: random.next() < 0.03 ? 'appealed' : random.pick(['referred', 'closed']),
    at: new Date(Date.UTC(2025, 8, 1) + random.between(0, 440 * 24) * 3_600_000),
    due: random.next() < 0.5 ? new Date(Date.UTC(2026, 10, 1) + random.between(0, 60 * 24) * 3_600_000) : null,
  };
});

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
  const rows = made.map(({ text, ...row }) => ({ ...row, text, search: searchVectorText(text) }));
  await query(
    region.ownerUrl,
    `insert into voice.case (number, kind, status, priority, channel, text, search, area, citizen_id, confidential, agency, created_at, due_at, submission_key, submission_hash)
     select number, kind, status, 'normal', 'web', text, to_tsvector('simple', search), area, gen_random_uuid(), false, 'nobody', at, due, gen_random_uuid(), 'x'
     from jsonb_to_recordset($1) as row(number text, kind text, status text, text text, search text, area text, at timestamptz, due timestamptz)`,
    [JSON.stringify(rows)],
  );
  // A case goes from desk to desk: what the index knows of it follows.
  await query(
    region.ownerUrl,
    `update voice.case set agency = row.agency from jsonb_to_recordset($1) as row(number text, agency text) where "case".number = row.number`,
    [JSON.stringify(rows)],
  );
});
afterAll(() => region?.close());

const actorOf = (scope: 'region' | 'agency', agency: string | null): Actor => ({
  personId: randomUUID(),
  side: scope === 'region' ? 'emirate' : 'agency',
  agency,
  department: null,
  permissions: new Map([['voice.read_case', scope]]),
  onBehalfOf: null,
});

/** All pages of a search one after another. */
async function pagesOf(actor: Actor, filter: CaseFilter, order: 'newest' | 'due'): Promise<string[]> {
  const { database, voiceDeps } = region.server.app;
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filter, order, cursor, limit: 12 };
    const page = await createRead(database)(reachOf(actor), (db) => listCases(voiceDeps, db, actor, query, tiny));
    numbers.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return numbers;
}

/** In SQL the order of what is as old is that of the numbers here: they were given one after another. */
function expected({ agency: own }: Actor, filter: CaseFilter, order: 'newest' | 'due'): string[] {
  const { q, status, agency, area, kind, from, to } = filter;
  const found = made.filter(
    (one) =>
      (!own || one.agency === own) &&
      (!q || q.split(' ').every((word) => one.text.includes(word))) &&
      (!status || (status as string[]).includes(one.status)) &&
      (!agency || one.agency === agency) &&
      (!area || one.area === area) &&
      (!kind || (kind as string[]).includes(one.kind)) &&
      (!from || one.at >= new Date(from)) &&
      (!to || one.at < new Date(to)),
  );
  const newest = (a: Made, b: Made) => b.at.getTime() - a.at.getTime() || b.number.localeCompare(a.number);
  const due = (a: Made, b: Made) => (a.due?.getTime() ?? 9e15) - (b.due?.getTime() ?? 9e15) || a.number.localeCompare(b.number);
  return found.sort(order === 'newest' ? newest : due).map(({ number }) => number);
}

describe.each([
  ['the emirate', actorOf('region', null)],
  ['an agency', actorOf('agency', 'water')],
] as const)('for %s', (_, actor) => {
  test.each<CaseFilter>([
    { q: 'بلاغ' },
    { q: 'زعفران' },
    { q: 'لاشيء' },
    { q: 'حفرة' },
    { q: 'شارع بلاغ', area: 'buraydah' },
    { q: 'شارع', status: ['appealed'] },
    { q: 'زعفران', status: ['closed'], kind: ['report'] },
    { q: 'بلاغ', agency: 'health' },
    { q: 'شارع', from: '2026-01-05T00:00:00Z', to: '2026-03-20T00:00:00Z' },
  ])('the pages of %o hold each case with the words once, newest first and by due time', async (filter) => {
    for (const order of ['newest', 'due'] as const) expect(await pagesOf(actor, filter, order)).toEqual(expected(actor, filter, order));
  });

  test('beside a search it is counted up to a bound, and said where there is more', async () => {
    const { database, voiceDeps } = region.server.app;
    const asking = { actor, read: <T>(work: (db: WalledTx) => Promise<T>) => createRead(database)(reachOf(actor), work) };
    const sum = (values: { cases: number }[]) => values.reduce((all, { cases }) => all + cases, 0);
    const [cut, whole] = [
      await countFacets(voiceDeps, asking, { q: 'بلاغ' }, 20),
      await countFacets(voiceDeps, asking, { q: 'زعفران' }, 20),
    ];
    expect([cut.area.isCut, sum(cut.area.values), sum(cut.kind.values)]).toEqual([true, 20, 20]);
    const all = expected(actor, { q: 'زعفران' }, 'newest').length;
    expect([whole.area.isCut, sum(whole.area.values), sum(whole.kind.values)]).toEqual([false, all, all]);
    // A choice narrows what is looked for, so that the bound is for what is left; its own facet is counted without it.
    const chosen = await countFacets(voiceDeps, asking, { q: 'زعفران', area: 'buraydah' }, all);
    expect([sum(chosen.area.values), sum(chosen.kind.values)]).toEqual([
      all,
      expected(actor, { q: 'زعفران', area: 'buraydah' }, 'newest').length,
    ]);
  });
});

test('what the index knows of a case is what the case says', async () => {
  const [count] = await query<{ wrong: number; kept: number }>(
    region.ownerUrl,
    `select count(*) filter (where not words @@ format('''§agency:%s'' & ''§area:%s'' & ''§kind:%s'' & !''§agency:nobody''', agency, area, kind)::tsquery)::int as wrong,
       count(search)::int as kept from voice.case join voice.case_words on case_id = id`,
  );
  expect(count).toEqual({ wrong: 0, kept: 0 });
});

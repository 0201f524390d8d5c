import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { sendFile } from '../../../testing/send-file.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';
import { enterWall, reachOf } from '../../platform/database/wall.ts';
import { phonePhoto } from '../../platform/files/testing/pictures.ts';
import { freeNumber } from './submit-case.ts';

// The policy code is left out here on purpose: bare statements with the rights of the running server.

interface Context {
  reach?: string;
  side?: string;
  person?: string;
  agency?: string;
  department?: string;
}

let region: TestRegion;
let citizen: Session;
let other: Session;
let ids: { ours: number; theirs: number; citizen: string; officer: string };
let app: Client;
const word = 'زعفران';

beforeAll(async () => {
  region = await createTestRegion();
  [citizen, other] = [await region.signIn('+966555000001'), await region.signIn('+966555000002')];
  const submit = async (who: Session, category: string) => {
    const { id } = await sendFile(who.api, 'p.jpg', new Blob([new Uint8Array(await phonePhoto())]));
    const body = { kind: 'report' as const, text: `بلاغ عن ${word}`, area: 'buraydah', category, files: [id] };
    return (await who.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
  };
  const ours = await submit(citizen, 'street-pothole');
  const theirs = await submit(other, (await foreignCategory()).code);
  const rows = await query<{ id: number; number: string }>(region.ownerUrl, 'select id::int, number from voice.case');
  const idOf = (number: string) => rows.find((row) => row.number === number)?.id as number;
  const me = async (session: Session) => (await session.api.directory.getMe()).id;
  ids = {
    ours: idOf(ours),
    theirs: idOf(theirs),
    citizen: await me(citizen),
    officer: await me(await region.signIn('emirate.officer')),
  };
  const address = new URL(region.ownerUrl);
  address.username = 'sawt_test';
  address.password = 'test';
  app = new Client({ connectionString: address.href });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await region?.close();
});

async function foreignCategory() {
  const [row] = await query<{ code: string }>(
    region.ownerUrl,
    `select code from voice.category where agency is not null and agency <> 'municipality' and 'report' = any(kinds) and active limit 1`,
  );
  return row as { code: string };
}

/** Runs a statement in a transaction with the context, and takes it back. */
async function within(context: Context, statement: string, values: unknown[] = []) {
  await app.query('begin');
  try {
    for (const [name, value] of Object.entries(context)) await app.query('select set_config($1, $2, true)', [`sawt.${name}`, value]);
    return await app.query(statement, values);
  } finally {
    await app.query('rollback');
  }
}
const seen = async (context: Context, statement: string) => (await within(context, statement)).rowCount;

const contexts: Record<string, () => Context> = {
  'no context at all': () => ({}),
  'an empty context': () => ({ reach: '', side: '', person: '', agency: '', department: '' }),
  'another agency': () => ({ reach: 'agency', side: 'agency', agency: 'health', person: randomUUID() }),
  'another department': () => ({
    reach: 'department',
    side: 'agency',
    agency: 'municipality',
    department: 'nowhere',
    person: randomUUID(),
  }),
  'another citizen': () => ({ reach: 'own', side: 'citizen', person: randomUUID() }),
  'a person who reads no cases': () => ({ reach: 'none', side: 'emirate', person: ids.officer }),
  'a reach that does not exist': () => ({ reach: 'all', side: 'agency', agency: 'municipality', person: randomUUID() }),
};

/** Everything that belongs to our case. */
const belongings = (): Record<string, string> => ({
  'the case': `select from voice.case where id = ${ids.ours}`,
  'its timeline': `select from voice.case_event where case_id = ${ids.ours}`,
  'its clocks': `select from voice.clock where case_id = ${ids.ours}`,
  'its files': `select from platform.file where subject = 'case:${ids.ours}'`,
  'its words': `select from voice.search_cases('${word}') as found where found = ${ids.ours}`,
  'its words, newest first': `select from voice.find_words('${word}', '', 'infinity', 0, '-infinity', 10, 10) as found where found.id = ${ids.ours}`,
  'its words, asked of the case': `select from voice.with_words(array[${ids.ours}], '${word}')`,
  'the case to lock': `select from voice.hold_case((select number from voice.case where id = ${ids.ours}))`,
});
const things = [
  'the case',
  'its timeline',
  'its clocks',
  'its files',
  'its words',
  'its words, newest first',
  'its words, asked of the case',
  'the case to lock',
];

describe.each(Object.keys(contexts))('with %s', (name) => {
  const context = () => (contexts[name] as () => Context)();

  test.each(things)('%s cannot be read', async (thing) => {
    expect(await seen(context(), belongings()[thing] as string)).toBe(0);
  });

  test('nothing of the case can be changed', async () => {
    for (const statement of [
      `update voice.case set text = 'x' where id = ${ids.ours}`,
      `update voice.case set agency = 'health'`,
      `update voice.clock set done_at = now() where case_id = ${ids.ours}`,
      `update platform.file set subject = null where subject = 'case:${ids.ours}'`,
      `delete from platform.file where subject = 'case:${ids.ours}'`,
    ]) {
      expect([statement, await seen(context(), statement)]).toEqual([statement, 0]);
    }
  });

  test('nothing can be added to the case, and no case for somebody else', async () => {
    const refused = /row-level security/;
    await expect(
      within(
        context(),
        `insert into voice.case_event (case_id, at, what, side, to_status) values (${ids.ours}, now(), 'note', 'agency', 'referred')`,
      ),
    ).rejects.toThrow(refused);
    await expect(
      within(
        context(),
        `insert into voice.clock (case_id, kind, run, agency, started_at, budget_minutes, resumed_at) values (${ids.ours}, 'answer', 9, 'municipality', now(), 60, now())`,
      ),
    ).rejects.toThrow(refused);
    await expect(
      within(
        context(),
        `insert into platform.file (id, owner_id, name, media_type, bytes, created_at, subject)
         values (gen_random_uuid(), '${ids.citizen}', 'x', 'image/jpeg', 1, now(), 'case:${ids.ours}')`,
      ),
    ).rejects.toThrow(refused);
    await expect(
      within(
        context(),
        `insert into voice.case (number, kind, status, priority, channel, text, search, area, citizen_id, confidential, agency, created_at, submission_key, submission_hash)
         values ('1000000008', 'report', 'referred', 'normal', 'web', 'x', '', 'buraydah', '${ids.citizen}', false, 'municipality', now(), gen_random_uuid(), 'x')`,
      ),
    ).rejects.toThrow(refused);
  });
});

describe('whoever reaches the case finds it', () => {
  const reaching: Record<string, () => Context> = {
    'its citizen': () => ({ reach: 'own', side: 'citizen', person: ids.citizen }),
    'its agency': () => ({ reach: 'agency', side: 'agency', agency: 'municipality', person: randomUUID() }),
    'the emirate': () => ({ reach: 'region', side: 'emirate', person: ids.officer }),
  };
  test.each(Object.keys(reaching))('%s', async (name) => {
    const context = (reaching[name] as () => Context)();
    for (const [thing, statement] of Object.entries(belongings())) {
      expect([thing, await seen(context, statement)]).not.toEqual([thing, 0]);
    }
    const [everything] = (await within(context, 'select count(*)::int as cases from voice.case')).rows as { cases: number }[];
    expect(everything?.cases).toBe(context.reach === 'region' ? 2 : 1);
  });
});

test('what colleagues attach to a note is not the citizen’s to see, though the case is', async () => {
  const attached = `with moved as (select) select from platform.file where subject = 'case-internal:${ids.ours}'`;
  await query(
    region.ownerUrl,
    `update platform.file set subject = 'case-internal:${ids.ours}', owner_id = $1 where subject = 'case:${ids.ours}'`,
    [ids.officer],
  );
  try {
    expect(await seen({ reach: 'own', side: 'citizen', person: ids.citizen }, attached)).toBe(0);
    expect(await seen({ reach: 'agency', side: 'agency', agency: 'municipality', person: randomUUID() }, attached)).toBe(1);
  } finally {
    await query(
      region.ownerUrl,
      `update platform.file set subject = 'case:${ids.ours}', owner_id = $1 where subject = 'case-internal:${ids.ours}'`,
      [ids.citizen],
    );
  }
});

test('whom a note names is seen by the officials who see the case, and by nobody else', async () => {
  await query(
    region.ownerUrl,
    `insert into voice.mention (event_id, person_id, case_id, written, at)
     select min(id), $1, case_id, 'اسم', now() from voice.case_event where case_id = $2 group by case_id`,
    [ids.officer, ids.ours],
  );
  const named = `select from voice.mention where case_id = ${ids.ours}`;
  expect(await seen({ reach: 'own', side: 'citizen', person: ids.citizen }, named)).toBe(0);
  for (const context of Object.values(contexts)) expect(await seen(context(), named)).toBe(0);
  expect(await seen({ reach: 'agency', side: 'agency', agency: 'municipality', person: randomUUID() }, named)).toBe(1);
});

test('hides what the emirate thinks of an answer from the citizen and from other agencies', async () => {
  await query(
    region.ownerUrl,
    `with week as (insert into voice.quality_week (week, seed, drawn_at) values ('2026-11-15', repeat('x', 16), now()) returning week),
       answer as (select min(id) as id from voice.case_event where case_id = $1),
       sample as (insert into voice.quality_sample (case_id, number, answer_event, week, agency)
         select $1, '1', answer.id, week, 'municipality' from week, answer)
     insert into voice.quality_verdict (case_id, number, answer_event, agency, at, by_id, marks, is_good)
       select $1, '1', answer.id, 'municipality', now(), $2, '{}', true from answer`,
    [ids.ours, ids.officer],
  );
  for (const table of ['quality_sample', 'quality_verdict']) {
    const judged = `select from voice.${table} where case_id = ${ids.ours}`;
    expect(await seen({ reach: 'own', side: 'citizen', person: ids.citizen }, judged)).toBe(0);
    for (const context of Object.values(contexts)) expect(await seen(context(), judged)).toBe(0);
    expect(await seen({ reach: 'agency', side: 'agency', agency: 'municipality', person: randomUUID() }, judged)).toBe(1);
  }
});

test('an agency gives a case back, and no longer finds it', async () => {
  const judged = 'select from voice.quality_sample, voice.quality_verdict';
  const coordinator = await region.signIn('municipality.coordinator');
  const [{ number } = { number: '' }] = await query<{ number: string }>(region.ownerUrl, 'select number from voice.case where id = $1', [
    ids.ours,
  ]);
  await coordinator.api.voice.return({ params: { number }, body: { reason: 'ليس من اختصاصنا' } });
  await expect(coordinator.api.voice.getCase({ params: { number } })).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
  // What was said of its own answer stays its own, and nobody else's of an agency.
  expect(await seen({ reach: 'agency', side: 'agency', agency: 'municipality' }, judged)).toBe(1);
  expect(await seen({ reach: 'department', side: 'agency', agency: 'municipality', department: 'roads' }, judged)).toBe(0);
  expect(await seen({ reach: 'agency', side: 'agency', agency: 'water' }, judged)).toBe(0);
});

test('the running server may not step over the wall', async () => {
  const [row] = (await app.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).rows;
  expect(row).toEqual({ rolsuper: false, rolbypassrls: false });
  await expect(within({}, 'alter table voice.case disable row level security')).rejects.toThrow(/must be owner/);
  const walled = await query<{ name: string }>(
    region.ownerUrl,
    `select relname as name from pg_class where relrowsecurity and relnamespace in ('voice'::regnamespace, 'platform'::regnamespace) order by 1`,
  );
  expect(walled.map(({ name }) => name)).toEqual([
    'answer_template',
    'block',
    'bulk',
    'bulk_case',
    'case',
    'case_event',
    'case_import',
    'case_tag',
    'case_words',
    'clock',
    'clock_rung',
    'draft',
    'export',
    'external_number',
    'file',
    'import_row',
    'mention',
    'part_file',
    'quality_sample',
    'quality_verdict',
    'repeat',
    'saved_view',
    'tag',
  ]);
});

test('hides from nobody that a number is taken: a new case has another, however many are drawn in vain', async () => {
  const [theirs] = await query<{ number: string }>(region.ownerUrl, 'select number from voice.case where id = $1', [ids.theirs]);
  const drawn = [...Array<string>(7).fill(theirs?.number as string), '9876543217'];
  const free = await region.server.app.database.transaction().execute((opened) => {
    const tx = enterWall(opened, { ...reachOf(null), scope: 'own', side: 'citizen', person: ids.citizen });
    return freeNumber(tx, () => drawn.shift() ?? '9876543217');
  });
  expect(free).toBe('9876543217');
});

test('a context ends with its transaction, so that the next user of the connection has none', async () => {
  expect(await seen({ reach: 'region' }, 'select from voice.case')).toBe(2);
  expect((await app.query('select from voice.case')).rowCount).toBe(0);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
/** The rights of the running server: a login that is a member of `sawt_app`. */
let appUrl: string;
beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn('+966555000001');
  const address = new URL(region.ownerUrl);
  address.username = 'sawt_test';
  address.password = 'test';
  appUrl = address.href;
});
afterAll(() => region?.close());

const body = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
const submit = () => citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });

/** How much there is of everything that a submission writes. */
async function extent() {
  const [counts] = await query<Record<string, number>>(
    region.ownerUrl,
    `select (select count(*) from voice.case) as cases, (select count(*) from voice.case_event) as events, (select count(*) from voice.clock) as clocks,
      (select count(*) from platform.audit_entry) as audit_entries, (select count(*) from graphile_worker.jobs) as jobs`,
  );
  return counts as Record<string, number>;
}

describe('a change', () => {
  test('is recorded with who made it, of what, in which request', async () => {
    const key = randomUUID();
    const response = await citizen.send(`${region.url}/api/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const { number } = (await response.json()) as { number: string };
    const auditor = await region.signIn('auditor');
    const { items } = await auditor.api.audit.listAuditEntries({ query: { subject: `case:${number}` } });
    expect(items).toEqual([
      expect.objectContaining({
        event: 'voice.case_submitted',
        actor: expect.objectContaining({ id: (await citizen.api.directory.getMe()).id }),
        subject: `case:${number}`,
        requestId: response.headers.get('x-request-id'),
        address: '127.0.0.1',
      }),
    ]);
  });

  test('writes the case, its timeline, its clocks, its event and its audit row together', async () => {
    const before = await extent();
    await submit();
    const after = await extent();
    const grown = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
    // Submitted and referred; a clock to acknowledge and one to answer; only the submission is told to anybody.
    expect(grown).toEqual({ cases: 1, events: 2, clocks: 2, audit_entries: 1, jobs: 1 });
  });

  test('that cannot be recorded leaves nothing behind', async () => {
    const before = await extent();
    await query(region.ownerUrl, 'revoke insert on platform.audit_entry from sawt_app');
    try {
      await expect(submit()).rejects.toMatchObject({ problem: { code: 'server.failed' } });
    } finally {
      await query(region.ownerUrl, 'grant insert on platform.audit_entry to sawt_app');
    }
    expect(await extent()).toEqual(before);
  });

  test('that cannot tell of itself leaves nothing behind', async () => {
    const before = await extent();
    await query(region.ownerUrl, 'revoke insert on graphile_worker._private_jobs from sawt_app');
    try {
      await expect(submit()).rejects.toMatchObject({ problem: { code: 'server.failed' } });
    } finally {
      await query(region.ownerUrl, 'grant insert on graphile_worker._private_jobs to sawt_app');
    }
    expect(await extent()).toEqual(before);
  });

  test('that is refused leaves no audit row', async () => {
    const { number } = await submit();
    const before = await extent();
    await expect(citizen.api.voice.rate({ params: { number }, body: { rating: 5 } })).rejects.toThrow('case.move_not_allowed');
    expect(await extent()).toEqual(before);
  });
});

describe.each(['platform.audit_entry', 'voice.case_event'])('%s is append-only', (table) => {
  const attempts = [
    [`update ${table} set at = now()`],
    [`delete from ${table}`],
    [`truncate ${table}`],
    [`truncate ${table} cascade`],
  ] as const;
  beforeAll(() => submit());

  test.each(attempts)('to the running server: %s', async (statement) => {
    await expect(query(appUrl, statement)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(attempts)('to the owner of the table: %s', async (statement) => {
    // A table that others refer to is not emptied alone either; with them it comes to the same.
    const refusal =
      statement === 'truncate voice.case_event' ? 'cannot truncate a table referenced in a foreign key constraint' : 'is append-only';
    await expect(query(region.ownerUrl, statement)).rejects.toThrow(refusal);
  });
});

describe('the role of the running server', () => {
  test('owns nothing', async () => {
    const owned = await query(
      appUrl,
      `select c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('sawt_app', 'sawt_test')`,
    );
    expect(owned).toEqual([]);
  });

  test.each(['platform', 'identity', 'directory', 'notify', 'voice', 'graphile_worker', 'public'])(
    'creates no table in %s',
    async (schema) => {
      await expect(query(appUrl, `create table ${schema}.mine (id integer)`)).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('cannot give itself a permission, nor take the trigger away', async () => {
    const statements = [
      `insert into directory.role_permission values ('citizen', 'audit.read', 'region')`,
      `alter table platform.audit_entry disable trigger all`,
      `update directory.person set agency = 'water'`,
    ];
    for (const statement of statements) await expect(query(appUrl, statement)).rejects.toMatchObject({ code: '42501' });
  });
});

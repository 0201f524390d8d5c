import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let admin: Session;
beforeAll(async () => {
  region = await createTestRegion();
  admin = await region.signIn('admin');
});
afterAll(() => region?.close());
beforeEach(() =>
  query(
    region.ownerUrl,
    `delete from notify.delivery; delete from platform.sms_outbox; delete from identity.verification; delete from platform.retention_run`,
  ),
);

const code = (expected: string) => ({ problem: { code: expected } });
const night = () => region.server.app.jobs.runNow('retention.run');
const rule = async (wanted: string) => {
  const found = (await admin.api.retention.listRetentionRules({})).find((each) => each.code === wanted);
  if (!found) throw new Error(`No rule is called ${wanted}`);
  return found;
};
const tryDry = (wanted: string) => admin.api.retention.tryRetentionRule({ params: { code: wanted } });
const update = (wanted: string, days: number) => admin.api.retention.updateRetentionRule({ params: { code: wanted }, body: { days } });
const switchOnWith = (wanted: string, run: number) =>
  admin.api.retention.switchOnRetentionRule({ params: { code: wanted }, body: { run } });
const switchOn = async (wanted: string) => switchOnWith(wanted, (await tryDry(wanted)).runs[0]?.id as number);
const daysAgo = (days: number) => new Date(region.clock.now().getTime() - days * 86_400_000);
const writeMessages = (count: number, days: number) =>
  query(
    region.ownerUrl,
    `insert into notify.delivery (id, dedupe_key, person_id, template, channel, recipient, language, text, status, created_at)
     select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'case-received', 'sms', '+966555000001', 'ar', 'نص', 'sent', $2 from generate_series(1, $1)`,
    [count, daysAgo(days)],
  );
const messages = async () =>
  (
    await query<{ told: number; blank: number }>(
      region.ownerUrl,
      `select count(*) filter (where text is not null)::int as told,
        count(*) filter (where text is null and recipient = '' and person_id is null and dedupe_key like 'expired:%')::int as blank from notify.delivery`,
    )
  )[0];
const entries = async (event: string) => {
  const auditor = await region.signIn('auditor');
  return (await auditor.api.audit.listAuditEntries({ query: { event } })).items;
};

describe('a rule that only counts', () => {
  test('says how much it would remove, names a few, and touches nothing', async () => {
    await writeMessages(7, 400);
    await writeMessages(2, 300);
    await night();
    expect(await messages()).toEqual({ told: 9, blank: 0 });
    expect((await rule('messages')).runs[0]).toMatchObject({ isDry: true, days: 365, matched: 7, removed: 0, failure: null });
    expect((await rule('messages')).runs[0]?.examples).toHaveLength(5);
    expect(await entries('platform.expired_data_removed')).toEqual([]);
  });

  test('is how every rule begins but that for files of our own making, in both languages', async () => {
    const rules = await admin.api.retention.listRetentionRules({});
    expect(rules.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'messages dry',
      'sms-outbox dry',
      'sessions dry',
      'verification-codes dry',
      'enrolment-links dry',
      'ended-cases dry',
      'drafts dry',
      'case-exports on',
      'bulks dry',
      'outbox dry',
      'case-imports dry',
    ]);
    for (const { name, goes, legalBasis } of rules)
      for (const said of [name, goes, legalBasis])
        expect([said.ar, said.en]).toEqual([expect.stringMatching(/[ء-ي]{3}/), expect.stringMatching(/\w{3}/)]);
  });
});

describe('a rule that is on', () => {
  test('removes what is older and nothing else, in batches that the log names, by the system', async () => {
    await writeMessages(2500, 400);
    await writeMessages(3, 364);
    await switchOn('messages');
    await night();
    expect(await messages()).toEqual({ told: 3, blank: 2500 });
    expect((await rule('messages')).runs[0]).toMatchObject({ isDry: false, matched: 2500, removed: 2500, failure: null });
    const recorded = await entries('platform.expired_data_removed');
    expect(recorded.map(({ actor, subject, details }) => [actor, subject, details.removed]).reverse()).toEqual([
      [null, 'retention:messages', 1000],
      [null, 'retention:messages', 1000],
      [null, 'retention:messages', 500],
    ]);
    await night();
    expect((await rule('messages')).runs[0]).toMatchObject({ matched: 0, removed: 0 });
    expect(await entries('platform.expired_data_removed')).toHaveLength(3);
  });

  test('removes sessions, codes and outbox messages whose time has long been over, and leaves the others', async () => {
    const user = (await query<{ id: string }>(region.ownerUrl, `select id from identity."user" limit 1`))[0]?.id;
    for (const [name, days] of [
      ['old', 31],
      ['new', 29],
    ] as const) {
      await query(
        region.ownerUrl,
        `insert into identity.session ("expiresAt", "token", "updatedAt", "userId", "userAgent") values ($1, $2, $1, $3, 'retention')`,
        [daysAgo(days), name, user],
      );
      await query(
        region.ownerUrl,
        `insert into platform.sms_outbox (delivery_id, phone, text, at) values (gen_random_uuid(), '+966555000009', $2, $1)`,
        [daysAgo(days), name],
      );
      await query(region.ownerUrl, `insert into identity.verification (identifier, value, "expiresAt") values ($2, 'x', $1)`, [
        daysAgo(days - 29.5),
        name,
      ]);
    }
    for (const kind of ['sessions', 'sms-outbox', 'verification-codes']) await switchOn(kind);
    await night();
    expect(await query(region.ownerUrl, `select token from identity.session where "userAgent" = 'retention'`)).toEqual([{ token: 'new' }]);
    expect(await query(region.ownerUrl, `select text from platform.sms_outbox where phone = '+966555000009'`)).toEqual([{ text: 'new' }]);
    expect(await query(region.ownerUrl, 'select identifier from identity.verification')).toEqual([{ identifier: 'new' }]);
    expect((await admin.api.directory.getMe({})).id).toEqual(expect.any(String));
  });

  test('removes links that were used, revoked or are over, but never that of somebody still invited', async () => {
    const insert = (name: string, moment: string) =>
      query(
        region.ownerUrl,
        `insert into directory.enrolment_link (id, person_id, kind, token_hash, created_at, expires_at, ${moment})
         select gen_random_uuid(), id, 'invitation', sha256($1::bytea), $2, $2, $2 from directory.person where username = 'municipality.specialist1'`,
        [name, daysAgo(91)],
      );
    await insert('used', 'used_at');
    await insert('revoked', 'revoked_at');
    const { id } = await admin.api.staff.inviteStaff({
      body: {
        name: { ar: 'منسوب', en: 'Somebody' },
        username: 'still.invited',
        phone: '+966500000998',
        agency: 'municipality',
        department: null,
        roles: ['specialist'],
      },
    });
    await query(region.ownerUrl, 'update directory.enrolment_link set expires_at = $1 where person_id = $2', [daysAgo(91), id]);
    await switchOn('enrolment-links');
    await night();
    expect(await query(region.ownerUrl, 'select person_id from directory.enrolment_link')).toEqual([{ person_id: id }]);
  });

  test('that fails says so, removes nothing, and stops no other', async () => {
    await writeMessages(1, 400);
    await switchOn('messages');
    await query(region.ownerUrl, 'revoke update (recipient) on notify.delivery from sawt_app');
    await night();
    await query(region.ownerUrl, 'grant update (recipient) on notify.delivery to sawt_app');
    expect((await rule('messages')).runs[0]).toMatchObject({
      isDry: false,
      removed: 0,
      failure: expect.stringContaining('permission denied'),
    });
    expect(await messages()).toEqual({ told: 1, blank: 0 });
    expect((await rule('enrolment-links')).runs[0]).toMatchObject({ failure: null });
  });
});

describe('switching on', () => {
  test('is refused without a dry run that was made since the last change', async () => {
    await update('messages', 200);
    await expect(switchOnWith('messages', 999_999)).rejects.toMatchObject(code('retention.not_looked_at'));
    const seen = (await tryDry('messages')).runs[0]?.id as number;
    region.clock.set(new Date(region.clock.now().getTime() + 60_000).toISOString());
    await update('messages', 100);
    await expect(switchOnWith('messages', seen)).rejects.toMatchObject(code('retention.not_looked_at'));
    const other = (await tryDry('sessions')).runs[0]?.id as number;
    await expect(switchOnWith('messages', other)).rejects.toMatchObject(code('retention.not_looked_at'));
    expect((await rule('messages')).state).toBe('dry');
    expect((await switchOn('messages')).state).toBe('on');
  });

  test('asks for a proof of the last ten minutes', async () => {
    const proven = (when: string) => query(region.ownerUrl, `update identity.session set "provenAt" = ${when}`);
    const seen = (await tryDry('messages')).runs[0]?.id as number;
    await proven(`now() - interval '11 minutes'`);
    await expect(switchOnWith('messages', seen)).rejects.toMatchObject(code('auth.proof_required'));
    await proven('now()');
    expect((await switchOnWith('messages', seen)).state).toBe('on');
  });

  test('ends with other days: the rule only counts again', async () => {
    await writeMessages(1, 60);
    await switchOn('messages');
    expect(await update('messages', 50)).toMatchObject({ state: 'dry', days: 50 });
    await night();
    expect(await messages()).toEqual({ told: 1, blank: 0 });
    expect((await rule('messages')).runs[0]).toMatchObject({ isDry: true, matched: 1 });
  });

  test('is taken back by switching off', async () => {
    await switchOn('messages');
    expect((await admin.api.retention.switchOffRetentionRule({ params: { code: 'messages' } })).state).toBe('dry');
  });
});

test('days that are none, or fewer than the data is needed for, and rules that do not exist are refused by their field or code', async () => {
  await expect(update('messages', 29)).rejects.toMatchObject({
    problem: { code: 'request.invalid', fields: [{ path: 'body.days', code: 'too_small', minimum: 30 }] },
  });
  await expect(update('messages', 0)).rejects.toMatchObject({ problem: { code: 'request.invalid', fields: [{ path: 'body.days' }] } });
  await expect(update('nothing', 10)).rejects.toMatchObject(code('retention.not_found'));
  await expect(tryDry('nothing')).rejects.toMatchObject(code('retention.not_found'));
});

test('every rule finds what is old by an index', async () => {
  const plans = [
    `select id from notify.delivery where created_at < now() and recipient <> ''`,
    'select id from platform.sms_outbox where at < now()',
    'select id from identity.session where "expiresAt" < now()',
    'select id from identity.verification where "expiresAt" < now()',
    'select id from directory.enrolment_link where coalesce(used_at, revoked_at, expires_at) < now()',
  ];
  for (const statement of plans) {
    const plan = await query<{ 'QUERY PLAN': string }>(`${region.ownerUrl}?options=-c%20enable_seqscan%3Doff`, `explain ${statement}`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*< now/);
  }
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const phone = '+966555000001';
const identityNumber = '1000000008';
const reason = 'اتصل يسأل عن بلاغه';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let auditor: Session;
let id: string;
let open: string;

beforeAll(async () => {
  region = await createTestRegion();
  citizen = await region.signIn(phone);
  [officer, auditor] = await Promise.all([region.signIn('emirate.officer'), region.signIn('auditor')]);
  ({ id } = await citizen.api.directory.updateMe({ body: { name: 'نورة العبدالله' } }));
  await citizen.api.directory.setIdentityNumber({ body: { number: '١٠٠٠-٠٠٠-٠٠٨' } });
  open = await submit(false);
  await submit(true);
});
afterAll(() => region?.close());

async function submit(confidential: boolean): Promise<string> {
  const body = { kind: 'report' as const, text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole', confidential };
  return (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number;
}
type Key = { phone: string } | { identityNumber: string };
const find = (who: Session, by: Key, why: string | undefined = reason) =>
  who.api.voice.findCitizens({ body: { by, ...(why && { reason: why }) } });
const searches = async () => (await auditor.api.audit.listAuditEntries({ query: { event: 'voice.citizen_searched' } })).items;
const code = (expected: string) => ({ problem: { code: expected } });

describe('an officer of the emirate', () => {
  test.each<[string, Key]>([
    ['an identity number', { identityNumber }],
    ['an identity number in Arabic digits', { identityNumber: '١٠٠٠٠٠٠٠٠٨' }],
    ['a phone', { phone }],
  ])('finds a citizen by %s, masked, with their cases; confidential ones are only counted', async (_, by) => {
    const { citizens } = await find(officer, by);
    expect(citizens).toMatchObject([
      { id, name: 'نورة العبدالله', phone: '+9665••••••01', identityNumber: 'declared', cases: [{ number: open }], confidentialCases: 1 },
    ]);
    expect(JSON.stringify(citizens)).not.toMatch(/1000000008|555000001/);
  });

  test('finds nobody by a part, a neighbouring number, or the phone of an official', async () => {
    await query(region.ownerUrl, `update directory.person set phone = '+966555999999' where username = 'emirate.leader'`);
    for (const by of [{ identityNumber: '2000000006' }, { phone: '+966555000009' }, { phone: '+966555999999' }]) {
      expect(await find(officer, by)).toEqual({ citizens: [] });
    }
    const response = await officer.send(`${region.url}/api/v1/citizens/find`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: { identityNumber: '100000000' }, reason }),
    });
    expect(await problemIn(response)).toMatchObject({ code: 'request.invalid', fields: [{ path: expect.stringMatching(/^body\.by/) }] });
  });

  test('must say why; the auditor reads who searched, why and whom it found, not what was typed', async () => {
    const before = (await searches()).length;
    await expect(find(officer, { phone }, '')).rejects.toMatchObject(code('case.reason_required'));
    expect(await searches()).toHaveLength(before);
    await find(officer, { identityNumber });
    const [entry] = await searches();
    expect(entry).toMatchObject({ subject: `person:${id}`, details: { by: 'identityNumber', reason, found: [id] } });
    expect(JSON.stringify(await searches())).not.toMatch(/1000000008|555000001/);
  });
});

describe('an agency', () => {
  test.each(['municipality.coordinator', 'municipality.specialist1', 'municipality.leader'])('finds nobody: %s', async (who) => {
    await expect(find(await region.signIn(who), { phone })).rejects.toMatchObject(code('auth.forbidden'));
  });

  test('finds nobody even when somebody gives its roles the permission', async () => {
    await query(region.ownerUrl, `insert into directory.role_permission values ('coordinator', 'voice.find_citizen', 'region')`);
    const coordinator = await region.signIn('municipality.coordinator');
    for (const by of [{ phone }, { identityNumber }]) await expect(find(coordinator, by)).rejects.toMatchObject(code('auth.forbidden'));
    await query(region.ownerUrl, `delete from directory.role_permission where role = 'coordinator' and permission = 'voice.find_citizen'`);
  });
});

describe('a citizen', () => {
  test('sees their own number masked, may correct it and have it erased', async () => {
    expect(await citizen.api.directory.getIdentityNumber({})).toEqual({ identityNumber: { masked: '••••••••08', verified: false } });
    expect(await citizen.api.directory.setIdentityNumber({ body: { number: '2000000006' } })).toEqual({
      identityNumber: { masked: '••••••••06', verified: false },
    });
    expect(await citizen.api.directory.removeIdentityNumber({})).toEqual({ identityNumber: null });
    expect(await query(region.ownerUrl, 'select * from directory.identity_number where person_id = $1', [id])).toEqual([]);
    await citizen.api.directory.setIdentityNumber({ body: { number: identityNumber } });
  });

  test('is not told whether somebody else has the number they type', async () => {
    const neighbour = await region.signIn('+966555000002');
    expect(await neighbour.api.directory.setIdentityNumber({ body: { number: identityNumber } })).toMatchObject({
      identityNumber: { verified: false },
    });
    expect((await find(officer, { identityNumber })).citizens).toHaveLength(2);
    await neighbour.api.directory.removeIdentityNumber({});
  });

  test('keeps a number that an identity provider vouches for', async () => {
    const { directory, asSystem } = region.server.app.voiceDeps;
    await asSystem((tx) => directory.setIdentityNumber(tx, id, identityNumber, { verified: true, at: new Date() }));
    await expect(citizen.api.directory.setIdentityNumber({ body: { number: '2000000006' } })).rejects.toMatchObject(
      code('identity_number.verified'),
    );
    await expect(citizen.api.directory.removeIdentityNumber({})).rejects.toMatchObject(code('identity_number.verified'));
  });
});

describe('the identity number stands', () => {
  test('in no list, no search, no figure and no live answer of anybody', async () => {
    await citizen.api.voice.withdraw({ params: { number: open }, body: {} });
    await region.settle();
    for (const who of [citizen, officer, auditor, await region.signIn('municipality.coordinator'), await region.signIn('emirate.leader')]) {
      const pages = [
        '/api/v1/cases',
        `/api/v1/cases?q=${identityNumber}`,
        `/api/v1/cases/${open}`,
        '/api/v1/figures',
        '/api/v1/me',
        '/api/v1/staff',
      ];
      for (const path of pages) expect(await (await who.send(region.url + path)).text()).not.toContain(identityNumber);
    }
  });

  test('in no audit entry, no message, and nowhere in the database', async () => {
    await region.settle();
    const tables = await query<{ name: string }>(
      region.ownerUrl,
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('platform', 'identity', 'directory', 'notify', 'voice', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const rows = await query(region.ownerUrl, `select 1 from ${name} as row where row::text like '%${identityNumber}%'`);
      expect([name, rows]).toEqual([name, []]);
    }
    expect((await region.messagesTo(phone)).join()).not.toContain(identityNumber);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';
import type { WalledTx } from '../../platform/database/wall.ts';

const [number, other] = ['1000000008', '2000000006'];
const at = new Date('2026-11-23T07:00:00Z');
const code = (expected: string) => expect.objectContaining({ code: expected });

let region: TestRegion;
let directory: TestRegion['server']['app']['voiceDeps']['directory'];
let asSystem: <T>(work: (tx: WalledTx) => Promise<T>) => Promise<T>;
let people: string[];

beforeAll(async () => {
  region = await createTestRegion();
  ({ directory, asSystem } = region.server.app.voiceDeps);
  people = (
    await query<{ id: string }>(region.ownerUrl, 'select id from directory.person where username is null order by phone limit 3')
  ).map(({ id }) => id);
});
afterAll(() => region?.close());

const stored = () => query<{ person_id: string; sealed: string; hash: string }>(region.ownerUrl, 'select * from directory.identity_number');
const set = (person: number, digits: string, verified: boolean) =>
  asSystem((tx) => directory.setIdentityNumber(tx, people[person]!, digits, { verified, at }));
const get = (person: number) => asSystem((tx) => directory.identityNumberOf(tx, people[person]!));

describe('an identity number', () => {
  test('stands nowhere in the database as it is, and comes back whole', async () => {
    await set(0, number, false);
    expect(await get(0)).toEqual({ number, verified: false });
    const rows = JSON.stringify(await stored());
    expect(rows).toMatch(/"sealed":"1\.[\w-]{50,}"/);
    for (const form of [number, Buffer.from(number).toString('base64').slice(0, 10), Buffer.from(number).toString('hex')])
      expect(rows).not.toContain(form);
  });

  test('that people only wrote makes nobody the person who signs in with it', async () => {
    await set(1, number, false);
    const [signedIn, holders] = await asSystem(
      async (tx) => [await directory.personByIdentityNumber(tx, number), await directory.holdersOf(tx, number)] as const,
    );
    expect(signedIn).toBeNull();
    expect([...holders].sort()).toEqual([people[0], people[1]].sort());
  });

  test('that was verified is its holder’s alone, and not written over by them', async () => {
    await set(0, number, true);
    expect(await asSystem((tx) => directory.personByIdentityNumber(tx, number))).toBe(people[0]);
    await expect(set(1, number, true)).rejects.toEqual(code('identity_number.taken'));
    await expect(set(0, other, false)).rejects.toEqual(code('identity_number.verified'));
    await expect(asSystem((tx) => directory.removeIdentityNumber(tx, people[0]!))).rejects.toEqual(code('identity_number.verified'));
    expect(await get(0)).toEqual({ number, verified: true });
  });

  test('verified for two people at the same moment becomes one of theirs', async () => {
    const results = await Promise.allSettled([set(1, other, true), set(2, other, true)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'identity_number.taken' } });
  });

  test('moved by the database’s owner to another person’s row is not read as theirs', async () => {
    const [row] = (await stored()).filter(({ person_id }) => person_id === people[0]);
    await query(
      region.ownerUrl,
      'insert into directory.identity_number values ($1, $2, $3, false, now()) on conflict (person_id) do update set sealed = excluded.sealed',
      [people[2], row?.sealed, 'x'],
    );
    await expect(get(2)).rejects.toEqual(code('personal_data.unreadable'));
  });
});

describe('the wall', () => {
  const seenBy = (reach: string, side: string, person = '') =>
    region.server.app.database.transaction().execute(async (tx) => {
      const { sql } = await import('kysely');
      await sql`select set_config('sawt.reach', ${reach}, true), set_config('sawt.side', ${side}, true), set_config('sawt.person', ${person}, true), set_config('sawt.agency', 'municipality', true)`.execute(
        tx,
      );
      return (await tx.selectFrom('directory.identity_number').select('person_id').execute()).map(({ person_id }) => person_id);
    });

  test.each([
    ['agency', 'agency'],
    ['department', 'agency'],
    ['own', 'agency'],
    ['none', 'nobody'],
    ['', ''],
  ])('shows none to a transaction with the reach “%s” of the side “%s”', async (reach, side) => {
    expect(await seenBy(reach, side)).toEqual([]);
  });

  test('shows a citizen their own', async () => {
    expect(await seenBy('own', 'citizen', people[1])).toEqual(
      (await stored()).filter(({ person_id }) => person_id === people[1]).map(({ person_id }) => person_id),
    );
  });
});

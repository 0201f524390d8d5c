import { symmetricEncrypt } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../../../testing/global-setup.ts';
import { query } from '../../../testing/query.ts';
import { sawt as runSawt } from '../../../testing/sawt.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';
import { demoSecret } from '../../demo/accounts.ts';
import { createAuditKey } from '../../platform/audit/audit-key.ts';
import { createMakeChange } from '../../platform/audit/change.ts';
import { systemClock } from '../../platform/clock.ts';
import { createEventBus } from '../../platform/events/event-bus.ts';
import { type KeyRing, parseKeyRing } from '../../platform/personal-data/key-ring.ts';
import { rotateKeys } from '../../platform/personal-data/rotate.ts';
import { createVault } from '../../platform/personal-data/vault.ts';
import { createDirectory, sealedIdentityNumbers } from './index.ts';

const numbers = ['1000000008', '2000000006', '1111111116', '1010101010', '1000000016'];
const newKeys = { data: Buffer.alloc(32, 21).toString('base64'), lookup: Buffer.alloc(32, 22).toString('base64') };
const both = {
  SAWT_DATA_KEYS: `2=${newKeys.data},${testKeyRings.SAWT_DATA_KEYS}`,
  SAWT_LOOKUP_KEYS: `2=${newKeys.lookup},${testKeyRings.SAWT_LOOKUP_KEYS}`,
};
const onlyNew = { SAWT_DATA_KEYS: `2=${newKeys.data}`, SAWT_LOOKUP_KEYS: `2=${newKeys.lookup}` };
const vaultOf = (rings: typeof both) =>
  createVault(parseKeyRing(rings.SAWT_DATA_KEYS) as KeyRing, parseKeyRing(rings.SAWT_LOOKUP_KEYS) as KeyRing);

let region: TestRegion;
let people: string[];
beforeAll(async () => {
  // The servers have been given the new keys already; what follows was written before.
  region = await createTestRegion(both);
  const rows = await query<{ id: string }>(region.ownerUrl, 'select id from directory.person where username is null order by id limit 5');
  people = rows.map(({ id }) => id);
  const { database, voiceDeps } = region.server.app;
  const directory = createDirectory({ database, clock: systemClock, vault: vaultOf(testKeyRings) });
  await voiceDeps.asSystem(async (tx) => {
    for (const [index, number] of numbers.entries()) {
      await directory.setIdentityNumber(tx, people[index]!, number, { verified: true, at: new Date() });
    }
  });
});
afterAll(() => region?.close());

/** As a server with these keys reads and finds them. */
async function readWith(rings: typeof both) {
  const { database } = region.server.app;
  const directory = createDirectory({ database, clock: systemClock, vault: vaultOf(rings) });
  return region.server.app.voiceDeps.asSystem(async (tx) => {
    const read = await Promise.all(people.map(async (person) => (await directory.identityNumberOf(tx, person))?.number));
    const found = await Promise.all(numbers.map((number) => directory.personByIdentityNumber(tx, number)));
    return { read, found };
  });
}
/** Of the secrets of the authenticator apps. */
const authenticators = async () =>
  (await query<{ keys: string }>(region.ownerUrl, 'select distinct left(secret, 2) as keys from identity.authenticator order by 1')).map(
    ({ keys }) => keys,
  );
const stored = async () =>
  (
    await query<{ keys: string }>(
      region.ownerUrl,
      `select left(sealed, 2) || left(hash, 2) as keys from directory.identity_number order by person_id`,
    )
  ).map(({ keys }) => keys);

/** Seals the secret of one app as it was done before there were keys for data. @returns how many apps there are */
async function sealEarlier(username: string): Promise<number> {
  const sealed = await symmetricEncrypt({ key: testSecret, data: demoSecret(username) });
  const account = '(select id from identity."user" where username = $2)';
  await query(region.ownerUrl, `update identity.authenticator set secret = $1 where user_id = ${account}`, [sealed, username]);
  const [row] = await query<{ count: number }>(region.ownerUrl, 'select count(*)::int as count from identity.authenticator');
  return row?.count ?? 0;
}

/** The command, as an administrator runs it. */
const sawt = (rings: Record<string, string>, ...args: string[]) => runSawt(region.ownerUrl, args, rings);

describe('while keys are exchanged everything is read and found', () => {
  const all = () => ({ read: numbers, found: people });

  test('before: a server that was given the new keys still reads what stands under the old', async () => {
    expect(await stored()).toEqual(Array(5).fill('1.1.'));
    expect(await readWith(both)).toEqual(all());
  });

  test('during: interrupted after three rows, by servers that have both keys', async () => {
    const { app } = region.server;
    const makeChange = createMakeChange({
      database: app.database,
      clock: systemClock,
      events: createEventBus(),
      auditKey: createAuditKey(Buffer.from(testAuditKey, 'base64')),
    });
    const interrupted = rotateKeys({
      makeChange,
      tables: [sealedIdentityNumbers(vaultOf(both))],
      batch: 1,
      onProgress: (_, rotated) => {
        if (rotated === 3) throw new Error('the machine stops');
      },
    });
    await expect(interrupted).rejects.toThrow('the machine stops');
    expect(await stored()).toEqual(['2.2.', '2.2.', '2.2.', '1.1.', '1.1.']);
    expect(await readWith(both)).toEqual(all());
  });

  test('after: the command goes on where it was, and the old keys may be dropped', async () => {
    const apps = await sealEarlier('admin');
    const before = (await sawt(both, 'keys', 'list')).output;
    expect(before).toContain('2 rows under 1./1.\ndirectory.identity_number: 3 rows under 2./2.');
    expect(before).toContain(`identity.authenticator: ${apps - 1} rows under 1.\nidentity.authenticator: 1 rows under SAWT_SECRET\n`);
    await region.signIn('admin');
    expect(await sawt(both, 'keys', 'rotate')).toEqual({
      code: 0,
      output: `${2 + apps} rows sealed again with the data key 2 and the look-up key 2.\n`,
    });
    expect(await stored()).toEqual(Array(5).fill('2.2.'));
    expect((await sawt(both, 'keys', 'list')).output).not.toMatch(/under (1\.|SAWT_SECRET)/);
    expect(await authenticators()).toEqual(['2.']);
    for (const who of ['admin', 'auditor']) await region.signIn(who);
    expect(await readWith(onlyNew)).toEqual(all());
    expect(await sawt(onlyNew, 'keys', 'rotate')).toMatchObject({ code: 0, output: expect.stringMatching(/^0 rows/) });
  }, 120_000);
});

test('each batch is in the audit log, without a number or a key', async () => {
  const auditor = await region.signIn('auditor');
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'platform.data_sealed_again', limit: 100 } });
  const ofNumbers = items.filter(({ subject }) => subject === 'table:directory.identity_number');
  expect(ofNumbers.map(({ details }) => details.rows).reverse()).toEqual([1, 1, 1, 2, 0]);
  expect(items.some(({ subject }) => subject === 'table:identity.authenticator')).toBe(true);
  expect(items.every(({ actor }) => actor === null)).toBe(true);
  for (const secret of [...numbers, ...Object.values(newKeys)]) expect(JSON.stringify(items)).not.toContain(secret);
});

test('a row that no key opens stays as it is, and is named with exit code 1', async () => {
  await query(region.ownerUrl, `update directory.identity_number set sealed = '1.AAAA' where person_id = $1`, [people[0]]);
  expect(await sawt(onlyNew, 'keys', 'rotate')).toEqual({
    code: 1,
    output: `0 rows sealed again with the data key 2 and the look-up key 2.\n✗ directory.identity_number, row ${people[0]}: no key of the ring opens it.\n`,
  });
}, 120_000);

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';
import { createLogger } from '../log.ts';
import { type Connection, connect, type Tx } from './database.ts';
import { sendAlong, transact } from './pipeline.ts';

let region: TestRegion;
let connection: Connection;
beforeAll(async () => {
  region = await createTestRegion();
  await query(region.ownerUrl, 'create table platform.matter (id int primary key); grant select, insert on platform.matter to sawt_app');
  connection = connect(region.ownerUrl, 1, createLogger('silent'));
});
afterAll(async () => {
  await connection?.close();
  await region?.close();
});

const write = (tx: Tx, id: number) => sql`insert into platform.matter values (${id})`.execute(tx);
const written = async () =>
  (await query<{ id: number }>(region.ownerUrl, 'select id from platform.matter order by id')).map(({ id }) => id);

test('what nobody waits for is written with the rest, or not at all', async () => {
  await transact(connection.database, async (tx) => {
    sendAlong(write(tx, 1));
    await Promise.all([write(tx, 2), write(tx, 3)]);
    sendAlong(write(tx, 4));
  });
  expect(await written()).toEqual([1, 2, 3, 4]);
  const failing = transact(connection.database, async (tx) => {
    await write(tx, 5);
    sendAlong(write(tx, 1));
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await written()).toEqual([1, 2, 3, 4]);
});

test('the first failure is the one that is told, also where a later statement was waited for', async () => {
  const failing = transact(connection.database, async (tx) => {
    sendAlong(write(tx, 1));
    await write(tx, 6);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await written()).not.toContain(6);
});

test('what comes after the end of a transaction reaches no other', async () => {
  let kept: Tx | undefined;
  await transact(connection.database, async (tx) => {
    kept = tx;
  });
  await expect(write(kept as Tx, 7)).rejects.toThrow('over');
  expect(await written()).not.toContain(7);
});

test('a table that a migration changes under a prepared statement is read as it now is', async () => {
  const read = () =>
    transact(connection.database, async (tx) => (await sql`select * from platform.matter where id = ${1}`.execute(tx)).rows);
  for (let times = 0; times < 5; times++) await read();
  await query(region.ownerUrl, `alter table platform.matter add column said text default 'yes'`);
  expect(await read()).toEqual([{ id: 1, said: 'yes' }]);
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { connect } from './database.ts';
import { demandCurrent, migrate } from './migrate.ts';
import { schemaPicture } from './picture.ts';

const postgres = inject('postgres');
const names: string[] = [];
async function newDatabase(template = 'template0'): Promise<string> {
  const name = `sawt_${randomUUID().replaceAll('-', '')}`;
  names.push(name);
  await query(`${postgres}/postgres`, `create database ${name} template ${template}`);
  return `${postgres}/${name}`;
}
afterAll(async () => {
  for (const name of names) await query(`${postgres}/postgres`, `drop database ${name} with (force)`);
});

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
function databaseAt(url: string, login?: string) {
  const address = new URL(url);
  if (login) [address.username, address.password] = [login, 'test'];
  const { database, close } = connect(address.href, 2, pino({ level: 'silent' }));
  closers.push(close);
  return database;
}

const appliedTo = (url: string) => query(url, 'select * from platform.migration order by name');

describe('migrating', () => {
  test('works for several servers that start at once on an empty database', async () => {
    for (let round = 0; round < 3; round++) {
      const url = await newDatabase();
      await Promise.all([migrate(url), migrate(url), migrate(url)]);
      await demandCurrent(databaseAt(url));
    }
  });

  test('again changes nothing', async () => {
    const url = await newDatabase('sawt_empty');
    const before = await appliedTo(url);
    await migrate(url);
    expect(await appliedTo(url)).toEqual(before);
  });

  test('gives the schema of the checked-in picture (after a change: npm run generate)', async () => {
    const picture = readFileSync(join(import.meta.dirname, '../../../migrations/picture.txt'), 'utf8');
    expect(await schemaPicture(databaseAt(await newDatabase('sawt_empty')))).toBe(picture);
  });

  test('gives what the generated types say, table by table and column by column', async () => {
    const url = await newDatabase('sawt_empty');
    const columns = await query<{ name: string; columns: string[] }>(
      url,
      `select table_schema || '.' || table_name as name, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema in ('platform', 'identity', 'directory', 'notify', 'voice') group by 1 order by 1`,
    );
    expect(typedTables()).toEqual(Object.fromEntries(columns.map((table) => [table.name, table.columns])));
  });
});

describe('a server does not start on a database', () => {
  test('of a newer version', async () => {
    const url = await newDatabase('sawt_empty');
    await query(url, `insert into platform.migration values ('29990101000000_voice__future__create', now()::text)`);
    const line = /^DATABASE_URL: the database is newer than this version of Sawt \(it has 29990101000000_voice__future__create\)\. .+$/;
    await expect(migrate(url)).rejects.toThrow(line);
    await expect(demandCurrent(databaseAt(url, 'sawt_test'))).rejects.toThrow(line);
  });

  test('of an older version that it may not migrate', async () => {
    const url = await newDatabase('sawt_empty');
    const [last] = await query<{ name: string }>(
      url,
      'delete from platform.migration where name = (select max(name) from platform.migration) returning name',
    );
    await expect(demandCurrent(databaseAt(url, 'sawt_test'))).rejects.toThrow(
      `DATABASE_URL: the database is older than this version (it lacks ${last?.name}). Set DATABASE_OWNER_URL so that it can be migrated.`,
    );
  });

  test('that is empty and that it may not migrate', async () => {
    await expect(demandCurrent(databaseAt(await newDatabase(), 'sawt_test'))).rejects.toThrow(/^DATABASE_URL: the database is older/);
  });
});

/** The tables and columns of `schema.gen.ts`. */
function typedTables(): Record<string, string[]> {
  const text = readFileSync(join(import.meta.dirname, 'schema.gen.ts'), 'utf8');
  const columnsOf = (type: string) => {
    const body = new RegExp(`export interface ${type} \\{\\n([^}]*)\\}`).exec(text)?.[1] ?? '';
    return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column]) => column as string).sort();
  };
  const tables = /export interface Schema \{\n([^}]*)\}/.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...tables.matchAll(/"?([\w.]+)"?: (\w+);/g)].map(([, name, type]) => [name as string, columnsOf(type as string)]),
  );
}

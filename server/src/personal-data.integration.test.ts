import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { query } from '../testing/query.ts';
import { register } from './app.ts';
import { describeRegister } from './platform/personal-data/describe.ts';
import { columnsOf, isPersonal } from './platform/personal-data/register.ts';

const database = `${inject('postgres')}/sawt_empty`;

/** Every column that could hold something of a person by its type: numbers, moments and yes-or-no say nothing by themselves. */
const couldBePersonal = () =>
  query<{ name: string; columns: string[] }>(
    database,
    `select table_schema || '.' || table_name as name, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns
     where table_schema in ('platform', 'identity', 'directory', 'notify', 'voice')
       and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea', 'inet', 'uuid', 'tsvector', 'double precision', 'USER-DEFINED')
     group by 1 order by 1`,
  );

/** Says to whoever adds a column what to do. */
function whatToWrite(table: string, columns: string[]): string {
  const [schema = ''] = table.split('.');
  const ofPlatform = schema === 'platform' || schema === 'identity';
  const file = ofPlatform ? 'server/src/platform/personal-data/platform-register.ts' : `server/src/modules/${schema}/register.ts`;
  return `${table} has columns that the register does not speak of: ${columns.join(', ')}.
    In ${file}, under '${table}': where one holds something of a person, write it into \`personal\` with
    deleted('…'), anonymised('…') or kept('…', 'because'); otherwise into \`other\` (in a table without any: nothingPersonalIn(…)).
    Then run this test with -u, which writes docs/security/personal-data.md.`;
}

describe('the register of personal data', () => {
  test('speaks of every column of the schema that could be personal', async () => {
    const wanting = (await couldBePersonal()).flatMap(({ name, columns }) => {
      const known = new Set(register[name] ? columnsOf(register[name]) : []);
      const missing = columns.filter((column) => !known.has(column));
      return missing.length > 0 ? [whatToWrite(name, missing)] : [];
    });
    expect(wanting, wanting.join('\n')).toEqual([]);
  });

  test('speaks of nothing that the schema does not have', async () => {
    const schema = Object.fromEntries((await couldBePersonal()).map(({ name, columns }) => [name, columns]));
    const unknown = Object.entries(register).flatMap(([name, table]) =>
      columnsOf(table).flatMap((column) => (schema[name]?.includes(column) ? [] : [`${name}.${column}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('gives a reason for everything of a citizen that erasure keeps', () => {
    for (const [name, table] of Object.entries(register)) {
      if (!isPersonal(table)) continue;
      for (const { erasure } of Object.values(table.personal)) {
        if (typeof erasure !== 'string') expect([name, erasure.kept.length > 10]).toEqual([name, true]);
      }
    }
  });

  test('is what docs/security/personal-data.md says (after a change: this test again with -u)', async () => {
    await expect(describeRegister(register)).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/security/personal-data.md'));
  });
});

import type { Client } from 'pg';

/**
 * Does what fills tables without their secondary indexes, constraints and triggers, and makes them anew afterwards: each
 * index is then built once, and PostgreSQL itself checks every constraint over all there is. All of it belongs into one
 * transaction, so that a load that is broken off leaves everything as it was.
 */
export async function withoutIndexes(client: Client, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where conrelid = any($1::regclass[]) and contype in ('f', 'u') order by contype desc, oid`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid) order by indexrelid`,
    [tables],
  );
  for (const { table, name } of constraints.toReversed()) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await fill();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { table, name, definition } of constraints) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

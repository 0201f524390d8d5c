import { query } from '../query.ts';
import type { Ground } from './world.ts';

/**
 * Takes the wall in the database down, as its superuser can: no table keeps its rows from anybody and the search of words
 * finds all. What still holds is the policy code alone.
 */
export async function takeDownWall({ ownerUrl }: Ground): Promise<void> {
  const tables = await query<{ name: string }>(
    ownerUrl,
    'select format($1, relnamespace::regnamespace, relname) as name from pg_class where relrowsecurity',
    ['%I.%I'],
  );
  if (!tables.some(({ name }) => name === 'voice."case"')) throw new Error('There is no wall to take down');
  const down = tables.map(({ name }) => `alter table ${name} disable row level security;`).join('\n');
  await query(
    ownerUrl,
    `${down}
     create or replace function voice.search_cases(words text) returns setof bigint language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$ select id from voice.case where search @@ to_tsquery('simple', words) $$`,
  );
}

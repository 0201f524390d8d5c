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
     create or replace function voice.in_reach(agency text, department text, citizen uuid, assignee uuid) returns boolean language sql stable
     as $$ select true $$;
     create or replace function voice.reach_mark() returns text language sql stable as $$ select null::text $$;
     create or replace function voice.find_words(words text, marks text, after_at timestamptz, after_id bigint, since timestamptz, wanted integer, stride integer)
     returns table (id bigint, at timestamptz) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
       select case_id, created_at from voice.case_words said where said.words @@ voice.words_query($1, $2)
         and (created_at, case_id) < (after_at, after_id) and created_at >= since order by created_at desc, case_id desc limit wanted
     $$`,
  );
}

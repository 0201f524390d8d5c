-- The words of the cases, apart from the cases: a case changes with every move, its words never do, and an index on words
-- costs more to keep than all others together. Beside the words stand marks of what a search is narrowed by and what
-- seldom changes (§agency:water, §month:2026-11), so that one index answers both. See docs/adr/0024.
create table voice.case_words (
  case_id bigint primary key,
  created_at timestamptz not null,
  -- In their searchable form (platform/i18n/arabic.ts); never shown.
  words tsvector not null
);
-- Nobody reads it but through the functions below, which carry the wall.
alter table voice.case_words enable row level security;

create function voice.word_marks(kind text, area text, agency text, department text, category text, created_at timestamptz)
returns text[] language sql stable as $$
  select array_remove(array['§kind:' || kind, '§area:' || area, '§agency:' || agency, '§department:' || department,
    '§category:' || category, '§month:' || to_char(created_at at time zone 'UTC', 'YYYY-MM')], null)
$$;

insert into voice.case_words
  select id, created_at, search || array_to_tsvector(voice.word_marks(kind, area, agency, department, category, created_at)) from voice.case;
create index case_words_by_created on voice.case_words (created_at desc, case_id desc);
create index case_words_words on voice.case_words using gin (words) with (gin_pending_list_limit = 1024);
drop index voice.case_search;

-- Words are handed over in this column and kept in voice.case_words: at rest it is empty.
alter table voice.case alter column search drop not null;
update voice.case set search = null;

create function voice.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare marks text[] := voice.word_marks(new.kind, new.area, new.agency, new.department, new.category, new.created_at);
begin
  if tg_op = 'INSERT' then
    insert into voice.case_words values (new.id, new.created_at, coalesce(new.search, '') || array_to_tsvector(marks));
  elsif new.search is not null then
    update voice.case_words set words = new.search || array_to_tsvector(marks) where case_id = new.id;
  else
    update voice.case_words set words = array_to_tsvector(marks) ||
      ts_delete(words, voice.word_marks(old.kind, old.area, old.agency, old.department, old.category, old.created_at))
    where case_id = new.id;
  end if;
  new.search := null;
  return new;
end $$;
create trigger case_keep_words before insert on voice.case for each row execute function voice.keep_words();
create trigger case_keep_marks before update of kind, area, agency, department, category, search on voice.case for each row
  when (new.search is not null or (old.kind, old.area, old.agency, old.department, old.category)
    is distinct from (new.kind, new.area, new.agency, new.department, new.category))
  execute function voice.keep_words();

-- The wall, for what asks with the owner's rights; says the same as the policy on voice.case.
create function voice.in_reach(agency text, department text, citizen uuid, assignee uuid) returns boolean language sql stable as $$
  select coalesce(case current_setting('sawt.reach', true)
    when 'region' then true
    when 'agency' then agency = current_setting('sawt.agency', true)
    when 'department' then department = current_setting('sawt.department', true)
    when 'own' then nullif(current_setting('sawt.person', true), '')::uuid in (citizen, assignee)
  end, false)
$$;

-- The same as far as a mark can say it, so that the index on words keeps to the reader's cases; null: no mark does.
create function voice.reach_mark() returns text language sql stable as $$
  select case current_setting('sawt.reach', true)
    when 'agency' then '§agency:' || current_setting('sawt.agency', true)
    when 'department' then '§department:' || current_setting('sawt.department', true)
  end
$$;

-- A query of words and one of marks, either may be empty, within the reader's reach.
create function voice.words_query(words text, marks text) returns tsquery language sql stable as $$
  with part as (
    select to_tsquery('simple', nullif(words, '')) as said, nullif(marks, '')::tsquery as marked,
      ('''' || replace(voice.reach_mark(), '''', '''''') || '''')::tsquery as mine
  )
  select coalesce(said && marked && mine, said && marked, said && mine, marked && mine, said, marked) from part
$$;

-- The newest cases of a query that come after a place in the list, `wanted` of them or all there are. Bounded for rare words
-- and for common ones: it walks the newest `stride` cases first, where common words are found at once; then it asks the index
-- on words, month by month backwards, in spans that double, so that never more is fetched than a few times what is wanted.
create function voice.find_words(words text, marks text, after_at timestamptz, after_id bigint, since timestamptz, wanted integer, stride integer)
returns table (id bigint, at timestamptz) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  query tsquery := voice.words_query(words, marks);
  walked_at timestamptz; walked_id bigint; month timestamp; oldest timestamp; spans tsquery;
  months integer := 1; got integer; more integer;
begin
  if query is null then return; end if;
  if current_setting('sawt.reach', true) = 'own' then
    return query select own.id, own.created_at from voice.case own join voice.case_words said on said.case_id = own.id
      where nullif(current_setting('sawt.person', true), '')::uuid in (own.citizen_id, own.assignee_id) and said.words @@ query
        and (own.created_at, own.id) < (after_at, after_id) and own.created_at >= since
      order by own.created_at desc, own.id desc limit wanted;
    return;
  end if;

  select said.created_at, said.case_id into walked_at, walked_id from voice.case_words said
    where (said.created_at, said.case_id) < (after_at, after_id) and said.created_at >= since
    order by said.created_at desc, said.case_id desc offset stride - 1 limit 1;
  return query select found.id, found.created_at from (
      select step.case_id from (
        select * from voice.case_words said where (said.created_at, said.case_id) < (after_at, after_id) and said.created_at >= since
        order by said.created_at desc, said.case_id desc limit stride
      ) step where step.words @@ query limit wanted
    ) hit join voice.case found on found.id = hit.case_id
    where voice.in_reach(found.agency, found.department, found.citizen_id, found.assignee_id)
    order by found.created_at desc, found.id desc;
  get diagnostics got = row_count;
  if walked_at is null or got >= wanted then return; end if;

  select date_trunc('month', greatest(min(said.created_at), since) at time zone 'UTC') into oldest from voice.case_words said;
  month := date_trunc('month', walked_at at time zone 'UTC');
  while got < wanted and month >= oldest loop
    select string_agg(format('''§month:%s''', to_char(month - make_interval(months => back), 'YYYY-MM')), '|')::tsquery into spans
      from generate_series(0, months - 1) as back;
    return query select found.id, found.created_at from (
        select * from (
          select said.case_id, said.created_at from voice.case_words said where said.words @@ (query && spans) offset 0
        ) spanned where (spanned.created_at, spanned.case_id) < (walked_at, walked_id) and spanned.created_at >= since
        order by spanned.created_at desc, spanned.case_id desc limit wanted - got
      ) hit join voice.case found on found.id = hit.case_id
      where voice.in_reach(found.agency, found.department, found.citizen_id, found.assignee_id)
      order by found.created_at desc, found.id desc;
    get diagnostics more = row_count;
    got := got + more;
    month := month - make_interval(months => months);
    months := least(months * 2, 24);
  end loop;
end $$;

-- Which of some cases have the words.
create function voice.with_words(ids bigint[], words text) returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select said.case_id from voice.case_words said join voice.case found on found.id = said.case_id
  where said.case_id = any(ids) and said.words @@ to_tsquery('simple', with_words.words)
    and voice.in_reach(found.agency, found.department, found.citizen_id, found.assignee_id)
$$;

-- All cases with the words, for what counts them.
create or replace function voice.search_cases(words text) returns setof bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select said.case_id from voice.case_words said join voice.case found on found.id = said.case_id
  where said.words @@ voice.words_query(search_cases.words, null)
    and voice.in_reach(found.agency, found.department, found.citizen_id, found.assignee_id)
$$;

revoke execute on function voice.keep_words(), voice.word_marks(text, text, text, text, text, timestamptz), voice.reach_mark(),
  voice.words_query(text, text), voice.find_words(text, text, timestamptz, bigint, timestamptz, integer, integer),
  voice.with_words(bigint[], text) from public;
grant execute on function voice.find_words(text, text, timestamptz, bigint, timestamptz, integer, integer), voice.with_words(bigint[], text) to sawt_app;

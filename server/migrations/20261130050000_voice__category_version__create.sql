-- Of a category that is out of use: which to choose instead.
alter table voice.category add column successors text[] not null default '{}' check (not active or successors = '{}');
grant update (name, successors) on voice.category to sawt_app;

-- The tree as the contract writes a category (contract/src/case.ts).
create function voice.category_tree() returns jsonb language sql stable as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'code', code, 'parent', parent, 'name', name, 'agency', agency, 'department', department, 'kinds', kinds, 'priority', priority,
        'acknowledgeHours', acknowledge_hours, 'answerHours', answer_hours, 'active', active, 'successors', successors
      )
      order by position
    ),
    '[]'
  )
  from voice.category
$$;

-- The tree as it was after each change. Cases keep the version under which they came, so that they are called what they were.
create table voice.category_version (
  id integer generated always as identity primary key,
  tree jsonb not null,
  -- What was changed, as pages show it: computed once, from this tree and the one before.
  changes jsonb not null,
  restored_from integer references voice.category_version,
  -- Null: as installed.
  changed_by uuid,
  changed_at timestamptz not null
);
grant select, insert on voice.category_version to sawt_app;

create function voice.refuse_category_version_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'A version of the categories is never rewritten';
end $$;
create trigger category_version_kept before update or delete on voice.category_version
  for each row execute function voice.refuse_category_version_rewrite();

-- A region that is being made has no categories yet; it keeps its first version with them.
insert into voice.category_version (tree, changes, changed_at)
  select voice.category_tree(), '[]', now() where exists (select from voice.category);

create function voice.newest_category_version() returns integer language sql stable as $$
  select coalesce(max(id), 1) from voice.category_version
$$;
-- A constant first, so that no row of a large table is written anew.
alter table voice.case add column category_version integer not null default 1;
alter table voice.case alter column category_version set default voice.newest_category_version();

-- A case that several agencies answer: each part is a case of its own behind the same wall, and the whole lives by its
-- parts. See docs/adr/0020.
alter table voice.case
  add column parent_id bigint references voice.case,
  -- Of a whole, how many parts it was split into; 0: it is none.
  add column part_count smallint not null default 0,
  add constraint case_no_parts_of_parts check (parent_id is null or part_count = 0),
  add constraint case_split_has_parts check (status <> 'split' or part_count > 0);
create index case_by_parent on voice.case (parent_id) where parent_id is not null;

-- Never is a whole done before its parts. Asked at the commit, since a move of a part and that of its whole are two statements of one
-- transaction; with the owner's rights, since an agency sees its own part only. Both sides lock the whole, so that of a
-- part that is opened again and a whole that ends in the same instant the second one sees the first.
create function voice.guard_parts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare whole voice.case;
begin
  select * into whole from voice.case where id = coalesce(new.parent_id, new.id) for share;
  if whole.part_count = 0 then
    raise exception 'case % has parts that it does not count', whole.id using errcode = 'check_violation';
  end if;
  if whole.status <> 'split' and exists (
    select from voice.case where parent_id = whole.id and status not in ('answered', 'closed', 'rejected', 'withdrawn')
  ) then
    raise exception 'case % cannot be % before its parts', whole.id, whole.status using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function voice.guard_parts() from public;
create constraint trigger case_part_added after insert on voice.case deferrable initially deferred
  for each row when (new.parent_id is not null) execute function voice.guard_parts();
create constraint trigger case_part_moved after update of status, parent_id on voice.case deferrable initially deferred
  for each row when (new.parent_id is not null or new.part_count > 0) execute function voice.guard_parts();

-- What of the citizen's files belongs to a part: seen by whoever sees the part, while the file stays with the whole.
create table voice.part_file (
  file_id uuid not null,
  part_id bigint not null references voice.case,
  primary key (file_id, part_id)
);
grant select, insert on voice.part_file to sawt_app;
alter table voice.part_file enable row level security;
create policy wall on voice.part_file to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region' or exists (select from voice.case where "case".id = part_file.part_id)
);
create policy of_part on platform.file for select to sawt_app using (
  exists (select from voice.part_file where part_file.file_id = file.id)
);

insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.split_case', 'agency'),
  ('emirate_officer', 'voice.split_case', 'region');

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-split', 1, 14, '{"ar": "إبلاغ المستفيد بأن أكثر من جهة تعالج بلاغه، لكل منها جزء", "en": "Tells the citizen that several agencies deal with the case, each with a part of it"}',
   '{"ar": "صوت المواطن: يخص بلاغكم رقم {number} أكثر من جهة، فأُحيل إلى كل منها ما يخصها، وتتابعونها جميعًا برقمكم نفسه.", "en": "Citizen''s Voice: your case {number} concerns several agencies. Each now has its part, and you follow them all under the same number."}',
   '{number}', now());

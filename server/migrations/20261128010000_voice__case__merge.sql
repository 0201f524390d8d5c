-- The same matter as another case: a merged one follows its master, and its citizen hears what becomes of that. See docs/adr/0027.
alter table voice.case
  add column master_id bigint references voice.case,
  -- Others were merged into it, now or before: only of such a case is asked who follows it.
  add column followed boolean not null default false,
  add constraint case_merged_has_master check ((status = 'merged') = (master_id is not null)),
  add constraint case_merged_is_no_part check (master_id is null or (parent_id is null and part_count = 0));
create index case_by_master on voice.case (master_id) where master_id is not null;

-- No chains: who follows is followed by nobody, and a master is a case by itself. With the owner's rights, since an agency may not see
-- all that follow; at the commit, and with the master locked, so that of two merges in one instant the second one sees the first.
create function voice.guard_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare master voice.case;
begin
  select * into master from voice.case where id = new.master_id for share;
  if master.master_id is not null or master.parent_id is not null or master.part_count > 0
    or exists (select from voice.case where master_id = new.id) then
    raise exception 'case % cannot follow case %', new.id, new.master_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function voice.guard_merge() from public;
create constraint trigger case_merged after update of master_id on voice.case deferrable initially deferred
  for each row when (new.master_id is not null) execute function voice.guard_merge();

-- Of an event of a merged case the event of its master that it follows from: heard once, however often it is told.
alter table voice.case_event add column heard_id bigint;
create unique index case_event_heard on voice.case_event (case_id, heard_id) where heard_id is not null;

insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.merge_case', 'agency'),
  ('emirate_officer', 'voice.merge_case', 'region');

insert into voice.reason (move, position, code, name, needs_words) values
  ('unmerge', 1, 'other-matter', '{"ar": "تبيّن أنه موضوع آخر", "en": "It turned out to be another matter"}', false),
  ('unmerge', 2, 'other-place', '{"ar": "تبيّن أنه في موقع آخر", "en": "It turned out to be in another place"}', false),
  ('unmerge', 3, 'needs-more', '{"ar": "فيه ما يستدعي ردًّا مستقلًّا", "en": "Something in it calls for an answer of its own"}', false),
  ('unmerge', 4, 'mistake', '{"ar": "دُمج بالخطأ", "en": "Merged by mistake"}', false),
  ('unmerge', 99, 'other', '{"ar": "سبب آخر", "en": "Another reason"}', true);

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-merged', 1, 15, '{"ar": "إبلاغ المستفيد بضم بلاغه إلى بلاغ في الموضوع نفسه", "en": "Tells the citizen that the case was joined to one about the same matter"}',
   '{"ar": "صوت المواطن: ضُمّ بلاغكم رقم {number} إلى بلاغ في الموضوع نفسه قيد المتابعة، ونوافيكم بما يستجد فيه.", "en": "Citizen''s Voice: your case {number} was joined to another about the same matter. You will hear what becomes of it."}',
   '{number}', now()),
  ('case-unmerged', 1, 16, '{"ar": "إبلاغ المستفيد بأن بلاغه يُعالج مستقلًّا بعد أن كان مضمومًا إلى غيره", "en": "Tells the citizen that the case is dealt with by itself again"}',
   '{"ar": "صوت المواطن: يُعالج بلاغكم رقم {number} مستقلًّا لدى {agency} بعد أن كان مضمومًا إلى بلاغ مشابه، وموعد الرد {due}.", "en": "Citizen''s Voice: your case {number} is no longer joined to another. {agency} deals with it by itself; answer due {due}."}',
   '{number,agency,due}', now()),
  ('case-heard-referred', 1, 17, '{"ar": "إبلاغ المستفيد بالجهة التي أُحيل إليها الموضوع الذي ضُمّ إليه بلاغه", "en": "Tells the citizen which agency now has the matter that the case was joined to"}',
   '{"ar": "صوت المواطن: أُحيل الموضوع الذي ضُمّ إليه بلاغكم رقم {number} إلى {agency}.", "en": "Citizen''s Voice: the matter your case {number} was joined to is now with {agency}."}',
   '{number,agency}', now()),
  ('case-answered-with-another', 1, 18, '{"ar": "إشعار المستفيد بصدور الرد في الموضوع الذي ضُمّ إليه بلاغه ودعوته إلى تقييمه", "en": "Tells the citizen that the matter the case was joined to has been answered, and invites a rating"}',
   '{"ar": "صوت المواطن: صدر رد {agency} في الموضوع الذي ضُمّ إليه بلاغكم رقم {number}. نأمل الاطلاع عليه وتقييمه.", "en": "Citizen''s Voice: {agency} has answered the matter your case {number} was joined to. Please read the answer and rate it."}',
   '{number,agency}', now());

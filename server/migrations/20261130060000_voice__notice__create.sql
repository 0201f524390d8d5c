-- Each rung is told once, in the transaction that writes the message. A constant first, so that no row is written anew: what fired before was told.
alter table voice.clock_rung add column told boolean not null default true;
alter table voice.clock_rung alter column told set default false;
grant update (told) on voice.clock_rung to sawt_app;

-- What one person is told of the late cases of an agency: how much of it within the window, and what waits to be told together.
create table voice.notice (
  person_id uuid not null,
  agency text not null,
  -- reminder: to who works on the cases; overdue: to who leads them.
  about text not null check (about in ('reminder', 'overdue')),
  window_from timestamptz not null,
  told integer not null default 0,
  waiting integer not null default 0,
  -- When what waits is told in one message; null: nothing waits.
  bundle_at timestamptz,
  primary key (person_id, agency, about)
);
create index notice_by_bundle on voice.notice (bundle_at) where bundle_at is not null;
grant select, insert, update on voice.notice to sawt_app;

-- When leaders are told together what is not grave: hours of the working day in Riyadh.
create table voice.digest_rule (
  id boolean primary key default true check (id),
  hours smallint[] not null check (cardinality(hours) between 1 and 6 and 0 <= all (hours) and 23 >= all (hours))
);
insert into voice.digest_rule (hours) values ('{8,13}');
grant select, update (hours) on voice.digest_rule to sawt_app;

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('overdue-digest', 1, 9, '{"ar": "إشعار قيادي الجهة ببلاغاتها المتأخرة جملةً: عددها وأقدمها وأعلاها أولوية ورابط قائمتها", "en": "Tells the agency''s leader of its late cases together: how many, the oldest, the gravest, and a link to the list"}',
   '{"ar": "صوت المواطن: لدى {agency} {late}. الأقدم {oldest} منذ {since}، والأعلى أولوية {gravest}. {link}", "en": "Citizen''s Voice: {agency} has {late}. Oldest: {oldest}, for {since}. Gravest: {gravest}. {link}"}',
   '{agency,late,oldest,since,gravest,link}', now()),
  ('reminder-digest', 1, 10, '{"ar": "تذكير المختص والمنسق جملةً ببلاغات شارفت مهلتها على الانتهاء", "en": "Reminds the specialist and the coordinator together of cases whose time is nearly over"}',
   '{"ar": "صوت المواطن: {cases} شارفت مهلتها على الانتهاء لدى {agency}. {link}", "en": "Citizen''s Voice: the time of {cases} at {agency} is nearly over. {link}"}',
   '{agency,cases,link}', now());

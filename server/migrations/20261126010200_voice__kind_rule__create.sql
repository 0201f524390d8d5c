-- How long silence is waited for, how often and how long a case can be opened again or appealed, by kind.
create table voice.kind_rule (
  kind text primary key,
  position integer not null,
  -- Days after which a question that nobody answers, and an answer that nobody objects to, close the case.
  lapse_days integer not null check (lapse_days between 1 and 365),
  settle_days integer not null check (settle_days between 1 and 365),
  -- The citizen is reminded so many days before that; 0: never.
  remind_days integer not null check (remind_days between 0 and 30),
  reopen_times integer not null check (reopen_times between 0 and 20),
  reopen_days integer not null check (reopen_days between 1 and 365),
  appeal_times integer not null check (appeal_times between 0 and 20),
  appeal_days integer not null check (appeal_days between 1 and 365)
);
grant select on voice.kind_rule to sawt_app;
grant update (lapse_days, settle_days, remind_days, reopen_times, reopen_days, appeal_times, appeal_days) on voice.kind_rule to sawt_app;
insert into voice.kind_rule values
  ('complaint', 1, 7, 14, 2, 2, 30, 2, 30),
  ('suggestion', 2, 7, 14, 2, 2, 30, 2, 30),
  ('observation', 3, 7, 14, 2, 2, 30, 2, 30),
  ('report', 4, 7, 14, 2, 2, 30, 2, 30);

-- What share of a category's time a case of a priority has. Where the category's own priority is another, the times stand
-- to each other as these shares do.
create table voice.priority_rule (
  priority text primary key check (priority in ('normal', 'high', 'urgent')),
  position integer not null,
  percent integer not null check (percent between 5 and 400)
);
grant select on voice.priority_rule to sawt_app;
grant update (percent) on voice.priority_rule to sawt_app;
insert into voice.priority_rule values ('normal', 1, 100), ('high', 2, 60), ('urgent', 3, 30);

alter table voice.case add column appealed smallint not null default 0;
update voice.case set appealed = (select count(*) from voice.case_event where case_id = "case".id and what = 'appeal');
-- When the citizen is reminded that their silence will close the case.
alter table voice.case add column remind_at timestamptz;
create index case_remind on voice.case (remind_at) where remind_at is not null;

-- A clock may be given another length while it runs: the case became more urgent, or less.
insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.prioritise_case', 'agency'),
  ('agency_leader', 'voice.prioritise_case', 'agency'),
  ('emirate_officer', 'voice.prioritise_case', 'region'),
  ('emirate_leader', 'voice.prioritise_case', 'region');

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-question-waits', 1, 30, '{"ar": "تذكير المستفيد بأن سؤال الجهة لم يُجب عنه، وبموعد إغلاق البلاغ", "en": "Reminds the citizen that the agency''s question is unanswered, and when the case will be closed"}',
   '{"ar": "صوت المواطن: لم يصلنا ردكم على سؤال الجهة في البلاغ {number}. يُغلق البلاغ في {due} إن لم تجيبوا.", "en": "Citizen''s Voice: the agency''s question on case {number} is still open. Without your reply the case is closed on {due}."}',
   '{number,due}', now()),
  ('case-answer-waits', 1, 31, '{"ar": "تذكير المستفيد بالاطلاع على رد الجهة قبل إغلاق البلاغ", "en": "Reminds the citizen to read the agency''s answer before the case is closed"}',
   '{"ar": "صوت المواطن: رد الجهة على بلاغكم {number} بانتظار تقييمكم أو اعتراضكم حتى {due}، ثم يُغلق البلاغ.", "en": "Citizen''s Voice: the answer to case {number} awaits your rating or objection until {due}; then the case is closed."}',
   '{number,due}', now());

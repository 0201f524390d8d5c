-- A directive: an emirate leader's instruction on a case, with a clock of its own. What was said stands in the timeline; here where it
-- stands, for lists and for who may do what. See docs/adr/0029.
alter table voice.case
  -- `open`: the agency has yet to respond; `responded`: the leader has yet to be satisfied or to insist; null: none stands.
  add column directive text check (directive in ('open', 'responded')),
  -- Of its running clock; null once it has been responded to.
  add column directive_due_at timestamptz,
  -- Who gave it, and is told of the response.
  add column directed_by uuid;
create index case_by_directive on voice.case (directive, directive_due_at) where directive is not null;

alter table voice.clock drop constraint clock_kind_check,
  add constraint clock_kind_check check (kind in ('acknowledge', 'answer', 'directive'));
alter table voice.rung drop constraint rung_clock_kind_check,
  add constraint rung_clock_kind_check check (clock_kind in ('acknowledge', 'answer', 'directive'));
insert into voice.rung (clock_kind, percent, audience, template) values
  ('directive', 75, 'workers', 'directive-reminder'),
  ('directive', 100, 'agency_leaders', 'directive-overdue');

insert into directory.role_permission (role, permission, scope) values
  ('emirate_leader', 'voice.direct_case', 'region'),
  ('coordinator', 'voice.respond_to_directive', 'agency'),
  ('agency_leader', 'voice.respond_to_directive', 'agency');

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('directive-given', 1, 40, '{"ar": "إبلاغ منسق الجهة وقيادتها بتوجيه من الإمارة على بلاغ", "en": "Tells the coordinator and the leader of an agency of a directive of the emirate on a case"}',
   '{"ar": "صوت المواطن: صدر من الإمارة توجيه على البلاغ {number}، والإفادة مطلوبة قبل {due}.", "en": "Citizen''s Voice: the emirate has given a directive on case {number}. Your response is due by {due}."}',
   '{number,due}', now()),
  ('directive-insisted', 1, 41, '{"ar": "إبلاغ الجهة بأن إفادتها على التوجيه لم تكن كافية", "en": "Tells the agency that its response to a directive was not enough"}',
   '{"ar": "صوت المواطن: لم تكتفِ الإمارة بإفادتكم على التوجيه في البلاغ {number}، والإفادة من جديد مطلوبة قبل {due}.", "en": "Citizen''s Voice: the emirate insists on its directive on case {number}. A new response is due by {due}."}',
   '{number,due}', now()),
  ('directive-responded', 1, 42, '{"ar": "إبلاغ صاحب التوجيه بإفادة الجهة", "en": "Tells whoever gave a directive that the agency has responded"}',
   '{"ar": "صوت المواطن: وردت إفادة {agency} على التوجيه في البلاغ {number}، وهي بانتظار نظركم.", "en": "Citizen''s Voice: {agency} has responded to the directive on case {number}. The response awaits your word."}',
   '{number,agency}', now()),
  ('directive-satisfied', 1, 43, '{"ar": "إبلاغ الجهة بالاكتفاء بإفادتها وإقفال التوجيه", "en": "Tells the agency that its response is enough and the directive closed"}',
   '{"ar": "صوت المواطن: اكتفت الإمارة بإفادتكم على التوجيه في البلاغ {number}، وأُقفل التوجيه.", "en": "Citizen''s Voice: the emirate is satisfied with your response on case {number}. The directive is closed."}',
   '{number}', now()),
  ('directive-reminder', 1, 44, '{"ar": "تذكير المختص والمنسق بقرب موعد الإفادة على التوجيه", "en": "Reminds specialist and coordinator that the response to a directive is soon due"}',
   '{"ar": "صوت المواطن: اقترب موعد الإفادة على توجيه الإمارة في البلاغ {number}: {due}.", "en": "Citizen''s Voice: the response to the emirate''s directive on case {number} is due soon: {due}."}',
   '{number,due}', now()),
  ('directive-overdue', 1, 45, '{"ar": "إبلاغ قيادة الجهة بتأخر الإفادة على التوجيه", "en": "Tells the agency''s leader that the response to a directive is overdue"}',
   '{"ar": "صوت المواطن: تأخرت إفادة جهتكم على توجيه الإمارة في البلاغ {number}، وكان موعدها {due}.", "en": "Citizen''s Voice: your agency''s response to the emirate''s directive on case {number} is overdue. It was due on {due}."}',
   '{number,due}', now());

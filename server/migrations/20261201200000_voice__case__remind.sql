-- Whoever holds a case can be reminded of it by the leader of the agency, or of the emirate. See docs/adr/0050.
-- Of the last reminder: until when there is no other, which is the beginning of the agency's next working day.
alter table voice.case add column reminded_until timestamptz;

insert into directory.role_permission (role, permission, scope) values
  ('agency_leader', 'voice.remind_holder', 'agency'),
  ('emirate_leader', 'voice.remind_holder', 'region');

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-reminded', 1, 46, '{"ar": "تذكير من لديه بلاغ، أو منسق الجهة إن لم يكن مسندًا، بطلب من القيادة", "en": "Reminds whoever holds a case, or the coordinator where nobody does, at the wish of a leader"}',
   '{"ar": "صوت المواطن: تذكير من القيادة بالبلاغ {number}، وموعد الرد عليه {due}. نأمل إنجازه.", "en": "Citizen''s Voice: a leader reminds you of case {number}. The answer is due by {due}."}',
   '{number,due}', now());

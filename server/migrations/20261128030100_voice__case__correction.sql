-- An answer that was sent may be corrected, never silently: the words that stood before stay in the timeline. See docs/adr/0029.
-- Who sent the answer that stands: where an agency demands two persons, the other one corrects it.
alter table voice.case add column answered_by uuid;
update voice.case set answered_by = (
  select actor_id from voice.case_event where case_id = "case".id and what in ('approve', 'answer') order by id desc limit 1
) where answered_at is not null;

insert into directory.role_permission (role, permission, scope) values ('coordinator', 'voice.correct_answer', 'agency');

-- What was wrong in particular is said by the new words; so there is no `other` to be explained.
insert into voice.reason (move, position, code, name) values
  ('correct', 1, 'wrong-fact', '{"ar": "في الرد معلومة غير صحيحة", "en": "Something in the answer was not right"}'),
  ('correct', 2, 'incomplete', '{"ar": "الرد غير مكتمل", "en": "The answer was incomplete"}'),
  ('correct', 3, 'wrong-case', '{"ar": "الرد يخص بلاغًا آخر", "en": "The answer belonged to another case"}'),
  ('correct', 4, 'date-changed', '{"ar": "تغيّر الموعد المذكور في الرد", "en": "A date in the answer has changed"}'),
  ('correct', 5, 'wording', '{"ar": "توضيح الصياغة", "en": "To say it more clearly"}');

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-answer-corrected', 1, 15, '{"ar": "إبلاغ المستفيد بتصحيح الرد الذي أُرسل إليه", "en": "Tells the citizen that the answer sent to them was corrected"}',
   '{"ar": "صوت المواطن: صححت {agency} ردها على بلاغكم رقم {number}. اطلعوا عليه في المنصة، ومدة الاعتراض تبدأ من جديد.", "en": "Citizen''s Voice: {agency} has corrected its answer to your case {number}. Please read it on the platform; your time to object begins anew."}',
   '{number,agency}', now());

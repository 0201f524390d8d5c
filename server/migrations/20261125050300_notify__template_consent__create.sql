-- Templates that ask for more than a service message may: sent to whoever gave this consent; others get `instead`, or nothing.
create table notify.template_consent (
  template text primary key,
  consent text not null,
  instead text
);
grant select on notify.template_consent to sawt_app;

-- The answer is told to everybody; the invitation to rate it is a survey.
insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-answered-plain', 1, 2, '{"ar": "إشعار المستفيد بصدور رد الجهة، لمن لم يوافق على رسائل استطلاع الرضا", "en": "Tells the citizen that the agency has answered, where they did not agree to satisfaction surveys"}',
   '{"ar": "صوت المواطن: صدر رد الجهة على بلاغكم رقم {number}. نأمل الاطلاع عليه.", "en": "Citizen''s Voice: your case {number} has been answered. Please read the answer."}',
   '{number}', now());
insert into notify.template_consent (template, consent, instead) values ('case-answered', 'survey-sms', 'case-answered-plain');

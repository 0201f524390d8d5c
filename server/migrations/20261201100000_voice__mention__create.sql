-- Whom a note on a case names, so that they are told and find it again. With the case it goes; the person is named as they are called
-- on the day it is read, so the words as they stand in the note are kept to know which they are.
create table voice.mention (
  event_id bigint not null references voice.case_event on delete cascade,
  person_id uuid not null,
  case_id bigint not null references voice.case on delete cascade,
  written text not null check (char_length(written) between 1 and 300),
  at timestamptz not null,
  -- When they opened the case, or wrote on it, after that.
  seen_at timestamptz,
  primary key (event_id, person_id)
);
create index mention_by_case on voice.mention (case_id, person_id);
create index mention_by_person on voice.mention (person_id, case_id);
create index mention_unseen on voice.mention (person_id, case_id) where seen_at is null;
grant select, insert on voice.mention to sawt_app;
grant update (seen_at) on voice.mention to sawt_app;

-- What stands in a note is seen by whoever sees the case, save its citizen.
alter table voice.mention enable row level security;
create policy wall on voice.mention to sawt_app using (
  (select current_setting('sawt.side', true)) in ('agency', 'emirate', 'nobody')
  and (
    (select current_setting('sawt.reach', true)) = 'region'
    or exists (select from voice.case where "case".id = mention.case_id)
  )
);

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('case-mentioned', 1, 12, '{"ar": "إبلاغ الموظف بأن زميلًا ذكره في ملاحظة داخلية على بلاغ", "en": "Tells an official that a colleague has named them in an internal note on a case"}',
   '{"ar": "ذُكرتم في ملاحظة داخلية على البلاغ {number}. نأمل الاطلاع عليها في صوت المواطن.", "en": "You were mentioned in an internal note on case {number}. Please read it in Citizen''s Voice."}',
   '{number}', now());

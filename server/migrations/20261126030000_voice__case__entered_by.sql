-- Cases that somebody enters for another: an officer at the phone desk or the counter. One key of theirs makes one case,
-- whoever's it is.
alter table voice.case add column entered_by uuid;
create unique index case_entered on voice.case (entered_by, submission_key) where entered_by is not null;
insert into directory.role_permission (role, permission, scope) values ('emirate_officer', 'voice.enter_case', 'region');

-- A consent may be spoken: on the phone, or at the counter. Then the one who heard it stands beside it.
alter table directory.consent add column how text not null default 'self' check (how in ('self', 'spoken')), add column heard_by uuid,
  add check ((how = 'self') = (heard_by is null));

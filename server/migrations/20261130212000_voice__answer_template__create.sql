-- What an agency writes again and again: answers and questions with places for what is of the case. Every version is kept, the highest is in
-- force. It names no case, but how an agency words its answers is its own, so it stands behind the wall.
create table voice.answer_template (
  id uuid not null,
  version integer not null,
  agency text not null,
  -- Null: for the whole agency.
  department text,
  -- In which dialog it is offered.
  move text not null check (move in ('answer', 'ask')),
  name jsonb not null,
  text jsonb not null,
  active boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  restored_from integer,
  primary key (id, version)
);
create index answer_template_agency on voice.answer_template (agency, id, version desc);
grant select, insert on voice.answer_template to sawt_app;

alter table voice.answer_template enable row level security;
create policy wall on voice.answer_template to sawt_app
  using (agency = (select current_setting('sawt.agency', true))) with check (agency = (select current_setting('sawt.agency', true)));

insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.manage_answer_templates', 'agency'),
  ('agency_leader', 'voice.manage_answer_templates', 'agency');

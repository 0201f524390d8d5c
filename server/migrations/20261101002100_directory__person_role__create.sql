-- A person, citizen or staff. `id` is that of the identity account.
create table directory.person (
  id uuid primary key,
  name jsonb not null,
  phone text,
  language text not null check (language in ('ar', 'en')),
  username text unique,
  agency text references directory.agency,
  department text references directory.department,
  active boolean not null default true,
  created_at timestamptz not null
);
create index person_agency on directory.person (agency, department) where username is not null;

-- Roles are data: which permissions a role holds, and how far each reaches.
create table directory.role (
  code text primary key,
  position integer not null,
  name jsonb not null,
  staff boolean not null
);
create table directory.role_permission (
  role text not null references directory.role,
  permission text not null,
  scope text not null check (scope in ('own', 'department', 'agency', 'region')),
  primary key (role, permission)
);
create table directory.person_role (
  person_id uuid not null references directory.person,
  role text not null references directory.role,
  primary key (person_id, role)
);
create index person_role_role on directory.person_role (role);

grant select, insert on directory.person, directory.person_role to sawt_app;
grant update (name, language, phone) on directory.person to sawt_app;
grant select on directory.role, directory.role_permission to sawt_app;

insert into directory.role values
  ('citizen', 1, '{"ar": "المستفيد", "en": "Citizen"}', false),
  ('coordinator', 2, '{"ar": "منسق الجهة", "en": "Agency coordinator"}', true),
  ('specialist', 3, '{"ar": "مختص الجهة", "en": "Agency specialist"}', true),
  ('agency_leader', 4, '{"ar": "قيادي الجهة", "en": "Agency leader"}', true),
  ('emirate_leader', 5, '{"ar": "قيادات الإمارة", "en": "Emirate leader"}', true),
  ('emirate_officer', 6, '{"ar": "موظف الإمارة", "en": "Emirate officer"}', true),
  ('admin', 7, '{"ar": "مدير النظام", "en": "Administrator"}', true),
  ('auditor', 8, '{"ar": "مدقق", "en": "Auditor"}', true);

insert into directory.role_permission (role, permission, scope) values
  ('citizen', 'voice.submit_case', 'own'),
  ('citizen', 'voice.read_case', 'own'),
  ('citizen', 'voice.withdraw_case', 'own'),
  ('citizen', 'voice.reply_to_question', 'own'),
  ('citizen', 'voice.add_information', 'own'),
  ('citizen', 'voice.rate_answer', 'own'),
  ('citizen', 'voice.reopen_case', 'own'),
  ('citizen', 'voice.appeal_case', 'own'),
  ('citizen', 'files.upload', 'own'),
  ('citizen', 'files.read', 'own'),

  ('specialist', 'voice.read_case', 'department'),
  ('specialist', 'voice.read_figures', 'department'),
  ('specialist', 'voice.start_case', 'own'),
  ('specialist', 'voice.hand_back_case', 'own'),
  ('specialist', 'voice.ask_citizen', 'own'),
  ('specialist', 'voice.propose_answer', 'own'),
  ('specialist', 'voice.add_note', 'own'),
  ('specialist', 'files.upload', 'own'),
  ('specialist', 'files.read', 'department'),

  ('coordinator', 'voice.read_case', 'agency'),
  ('coordinator', 'voice.read_figures', 'agency'),
  ('coordinator', 'voice.assign_case', 'agency'),
  ('coordinator', 'voice.return_case', 'agency'),
  ('coordinator', 'voice.answer_directly', 'agency'),
  ('coordinator', 'voice.approve_answer', 'agency'),
  ('coordinator', 'voice.send_back_answer', 'agency'),
  ('coordinator', 'voice.add_note', 'agency'),
  ('coordinator', 'directory.read', 'agency'),
  ('coordinator', 'files.upload', 'own'),
  ('coordinator', 'files.read', 'agency'),

  ('agency_leader', 'voice.read_case', 'agency'),
  ('agency_leader', 'voice.read_figures', 'agency'),
  ('agency_leader', 'voice.add_note', 'agency'),
  ('agency_leader', 'voice.hear_escalations', 'agency'),
  ('agency_leader', 'directory.read', 'agency'),
  ('agency_leader', 'files.read', 'agency'),

  ('emirate_leader', 'voice.read_case', 'region'),
  ('emirate_leader', 'voice.read_figures', 'region'),
  ('emirate_leader', 'voice.add_note', 'region'),
  ('emirate_leader', 'directory.read', 'region'),
  ('emirate_leader', 'files.read', 'region'),

  ('emirate_officer', 'voice.read_case', 'region'),
  ('emirate_officer', 'voice.read_figures', 'region'),
  ('emirate_officer', 'voice.refer_case', 'region'),
  ('emirate_officer', 'voice.reject_case', 'region'),
  ('emirate_officer', 'voice.decide_appeal', 'region'),
  ('emirate_officer', 'voice.add_note', 'region'),
  ('emirate_officer', 'directory.read', 'region'),
  ('emirate_officer', 'files.upload', 'own'),
  ('emirate_officer', 'files.read', 'region'),

  ('admin', 'directory.read', 'region'),
  ('admin', 'voice.manage_categories', 'region'),
  ('admin', 'notify.manage_templates', 'region'),
  ('admin', 'notify.read_deliveries', 'region'),

  ('auditor', 'audit.read', 'region'),
  ('auditor', 'directory.read', 'region'),
  ('auditor', 'voice.read_case', 'region'),
  ('auditor', 'voice.read_figures', 'region'),
  ('auditor', 'files.read', 'region'),
  ('auditor', 'notify.read_deliveries', 'region');

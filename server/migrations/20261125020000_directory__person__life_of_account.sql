-- The life of a staff account: invited, active, left; recovered by two administrators. See docs/adr/0013.

-- Where a role is at home: an agency's roles are held in an agency, the emirate's in the emirate.
alter table directory.role add column side text not null default 'emirate' check (side in ('citizen', 'agency', 'emirate'));
alter table directory.role alter column side drop default;
update directory.role set side = 'citizen' where not staff;
update directory.role set side = 'agency' where code in ('coordinator', 'specialist', 'agency_leader');

-- Who may give which role. Nobody gives, takes or touches more than this says.
create table directory.role_grant (
  role text not null references directory.role,
  grants text not null references directory.role,
  primary key (role, grants)
);
insert into directory.role_grant (role, grants) select 'admin', code from directory.role where staff;
insert into directory.role_grant (role, grants) values ('coordinator', 'specialist');
insert into directory.role_permission (role, permission, scope) values
  ('admin', 'directory.manage_staff', 'region'),
  ('admin', 'directory.recover_accounts', 'region'),
  ('coordinator', 'directory.manage_staff', 'agency');
grant select on directory.role_grant to sawt_app;

-- Not active and never left: invited. A person who has left may come back.
alter table directory.person add column left_at timestamptz;
update directory.person set left_at = now() where not active;
alter table directory.person add constraint person_left check (left_at is null or not active);
grant update (active, left_at, department) on directory.person to sawt_app;
grant delete on directory.person_role to sawt_app;

-- There is always somebody who can let people in. Acts that take an administrator away wait for each other here, so that
-- of two administrators who remove each other one stays.
create function directory.keep_an_administrator() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('directory.keep_an_administrator'));
  if not exists (
    select from directory.person
    join directory.person_role on person_role.person_id = person.id
    join directory.role_permission on role_permission.role = person_role.role
    where person.active and role_permission.permission = 'directory.manage_staff' and role_permission.scope = 'region'
  ) then
    raise exception 'the last administrator' using errcode = 'check_violation', constraint = 'last_administrator';
  end if;
  return null;
end $$;
create function directory.is_administrators(wanted text) returns boolean language sql stable as $$
  select exists (
    select from directory.role_permission where role = wanted and permission = 'directory.manage_staff' and scope = 'region'
  )
$$;
create function directory.is_administrator(wanted uuid) returns boolean language sql stable as $$
  select exists (select from directory.person_role where person_id = wanted and directory.is_administrators(role))
$$;
create trigger person_keep_an_administrator after update of active on directory.person for each row
  when (old.active and not new.active and directory.is_administrator(new.id)) execute function directory.keep_an_administrator();
create trigger person_role_keep_an_administrator after delete or update on directory.person_role for each row
  when (directory.is_administrators(old.role)) execute function directory.keep_an_administrator();

-- The single-use link by which a person sets a password. Only the hash of its token is here.
create table directory.enrolment_link (
  id uuid primary key,
  person_id uuid not null references directory.person,
  kind text not null check (kind in ('invitation', 'recovery')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- Null: made at the command line.
  created_by uuid references directory.person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- When the message with it was handed over; null: it was not.
  sent_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  check (used_at is null or revoked_at is null)
);
create unique index enrolment_link_open on directory.enrolment_link (person_id) where used_at is null and revoked_at is null;
create index enrolment_link_person on directory.enrolment_link (person_id, created_at desc);
grant select, insert on directory.enrolment_link to sawt_app;
grant update (sent_at, used_at, revoked_at) on directory.enrolment_link to sawt_app;

-- Who has lost their ways in is let in anew by two administrators: one asks, another approves.
create table directory.recovery_request (
  id uuid primary key,
  person_id uuid not null references directory.person,
  requested_by uuid not null references directory.person,
  reason text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'expired')),
  decided_by uuid references directory.person,
  decided_at timestamptz,
  check ((state in ('approved', 'refused')) = (decided_by is not null)),
  constraint four_eyes check (
    requested_by <> person_id and (state <> 'approved' or (decided_by <> requested_by and decided_by <> person_id))
  )
);
create unique index recovery_request_waiting on directory.recovery_request (person_id) where state = 'waiting';
grant select, insert on directory.recovery_request to sawt_app;
grant update (state, decided_by, decided_at) on directory.recovery_request to sawt_app;

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('staff-invitation', 1, 20, '{"ar": "دعوة منسوب جديد إلى المنصة برابط لمرة واحدة", "en": "Invites a new member of staff by a link that works once"}',
   '{"ar": "صوت: دُعيتم إلى المنصة ({agency}) باسم المستخدم {username}. لتفعيل حسابكم خلال {hours} ساعة: {link} لا تشاركوا الرابط مع أحد.", "en": "Sawt: you are invited to the platform ({agency}) as {username}. Set up your account within {hours} hours: {link} Do not share this link."}',
   '{agency,username,hours,link}', now()),
  ('recovery-requested', 1, 21, '{"ar": "إبلاغ المنسوب بطلب إعادة تعيين دخوله", "en": "Tells a member of staff that a reset of their sign-in was asked for"}',
   '{"ar": "صوت: طُلب إعادة تعيين دخولكم إلى المنصة (اسم المستخدم {username}). إن لم تطلبوا ذلك فأبلغوا مدير النظام فورًا.", "en": "Sawt: a reset of your sign-in ({username}) was asked for. If you did not ask for it, tell an administrator at once."}',
   '{username}', now()),
  ('recovery-approved', 1, 22, '{"ar": "رابط لمرة واحدة لإعادة تعيين دخول منسوب", "en": "The link that works once by which a member of staff sets up their sign-in anew"}',
   '{"ar": "صوت: أُلغيت طرق دخولكم السابقة. لتعيين كلمة مرور جديدة خلال {hours} ساعة: {link} لا تشاركوا الرابط مع أحد.", "en": "Sawt: your earlier ways of signing in no longer work. Set a new password within {hours} hours: {link} Do not share this link."}',
   '{hours,link}', now()),
  ('recovery-by-operator', 1, 23, '{"ar": "إبلاغ المنسوب بأن مشغّل الخادم ألغى طرق دخوله", "en": "Tells a member of staff that the operator of the server has reset their sign-in"}',
   '{"ar": "صوت: ألغى مشغّل الخادم طرق دخولكم السابقة (اسم المستخدم {username}). إن لم تطلبوا ذلك فأبلغوا الإمارة فورًا.", "en": "Sawt: the operator of the server has reset your sign-in ({username}). If you did not ask for it, tell the emirate at once."}',
   '{username}', now());

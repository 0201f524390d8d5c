-- Codes to a phone besides those of better-auth's sign-in: proving oneself anew (`prove`), and a new number (`change`).
-- One of each purpose a person; the hash is keyed, so that a dump of six digits is not undone by trying them all. See docs/adr/0017.
create table identity.phone_code (
  person_id uuid not null references identity."user" on delete cascade,
  purpose text not null check (purpose in ('prove', 'change')),
  phone text not null,
  hash text not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  primary key (person_id, purpose)
);
grant select, insert, update, delete on identity.phone_code to sawt_app;

-- Since when the number is theirs, where it is not the first: what was sent to it before was another's.
alter table directory.person add column phone_since timestamptz;
grant update (phone_since) on directory.person to sawt_app;

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('proof-code', 1, 47, '{"ar": "رمز يثبت به المستفيد هويته قبل إجراء لا رجعة فيه", "en": "The code by which a citizen proves who they are before an act that cannot be undone"}',
   '{"ar": "صوت: رمز إثبات هويتكم {code}، وصلاحيته {minutes} دقائق. لا تعطوه أحدًا. إن لم تطلبوه فقد دخل غيركم حسابكم.", "en": "Sawt: {code} is the code that proves it is you, valid for {minutes} minutes. Give it to nobody. If you did not ask for it, somebody else is in your account."}',
   '{code,minutes}', now()),
  ('phone-change-code', 1, 48, '{"ar": "رمز يُرسل إلى الرقم الجديد لإثبات أنه للمستفيد", "en": "The code sent to a new number, to prove that it is the citizen’s"}',
   '{"ar": "صوت: رمز تغيير رقم الجوال {code}، وصلاحيته {minutes} دقائق. لا تعطوه أحدًا. إن لم تطلبوه فتجاهلوا الرسالة.", "en": "Sawt: {code} is the code to change a mobile number to this one, valid for {minutes} minutes. Give it to nobody. If you did not ask for it, ignore this."}',
   '{code,minutes}', now()),
  ('account-phone-changed', 1, 49, '{"ar": "إشعار الرقم السابق للمستفيد بتغيير رقم جوال حسابه", "en": "Tells a citizen’s old number that the mobile number of their account was changed"}',
   '{"ar": "صوت: غُيّر رقم جوال حسابكم، ولم يعد هذا الرقم يفتحه. إن لم تغيّروه أنتم فأبلغوا الإمارة فورًا.", "en": "Sawt: the mobile number of your account was changed; this number no longer opens it. If that was not you, tell the emirate at once."}',
   '{}', now());

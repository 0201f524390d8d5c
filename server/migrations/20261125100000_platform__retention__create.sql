-- How long what kind of data stays, as data. See docs/adr/0017.
create table platform.retention_rule (
  code text primary key,
  position integer not null,
  name jsonb not null,
  -- What is lost, in words for whoever decides it.
  goes jsonb not null,
  legal_basis jsonb not null,
  days integer not null check (days between 1 and 3650),
  -- `dry` counts and reports; `on` removes.
  state text not null default 'dry' check (state in ('dry', 'on')),
  -- When the days were last changed: a dry run of before says nothing about them.
  changed_at timestamptz not null
);
create table platform.retention_run (
  id bigint generated always as identity primary key,
  rule text not null references platform.retention_rule,
  at timestamptz not null,
  days integer not null,
  dry boolean not null,
  matched integer not null,
  removed integer not null,
  -- A few ids of what was found, or in a dry run would go.
  examples text[] not null,
  failure text
);
create index retention_run_rule on platform.retention_run (rule, id desc);
grant select on platform.retention_rule to sawt_app;
grant update (days, state, changed_at) on platform.retention_rule to sawt_app;
grant select, insert on platform.retention_run to sawt_app;

insert into directory.role_permission (role, permission, scope) values ('admin', 'platform.manage_retention', 'region');

-- Every rule finds what is old by an index.
create index delivery_expiring on notify.delivery (created_at) where recipient <> '';
create index sms_outbox_at on platform.sms_outbox (at);
create index session_expires on identity.session ("expiresAt");
create index verification_expires on identity.verification ("expiresAt");
create index enrolment_link_over on directory.enrolment_link (coalesce(used_at, revoked_at, expires_at));
grant delete on directory.enrolment_link to sawt_app;

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, changed_at) values
  ('messages', 1,
   '{"ar": "الرسائل النصية المرسلة", "en": "Messages that were sent"}',
   '{"ar": "يُمحى نص الرسالة ورقم الجوال وصاحبها. يبقى في سجل الإرسال وقتها ونوعها وهل وصلت.", "en": "The text of the message, its number and whose it was are blanked. The record keeps when it was sent, of which kind it was and whether it was taken over."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   365, '2026-11-01T00:00:00Z'),
  ('sms-outbox', 2,
   '{"ar": "صندوق الرسائل التجريبي", "en": "Outbox of the demo"}',
   '{"ar": "تُحذف من الصندوق التجريبي الرسائل بنصوصها وأرقامها.", "en": "The messages in the demo’s outbox are deleted, with their texts and numbers."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   30, '2026-11-01T00:00:00Z'),
  ('sessions', 3,
   '{"ar": "جلسات الدخول المنتهية", "en": "Sessions that have expired"}',
   '{"ar": "تُحذف الجلسات المنتهية بعناوينها وأجهزتها. لا يخرج أحد من حسابه.", "en": "Expired sessions are deleted, with their addresses and devices. Nobody is signed out."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   30, '2026-11-01T00:00:00Z'),
  ('verification-codes', 4,
   '{"ar": "رموز التحقق المنتهية", "en": "Verification codes that have expired"}',
   '{"ar": "تُحذف الرموز المنتهية مع أرقام الجوال التي أُرسلت إليها.", "en": "Expired codes are deleted, with the numbers they were sent to."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   1, '2026-11-01T00:00:00Z'),
  ('enrolment-links', 5,
   '{"ar": "روابط تفعيل الحسابات المستعملة والمنتهية", "en": "Enrolment links that were used or are over"}',
   '{"ar": "تُحذف الروابط التي استُعملت أو أُلغيت أو انتهت مدتها، ويبقى رابط من لم يفعّل حسابه بعد. يحفظ سجل التدقيق من أنشأها ومن استعملها.", "en": "Links that were used, revoked or have expired are deleted; the one of somebody still invited stays. The audit log keeps who made and who used them."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   90, '2026-11-01T00:00:00Z');

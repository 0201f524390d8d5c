-- What people are asked to agree to. Every version stays as it was published; in force is the highest whose time has come.
create table directory.consent_text (
  code text not null,
  version integer not null,
  position integer not null,
  -- Without it no case is sent; otherwise it may be refused and withdrawn freely.
  required boolean not null,
  title jsonb not null,
  text jsonb not null,
  purpose jsonb not null,
  legal_basis jsonb not null,
  retention jsonb not null,
  valid_from timestamptz not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (code, version)
);
-- Who decided what, when, about which version: the newest line of a person and a consent holds.
create table directory.consent (
  id bigint generated always as identity primary key,
  person_id uuid not null references directory.person,
  code text not null,
  version integer not null,
  given boolean not null,
  at timestamptz not null,
  foreign key (code, version) references directory.consent_text
);
create index consent_person on directory.consent (person_id, code, id desc);

create trigger consent_text_append_only before update or delete on directory.consent_text
  for each row execute function platform.refuse_change();
create trigger consent_text_no_truncate before truncate on directory.consent_text
  for each statement execute function platform.refuse_change();
grant select, insert on directory.consent_text, directory.consent to sawt_app;

alter table directory.consent enable row level security;
create policy wall on directory.consent to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region'
  or person_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);

insert into directory.role_permission (role, permission, scope) values
  ('citizen', 'directory.decide_consents', 'own'),
  ('admin', 'directory.manage_consents', 'region');

insert into directory.consent_text (code, version, position, required, title, text, purpose, legal_basis, retention, valid_from, published_at) values
  ('case-data', 1, 0, true,
   '{"ar": "معالجة بياناتك لخدمة بلاغاتك", "en": "Use of your data to serve your cases"}',
   '{"ar": "نجمع اسمك ورقم جوالك وما تكتبه وترفقه وموقع البلاغ، ورقم هويتك إن أضفته. نستعملها لاستلام بلاغك وإحالته إلى الجهة المختصة ومتابعته والرد عليك وإشعارك بسيره. تطّلع عليها الإمارة والجهة التي أُحيل إليها بلاغك وحدها، ولا تطّلع الجهة على هويتك إن طلبت السرية. لا تُباع بياناتك ولا تُنقل خارج المملكة. لك أن تطّلع على بياناتك وتصححها وتطلب نسخة منها أو إتلافها من صفحة حسابك.", "en": "We collect your name and mobile number, what you write and attach, the place of the case, and your identity number if you add it. We use them to receive your case, refer it to the agency responsible, follow it up, answer you and tell you how it goes. Only the emirate and the agency that has your case read them; the agency does not learn who you are if you ask for confidentiality. Your data is not sold and does not leave the Kingdom. On your account page you may read and correct your data, and ask for a copy of it or for its erasure."}',
   '{"ar": "استلام البلاغات وإحالتها ومتابعتها والرد عليها", "en": "Receiving, referring, following up and answering cases"}',
   '{"ar": "موافقتك (المادة الخامسة من نظام حماية البيانات الشخصية)، وأداء جهة عامة لاختصاصها", "en": "Your consent (article 5 of the Personal Data Protection Law), and a public body performing its duty"}',
   '{"ar": "مدة معالجة البلاغ، ثم المدة المقررة في سياسة الاحتفاظ لدى الإمارة، وتُتلف بعدها", "en": "While the case is handled, then for the period set by the emirate’s retention policy, after which it is destroyed"}',
   '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  ('survey-sms', 1, 1, false,
   '{"ar": "رسائل استطلاع الرضا", "en": "Satisfaction surveys by SMS"}',
   '{"ar": "نسألك برسالة نصية عن رضاك عن الرد بعد صدوره. لا يؤثر رفضك أو سحب موافقتك في بلاغاتك ولا في رسائلها.", "en": "We ask you by SMS how satisfied you are with an answer once it is sent. Refusing or withdrawing changes nothing about your cases or the messages about them."}',
   '{"ar": "قياس رضا المستفيدين وتحسين الخدمة", "en": "Measuring satisfaction and improving the service"}',
   '{"ar": "موافقتك، ولك سحبها متى شئت", "en": "Your consent, which you may withdraw at any time"}',
   '{"ar": "حتى تسحب موافقتك أو تُتلف بيانات حسابك", "en": "Until you withdraw it or the data of your account is destroyed"}',
   '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z');

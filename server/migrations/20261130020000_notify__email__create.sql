-- Messages by e-mail and web push beside SMS. `opens` is the page of ours that a message is about: `/cases/4821937506`.
alter table notify.delivery drop constraint delivery_channel_check;
alter table notify.delivery add constraint delivery_channel_check check (channel in ('sms', 'email', 'push'));
alter table notify.delivery add column opens text;
grant update (opens) on notify.delivery to sawt_app;
create index delivery_channel on notify.delivery (channel, created_at desc, id desc);
create index delivery_channel_status on notify.delivery (channel, status, created_at desc, id desc);

-- The e-mail address that a person has confirmed to be theirs. `stopped_at`: they want no more mail (RFC 8058);
-- `bounced_at`: their server said that nobody is there, in the words of `bounce`.
create table notify.email_address (
  person_id uuid primary key,
  address text not null,
  confirmed_at timestamptz not null,
  stopped_at timestamptz,
  bounced_at timestamptz,
  bounce text
);
create index email_address_address on notify.email_address (address);
grant select, insert, update, delete on notify.email_address to sawt_app;

-- An address that is to be confirmed, by a code that was sent there. The hash is keyed, as that of identity.phone_code.
create table notify.email_code (
  person_id uuid primary key,
  address text not null,
  hash text not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
grant select, insert, update, delete on notify.email_code to sawt_app;

-- What would have been sent by e-mail or web push, where nothing real is configured.
create table platform.outbox (
  id bigint generated always as identity primary key,
  delivery_id uuid not null,
  channel text not null check (channel in ('email', 'push')),
  recipient text not null,
  content jsonb not null,
  at timestamptz not null,
  unique (delivery_id, recipient)
);
create index outbox_at on platform.outbox (at);
create index outbox_recipient on platform.outbox (recipient, id desc);
grant select, insert, delete on platform.outbox to sawt_app;

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, changed_at)
  select 'outbox', (select max(position) + 1 from platform.retention_rule),
    '{"ar": "صندوق البريد والإشعارات التجريبي", "en": "Outbox of e-mail and notifications"}',
    '{"ar": "تُحذف من الصندوق التجريبي رسائل البريد والإشعارات بنصوصها وعناوينها.", "en": "The e-mails and notifications in the demo’s outbox are deleted, with their texts and addresses."}',
    legal_basis, days, minimum_days, '2026-11-30T00:00:00Z'
  from platform.retention_rule where code = 'sms-outbox';

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('email-code', 1, 60, '{"ar": "رمز يُرسل إلى بريد إلكتروني لإثبات أنه لصاحب الحساب", "en": "The code sent to an e-mail address, to prove that it belongs to the account’s holder"}',
   '{"ar": "رمز تأكيد بريدكم الإلكتروني في صوت: {code}، وصلاحيته {minutes} دقيقة. إن لم تطلبوه فتجاهلوا هذه الرسالة، ولن يُضاف بريدكم.", "en": "{code} is the code that confirms your e-mail address at Sawt, valid for {minutes} minutes. If you did not ask for it, ignore this message; your address will not be added."}',
   '{code,minutes}', now());

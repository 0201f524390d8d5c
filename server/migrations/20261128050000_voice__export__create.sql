-- Files of what was found, made by a job. Nobody but who asked sees one: no reach, not even the region's, leads past this
-- wall; the system alone makes them and removes what is over. The bytes are in the file storage under the id.
create table voice.export (
  id uuid primary key,
  person_id uuid not null,
  -- The session it was asked for in: it says whom a deputy stood in for.
  session_id text not null,
  -- How far they saw when they asked: with another reach it is neither made nor given out.
  reach jsonb not null,
  -- What to look for; gone once it is made, for names and phones are typed there.
  query jsonb,
  format text not null check (format in ('csv', 'xlsx')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- How many rows there will be, known once it is counted, and how many are read.
  total integer,
  rows integer not null default 0,
  cut boolean not null default false,
  bytes bigint,
  requested_at timestamptz not null,
  ended_at timestamptz,
  -- From then on it is no longer given out.
  expires_at timestamptz not null
);
-- One at a time for each person.
create unique index export_at_work on voice.export (person_id) where state in ('waiting', 'running');
create index export_person on voice.export (person_id, requested_at desc);
create index export_requested on voice.export (requested_at);
grant select, insert, update, delete on voice.export to sawt_app;
alter table voice.export enable row level security;
create policy wall on voice.export to sawt_app using (
  person_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
  or ((select current_setting('sawt.reach', true)) = 'region' and (select current_setting('sawt.side', true)) = 'nobody')
);

-- On from the start: whoever exports is told that the file goes.
insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, state, changed_at) values
  ('case-exports', 8,
   '{"ar": "ملفات تصدير البلاغات", "en": "Exported lists of cases"}',
   '{"ar": "تُحذف الملفات المصدّرة بعد انتهاء مدة تنزيلها. يحفظ سجل التدقيق من صدّرها ومتى وكم صفًا فيها.", "en": "Exported files are deleted after the time in which they could be downloaded. The audit log keeps who exported them, when, and how many rows they had."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   1, 1, 'on', '2026-11-01T00:00:00Z');

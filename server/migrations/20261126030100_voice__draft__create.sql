-- Cases that citizens are writing, so that they can go on with another device. Nobody but they sees one: no reach, not even the
-- region's, leads past this wall. The system alone removes what is old.
create table voice.draft (
  id uuid primary key,
  citizen_id uuid not null,
  -- Rises with every saving: who saves names the one they began from, so that no device writes over another unseen.
  version integer not null,
  body jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index draft_citizen on voice.draft (citizen_id, updated_at desc);
create index draft_updated on voice.draft (updated_at);
grant select, insert, update, delete on voice.draft to sawt_app;
alter table voice.draft enable row level security;
create policy wall on voice.draft to sawt_app using (
  citizen_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
  or ((select current_setting('sawt.reach', true)) = 'region' and (select current_setting('sawt.side', true)) = 'nobody')
);

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, changed_at) values
  ('drafts', 7,
   '{"ar": "مسودات البلاغات", "en": "Drafts of cases"}',
   '{"ar": "تُحذف المسودات التي لم يُكمل أصحابها كتابتها ولم يعودوا إليها.", "en": "Drafts that were not finished and not come back to are deleted."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   90, 7, '2026-11-01T00:00:00Z');

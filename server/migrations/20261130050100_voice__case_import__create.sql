-- A file of cases on paper that is being brought in, and how far it is.
create table voice.case_import (
  id uuid primary key,
  file_name text not null,
  -- Tells the same request sent twice from another with its key.
  request_hash text not null,
  state text not null check (state in ('running', 'done', 'cancelled', 'stopped')),
  total integer not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz
);
create index case_import_begun_by on voice.case_import (begun_by, begun_at desc);
create index case_import_unfinished on voice.case_import (touched_at) where ended_at is null;
create index case_import_ended on voice.case_import (ended_at);

-- Its rows. What stands in one is emptied in the transaction that makes a case of it.
create table voice.import_row (
  import_id uuid not null references voice.case_import on delete cascade,
  line integer not null,
  cells jsonb not null,
  -- Null: it waits.
  outcome text check (outcome in ('done', 'refused')),
  -- What is wrong, as pages show it: [{ "column", "code" }].
  faults jsonb not null default '[]',
  number text,
  attempts integer not null default 0,
  primary key (import_id, line)
);
create index import_row_waiting on voice.import_row (import_id, attempts, line) where outcome is null;

-- Under which number a case stood in the register on paper: it is brought in once, by whatever file.
create table voice.external_number (
  external text primary key,
  case_id bigint not null references voice.case
);
create index external_number_case on voice.external_number (case_id);

grant select, insert, delete on voice.case_import to sawt_app;
grant update (state, touched_at, ended_at) on voice.case_import to sawt_app;
grant select, insert, delete on voice.import_row to sawt_app;
grant update (cells, outcome, faults, number, attempts) on voice.import_row to sawt_app;
grant select, insert on voice.external_number to sawt_app;

-- Of whoever began it: also who reads all cases does not see it. The system's own work has no side.
alter table voice.case_import enable row level security;
create policy wall on voice.case_import to sawt_app using (
  (select current_setting('sawt.reach', true) = 'region' and current_setting('sawt.side', true) = 'nobody')
  or (select nullif(current_setting('sawt.person', true), '')::uuid) = begun_by
);
alter table voice.import_row enable row level security;
create policy wall on voice.import_row to sawt_app using (exists (select from voice.case_import where case_import.id = import_row.import_id));
-- Of the cases within reach.
alter table voice.external_number enable row level security;
create policy wall on voice.external_number to sawt_app using (exists (select from voice.case where "case".id = external_number.case_id));

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, changed_at) values
  ('case-imports', 21,
   '{"ar": "ملفات البلاغات المستوردة", "en": "Imported files of cases"}',
   '{"ar": "يُحذف تقرير الاستيراد وما بقي من صفوف لم تُقبل. تبقى البلاغات التي سُجلت.", "en": "The report of the import is deleted, with the rows that were refused. The cases that were entered stay."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   30, 1, '2026-11-30T00:00:00Z');

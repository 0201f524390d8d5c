-- One move of many cases: what is to be done, for whom, and how far it is. See docs/adr/0030.
create table voice.bulk (
  id uuid primary key,
  move text not null,
  -- What the move says, as of a single case.
  body jsonb not null,
  -- The list that was meant, as it was at the press; null: cases that were ticked.
  filter jsonb,
  list_order text check (list_order in ('newest', 'due')),
  -- Where collecting them goes on.
  cursor text,
  state text not null check (state in ('collecting', 'running', 'done', 'cancelled', 'stopped')),
  cut boolean not null default false,
  total integer not null default 0,
  follows uuid references voice.bulk on delete set null,
  how text check (how in ('retry', 'undo')),
  -- Tells the same request sent twice from another with its key.
  request_hash text,
  begun_by uuid not null,
  on_behalf_of uuid,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz
);
create index bulk_begun_by on voice.bulk (begun_by, begun_at desc);
create index bulk_on_behalf_of on voice.bulk (on_behalf_of, begun_at desc) where on_behalf_of is not null;
create index bulk_follows on voice.bulk (follows) where follows is not null;
create index bulk_unfinished on voice.bulk (touched_at) where ended_at is null;
create index bulk_ended on voice.bulk (ended_at);

-- What came of each case. Nothing of its content.
create table voice.bulk_case (
  bulk_id uuid not null references voice.bulk on delete cascade,
  number text not null,
  -- The last event of the case when it was collected, or by which it was moved: what came after is a change.
  seen bigint,
  -- Null: it waits.
  outcome text check (outcome in ('done', 'refused', 'undone')),
  code text,
  -- How often something of ours failed over it.
  attempts integer not null default 0,
  -- As it was before: what taking it back brings back.
  former_assignee uuid,
  former_priority text,
  primary key (bulk_id, number)
);
create index bulk_case_waiting on voice.bulk_case (bulk_id, attempts, number) where outcome is null;

grant select, insert, delete on voice.bulk to sawt_app;
grant update (cursor, state, cut, total, touched_at, ended_at) on voice.bulk to sawt_app;
grant select, insert, delete on voice.bulk_case to sawt_app;
grant update (seen, outcome, code, attempts, former_assignee, former_priority) on voice.bulk_case to sawt_app;

-- Of whoever began it, and of whoever acts for them: also who reads all cases does not see it. `sawt.leader` is whom the
-- reader acts for. The system's own work has no side.
alter table voice.bulk enable row level security;
create policy wall on voice.bulk to sawt_app using (
  (select current_setting('sawt.reach', true) = 'region' and current_setting('sawt.side', true) = 'nobody')
  or (select nullif(current_setting('sawt.person', true), '')::uuid) in (begun_by, on_behalf_of)
  or (select nullif(current_setting('sawt.leader', true), '')::uuid) in (begun_by, on_behalf_of)
);
alter table voice.bulk_case enable row level security;
create policy wall on voice.bulk_case to sawt_app using (exists (select from voice.bulk where bulk.id = bulk_case.bulk_id));

insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.move_in_bulk', 'agency'),
  ('agency_leader', 'voice.move_in_bulk', 'agency'),
  ('emirate_leader', 'voice.move_in_bulk', 'region'),
  ('emirate_officer', 'voice.move_in_bulk', 'region'),
  -- Who assigns takes back what they assigned, also one by one.
  ('coordinator', 'voice.hand_back_case', 'agency');

insert into voice.reason (move, position, code, name) values
  ('handBack', 90, 'undone', '{"ar": "تراجع عن الإسناد", "en": "The assignment was taken back"}'),
  ('prioritise', 90, 'undone', '{"ar": "تراجع عن تغيير الأولوية", "en": "The change of priority was taken back"}');

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, changed_at) values
  ('bulks', 20,
   '{"ar": "تقارير الإجراءات الجماعية", "en": "Reports of moves in bulk"}',
   '{"ar": "يُحذف تقرير الإجراء الجماعي ونص ما أُرسل فيه وأرقام بلاغاته. تبقى الإجراءات نفسها في سجل كل بلاغ.", "en": "The report of a move in bulk is deleted, with what it said and the numbers of its cases. The moves themselves stay in the course of each case."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over"}',
   180, 30, '2026-11-28T00:00:00Z');

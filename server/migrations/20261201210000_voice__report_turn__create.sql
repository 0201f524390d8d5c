-- On which day of the week (0: Sunday) and at which hour leaders are told that the report of their week is ready. See docs/adr/0053.
alter table voice.digest_rule
  add column report_day smallint not null default 0 check (report_day between 0 and 6),
  add column report_hour smallint not null default 8 check (report_hour between 0 and 23);
grant update (report_day, report_hour) on voice.digest_rule to sawt_app;

-- When the leaders of an agency are told next, in its working time; `*`: those of the emirate.
create table voice.report_turn (
  agency text primary key,
  at timestamptz not null
);
grant select, insert, update, delete on voice.report_turn to sawt_app;

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('weekly-report', 1, 47, '{"ar": "إبلاغ القيادات أسبوعيًّا بأن تقرير جهتهم جاهز، مع رابطه", "en": "Tells leaders once a week that the report on their agency is ready, with its link"}',
   '{"ar": "صوت المواطن: التقرير الأسبوعي عن {agency} جاهز للاطلاع والطباعة. المتأخر الآن: {count}. {link}", "en": "Citizen''s Voice: the weekly report on {agency} is ready to read and print. Late now: {count}. {link}"}',
   '{agency,count,link}', now());

-- Working time as data. `hours`: weekday (ISO, 1 = Monday) -> spans of local minutes of the day [[from, to], …].
-- `holidays`: Umm al-Qura or Gregorian month and day with a length in days.
create table platform.calendar (
  code text primary key,
  time_zone text not null,
  hours jsonb not null,
  ramadan_hours jsonb not null,
  holidays jsonb not null
);

-- The Kingdom's: Sunday to Thursday 7:30–14:30, in Ramadan 10:00–15:00. Founding Day 22 February (Royal Order
-- A/371), National Day 23 September; Eid al-Fitr from 1 Shawwal and Eid al-Adha from 9 Dhu al-Hijjah, four days
-- each as the implementing regulations of the civil service set at least.
insert into platform.calendar values (
  'region', 'Asia/Riyadh',
  '{"7": [[450, 870]], "1": [[450, 870]], "2": [[450, 870]], "3": [[450, 870]], "4": [[450, 870]]}',
  '{"7": [[600, 900]], "1": [[600, 900]], "2": [[600, 900]], "3": [[600, 900]], "4": [[600, 900]]}',
  '[{"calendar": "gregorian", "month": 2, "day": 22, "days": 1, "name": {"ar": "يوم التأسيس", "en": "Founding Day"}},
    {"calendar": "gregorian", "month": 9, "day": 23, "days": 1, "name": {"ar": "اليوم الوطني", "en": "National Day"}},
    {"calendar": "umm-al-qura", "month": 10, "day": 1, "days": 4, "name": {"ar": "عيد الفطر", "en": "Eid al-Fitr"}},
    {"calendar": "umm-al-qura", "month": 12, "day": 9, "days": 5, "name": {"ar": "عيد الأضحى", "en": "Eid al-Adha"}}]'
);
grant select on platform.calendar to sawt_app;

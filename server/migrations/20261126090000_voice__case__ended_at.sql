-- When a case ended: from then on runs the time after which who sent it is forgotten. See docs/adr/0017.
alter table voice.case add column ended_at timestamptz;
update voice.case set ended_at = (
  select max(at) from voice.case_event where case_id = "case".id and to_status = status and from_status is distinct from to_status
) where status in ('closed', 'rejected', 'withdrawn');
create index case_ended on voice.case (ended_at) where ended_at is not null and forgotten_at is null;

-- As before, but for what says that a case is over: that it has ended, whatever the status is called.
create or replace function voice.forget_citizen(wanted bigint, words text[], moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update voice.case set
    forgotten_at = moment, citizen_id = gen_random_uuid(), text = '', search = ''::tsvector, place = null, lat = null, lon = null, cell = null,
    submission_key = gen_random_uuid(), submission_hash = '', proposed_answer = null, proposed_by = null, answer = voice.strike_out(answer, words)
  where id = wanted and forgotten_at is null and (ended_at is not null or status = 'answered') and (
    current_setting('sawt.reach', true) = 'region'
    or current_setting('sawt.reach', true) = 'own' and citizen_id = nullif(current_setting('sawt.person', true), '')::uuid
  );
  if not found then return false; end if;
  update voice.case_event set
    text = case when side = 'citizen' or what = 'submitted' then null else voice.strike_out(text, words) end,
    files = case when side = 'citizen' or what = 'submitted' then '{}' else files end,
    actor_id = case when side = 'citizen' then null else actor_id end
  where case_id = wanted;
  return true;
end $$;

insert into platform.retention_rule (code, position, name, goes, legal_basis, days, minimum_days, changed_at) values
  ('ended-cases', 6,
   '{"ar": "أصحاب البلاغات المنتهية", "en": "Who sent cases that have ended"}',
   '{"ar": "يُمحى من البلاغ صاحبه وكلماته وموقعه الدقيق ومرفقاته، ويُشطب اسمه ورقم جواله مما كتبه الموظفون. يبقى رقم البلاغ وتصنيفه ومحافظته ومساره وتقييمه ورد الجهة.", "en": "The citizen, their words, the exact place and what they attached are removed from the case, and their name and number are struck out of what officials wrote. The case’s number, category, governorate, course, rating and the agency’s answer stay."}',
   '{"ar": "المادة الثامنة عشرة من نظام حماية البيانات الشخصية: تُتلف البيانات متى انتهى الغرض منها، ويبقى ما لا يدل على صاحبه", "en": "Personal Data Protection Law, article 18: data is destroyed once its purpose is over; what leads to nobody may stay"}',
   1825, 365, '2026-11-01T00:00:00Z');

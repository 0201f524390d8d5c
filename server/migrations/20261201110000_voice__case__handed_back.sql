-- Since when a case that its specialist gave back waits for the coordinator to give it to somebody else.
alter table voice.case add column handed_back_at timestamptz;
update voice.case set handed_back_at = last.at
from voice.case_event last
where "case".status = 'referred' and last.what = 'handBack'
  and last.id = (select max(id) from voice.case_event where case_id = "case".id and to_status <> coalesce(from_status, ''));
create index case_handed_back on voice.case (agency, due_at, id) where handed_back_at is not null;

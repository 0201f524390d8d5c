-- When the rating that stands was given: what citizens said is read in that order, however long ago the case was sent. A version that
-- knows nothing of it yet may still be rating while this one comes up: such a case stands where it was sent.
alter table voice.case add column rated_at timestamptz;
update voice.case c set rated_at = (select max(at) from voice.case_event e where e.case_id = c.id and e.what = 'rate') where rating is not null;
create index case_rated_at on voice.case (coalesce(rated_at, created_at) desc, id desc) where rating is not null;
create index case_rated_at_by_agency on voice.case (agency, coalesce(rated_at, created_at) desc, id desc) where rating is not null;

-- How often agencies have given the case back. A case that goes round is settled by people.
alter table voice.case add column returned smallint not null default 0;
update voice.case set returned = (select count(*) from voice.case_event where case_id = "case".id and what = 'return');
create index case_bouncing on voice.case (created_at desc, id desc) where returned > 2;

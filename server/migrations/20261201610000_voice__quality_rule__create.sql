-- How many answers of each agency a week's sample has; one row. See docs/adr/0056.
create table voice.quality_rule (
  id boolean primary key default true check (id),
  per_agency smallint not null check (per_agency between 1 and 20)
);
insert into voice.quality_rule (per_agency) values (5);
grant select, update (per_agency) on voice.quality_rule to sawt_app;

-- By how many a week was drawn: who has its seed draws the same again only by the same number.
alter table voice.quality_week add column per_agency smallint not null default 5 check (per_agency between 1 and 20);

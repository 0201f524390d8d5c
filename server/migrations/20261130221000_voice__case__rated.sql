-- What citizens rated, the newest cases first: of the region and of an agency.
create index case_rated on voice.case (created_at desc, id desc) where rating is not null;
create index case_rated_by_agency on voice.case (agency, created_at desc, id desc) where rating is not null;

create table directory.agency (
  code text primary key,
  position integer not null,
  name jsonb not null
);
create table directory.department (
  code text primary key,
  agency text not null references directory.agency,
  position integer not null,
  name jsonb not null
);
create index department_agency on directory.department (agency);
create table directory.area (
  code text primary key,
  position integer not null,
  name jsonb not null,
  seat_lat double precision not null,
  seat_lon double precision not null
);
grant select on directory.agency, directory.department, directory.area to sawt_app;

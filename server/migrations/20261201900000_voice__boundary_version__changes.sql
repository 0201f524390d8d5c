-- What publishing a version changed, by the names that areas had then: the history says it without reading all shapes of all
-- versions. Null: never published, or published before this was kept.
alter table voice.boundary_version add column changes jsonb;
grant update (changes) on voice.boundary_version to sawt_app;

-- Split cases are few among all: their list, and what it counts, walks over these alone.
create index case_whole on voice."case" (created_at desc, id desc) where part_count > 0;

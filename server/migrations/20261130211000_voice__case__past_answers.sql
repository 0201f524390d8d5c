-- The newest answers of a subject in an agency, by how they were rated. It grows with the years, and is asked for a handful of entries at a time.
create index case_past_answer on voice."case" (agency, category, rating, answered_at desc)
  where status in ('answered', 'closed') and answer is not null;

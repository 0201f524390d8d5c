-- Where the open cases about the same matter are looked for: in the block, and in the governorate by subject. Only open ones, so that
-- neither grows with the years. See docs/adr/0028.
create index case_open_by_cell on voice.case (cell collate "C", created_at desc)
  where cell is not null and status in ('received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed', 'split');
create index case_open_by_subject on voice.case (area, category, created_at desc)
  where status in ('received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed', 'split');

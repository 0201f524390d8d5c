-- A message waits for the end of quiet hours or for a digest; it is told in another with its like; or it is kept back, and why.
alter table notify.delivery drop constraint delivery_status_check;
alter table notify.delivery add constraint delivery_status_check
  check (status in ('queued', 'sent', 'delivered', 'failed', 'expired', 'waiting', 'bundled', 'withheld'));
alter table notify.delivery add column due_at timestamptz;
alter table notify.delivery add column bundled_in uuid references notify.delivery on delete set null;
alter table notify.delivery add column withheld text check (withheld in ('not_wanted', 'do_not_contact'));
grant update (due_at, bundled_in, withheld) on notify.delivery to sawt_app;
create index delivery_waiting on notify.delivery (due_at, created_at, id) where status = 'waiting';
create index delivery_waiting_of on notify.delivery (recipient, channel, due_at) where status = 'waiting';
create index delivery_bundled_in on notify.delivery (bundled_in) where bundled_in is not null;

insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('news-digest', 1, 14, '{"ar": "إبلاغ المستفيد أو المنسوب جملةً بما استجدّ، لمن اختار ذلك أو انتظرت رسائله انقضاء وقت الهدوء", "en": "Tells a person of several matters together, where they wished for that or their quiet hours are over"}',
   '{"ar": "صوت المواطن: لديكم {news}، بشأن: {numbers}. {link}", "en": "Citizen''s Voice: {news}, about: {numbers}. {link}"}',
   '{news,numbers,link}', now());

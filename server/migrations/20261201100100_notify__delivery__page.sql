-- A message may lead to a place on a page (`/staff/cases/4821937506#event-91`) and is found by the page.
create index delivery_page on notify.delivery (split_part(opens, '#', 1), created_at desc, id desc) where opens is not null;

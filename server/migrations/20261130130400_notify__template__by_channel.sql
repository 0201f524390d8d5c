-- Words of its own for a channel: a short text for SMS, subject and body of a mail, title of a notification. Who wrote a version, and what it brings back.
alter table notify.template add column by_channel jsonb not null default '{}';
alter table notify.template add column changed_by uuid;
alter table notify.template add column restored_from integer;

-- The subject of a mail, or the title of a notification, where the template has one.
alter table notify.delivery add column title text;
grant update (title) on notify.delivery to sawt_app;

-- A number that chooses among plural forms.
update notify.template set variables = variables || '{count}' where code in ('overdue-digest', 'reminder-digest', 'news-digest');

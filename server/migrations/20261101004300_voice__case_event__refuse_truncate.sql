-- Row triggers do not see a truncate: without this one the owner could empty the timeline in a single statement.
create trigger case_event_no_truncate before truncate on voice.case_event
  for each statement execute function platform.refuse_change();

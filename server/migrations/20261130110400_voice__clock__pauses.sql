-- When a run stood still: [[from, to], …] of the pauses that have ended; `paused_at` is the one that has not.
alter table voice.clock add column pauses jsonb not null default '[]';

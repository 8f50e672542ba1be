-- When a mail was last tried, in the workflow's time: the next try is counted from there.
alter table notice add column tried_at timestamptz;

-- Which Temporal namespace holds the timers. Another id there means that its database was wiped or replaced, and that
-- every clock has to be wound up again.
create table clock_home (
  only_row boolean primary key default true check (only_row),
  namespace_id text not null
);

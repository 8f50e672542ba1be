-- Reading many documents fast: what somebody has read, and the lists they come back to. Working rows, no events: nothing is signed here.

-- A section of a revision that a person has read. Whether it still counts for a later revision is asked of the two texts.
create table section_mark (
  submission_id uuid not null,
  revision int not null,
  part text not null,
  person_id uuid not null references person,
  -- The unit of the office by which they read it: authors are not shown how far those above have come.
  unit_id uuid not null references unit,
  marked_at timestamptz not null,
  primary key (submission_id, revision, part, person_id),
  foreign key (submission_id, revision) references revision (submission_id, number)
);

-- A filter and an order of a list under a name of the person's own.
create table saved_view (
  id uuid primary key,
  person_id uuid not null references person,
  screen text not null,
  name text not null,
  query jsonb not null,
  position int not null,
  is_default boolean not null default false,
  version int not null default 1
);
create index saved_view_person on saved_view (person_id, screen, position);
create unique index saved_view_default on saved_view (person_id, screen) where is_default;

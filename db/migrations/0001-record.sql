-- The record of truth. Forward only. Domain times are written by the application, never by column defaults:
-- what happened when is decided by the clock the command was given.

create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create collation if not exists vietnamese (provider = icu, locale = 'vi-VN-x-icu', deterministic = true);

-- Search without diacritics finds with diacritics. đ is a letter of its own and unaccent maps it too.
create function plain(t text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent', t)) $$;

-- ---------------------------------------------------------------- units, people, offices
create table unit (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9.-]{2,30}$'),
  kind text not null,
  name text not null,
  -- The part of a document's symbol that names the office: 12/KH-THTL
  symbol text not null,
  place text not null default '',
  opened_on date not null,
  closed_on date check (closed_on > opened_on),
  seq int not null default 0,
  head_hash text not null default '',
  search text generated always as (plain(code || ' ' || name)) stored
);
create index unit_search on unit using gin (search gin_trgm_ops);

-- One row a line and span of time. Half-open: [from, to).
create table unit_link (
  line text not null check (line in ('professional', 'managing')),
  child uuid not null references unit,
  parent uuid not null references unit,
  during daterange not null check (not isempty(during)),
  check (child <> parent),
  exclude using gist (line with =, child with =, during with &&)
);

-- Every ancestor of every unit on each line and span, itself left out. Kept by rebuild_unit_path().
create table unit_path (
  line text not null,
  ancestor uuid not null references unit,
  descendant uuid not null references unit,
  depth int not null check (depth > 0),
  during daterange not null
);
create index unit_path_down on unit_path (ancestor, descendant);
create index unit_path_up on unit_path (descendant, line, depth);

-- Two moves at once could make a cycle together, so the tree is changed under one lock. Raises 'cycle-in-tree'.
create function rebuild_unit_path() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('unit-tree'));
  delete from unit_path;
  insert into unit_path (line, ancestor, descendant, depth, during)
    with recursive up as (
      select line, parent as ancestor, child as descendant, 1 as depth, during from unit_link
      union all
      select up.line, l.parent, up.descendant, up.depth + 1, up.during * l.during
        from up join unit_link l on l.line = up.line and l.child = up.ancestor and l.during && up.during
       where up.depth < 12
    )
    select * from up;
  if exists (select 1 from unit_path where ancestor = descendant or depth >= 12) then
    raise exception 'cycle-in-tree' using errcode = 'P0001';
  end if;
end $$;

create table person (
  id uuid primary key,
  name text not null,
  email text,
  login text not null unique,
  -- Language of mail and documents; the console follows the browser.
  language text not null default 'vi' check (language in ('vi', 'en')),
  search text generated always as (plain(name)) stored
);

create table appointment (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  position text not null,
  -- Empty title means the usual one of the position at this kind of unit.
  title text not null default '',
  during daterange not null check (not isempty(during)),
  -- Appointing to an office that signs takes a second administrator.
  confirmed boolean not null,
  proposed_by uuid references person,
  exclude using gist (person_id with =, unit_id with =, position with =, during with &&)
);
create index appointment_unit on appointment (unit_id, position);
create index appointment_person on appointment (person_id);

-- ---------------------------------------------------------------- calendar
create table calendar_day (
  day date primary key,
  working boolean not null,
  name text not null
);
create table school_year (
  unit_id uuid not null references unit,
  year text not null,
  opens_on date not null,
  semester1_ends_on date not null,
  ends_on date not null,
  basis text not null default '',
  primary key (unit_id, year)
);

-- ---------------------------------------------------------------- programme, directive, plan
create table programme (
  id uuid primary key,
  code text not null unique,
  title text not null,
  starts_on date not null,
  ends_on date,
  content jsonb not null
);

create table directive (
  id uuid primary key,
  programme_id uuid not null references programme,
  issuer_unit_id uuid not null references unit,
  school_year text not null,
  title text not null,
  symbol text not null,
  state text not null check (state in ('draft', 'issuing', 'issued', 'closed')),
  -- Parsed by domain/contracts/directive.ts. A change makes a new version; caches go by (id, version).
  content jsonb not null,
  version int not null default 1,
  issued_at timestamptz,
  target_count int,
  target_sha256 text,
  seq int not null default 0,
  head_hash text not null default ''
);

-- The target list as it was on the day of issue. Its sha-256 is in the event; the list is worked off in steps.
create table directive_target (
  directive_id uuid not null references directive,
  unit_id uuid not null references unit,
  primary key (directive_id, unit_id)
);

create table plan (
  id uuid primary key,
  directive_id uuid not null references directive,
  unit_id uuid not null references unit,
  phase text not null,
  seq int not null default 0,
  head_hash text not null default '',
  changed_at timestamptz not null,
  unique (directive_id, unit_id)
);
create index plan_unit on plan (unit_id);

create table submission (
  id uuid primary key,
  plan_id uuid not null references plan,
  kind text not null,
  state text not null,
  round int not null default 0,
  revision int not null default 0,
  sha256 text,
  steps jsonb not null default '[]',
  step_index int,
  step_since timestamptz,
  step_due_on date,
  step_due_at timestamptz,
  -- The desk it lies on, copied out of steps so that "what waits for me" is one index scan.
  desk_unit_id uuid references unit,
  desk_position text,
  return_due_on date,
  return_due_at timestamptz,
  returned_at timestamptz,
  submitted_by uuid references person,
  submitted_at timestamptz,
  approved_at timestamptz,
  register_number int,
  on_behalf boolean not null default false,
  draft_version int not null default 0
);
create index submission_plan on submission (plan_id);
create index submission_desk on submission (desk_unit_id, desk_position) where desk_unit_id is not null;

create table obligation (
  id uuid primary key,
  plan_id uuid not null references plan,
  kind text not null,
  title text not null,
  opens_at timestamptz not null,
  due_on date not null,
  due_at timestamptz not null,
  due_version int not null default 1,
  -- Why the date is what it is: DateReason[] of domain/deadlines/due.ts.
  why jsonb not null,
  submission_id uuid references submission
);
create index obligation_plan on obligation (plan_id);
create index obligation_answer on obligation (submission_id);
create index obligation_due on obligation (due_at);

-- Working rows: one a part, so that two people on two parts do not meet. Submitting freezes them.
create table draft_part (
  submission_id uuid not null references submission,
  part text not null,
  content jsonb not null,
  version int not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (submission_id, part)
);

create table revision (
  submission_id uuid not null references submission,
  number int not null,
  -- RFC 8785 canonical bytes; text, because jsonb rewrites numbers and key order.
  content text not null,
  sha256 text not null,
  signed_by uuid not null references person,
  signed_on date not null,
  signed_at timestamptz not null,
  office_unit_id uuid not null references unit,
  office_position text not null,
  on_behalf boolean not null default false,
  file_id uuid,
  primary key (submission_id, number)
);

create table decision (
  submission_id uuid not null references submission,
  revision int not null,
  round int not null,
  step int not null,
  kind text not null check (kind in ('endorsed', 'returned', 'approved', 'recalled')),
  person_id uuid not null references person,
  office_unit_id uuid not null references unit,
  office_position text not null,
  authority text not null default '',
  text_id uuid,
  at timestamptz not null,
  -- No decision is counted twice.
  primary key (submission_id, round, step)
);

create table comment (
  id uuid primary key,
  submission_id uuid not null references submission,
  revision int not null,
  part text not null,
  anchor text,
  reply_to uuid references comment,
  text_id uuid not null,
  person_id uuid not null references person,
  office_unit_id uuid not null references unit,
  office_position text not null,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references person
);
create index comment_submission on comment (submission_id, at);

create table register_entry (
  unit_id uuid not null references unit,
  year int not null,
  type text not null,
  number int not null,
  date date not null,
  symbol text not null,
  submission_id uuid not null unique references submission,
  primary key (unit_id, year, type, number)
);

-- Tasks and figures of approved, signed texts: what upper levels may read and add up.
create table task (
  id uuid primary key,
  plan_id uuid not null references plan,
  key text not null,
  position int not null,
  depth int not null,
  is_leaf boolean not null,
  task_group text not null,
  title text not null,
  lead text not null,
  due_on date,
  percent int not null default 0 check (percent between 0 and 100),
  changed_at timestamptz not null,
  unique (plan_id, key)
);
create table task_note (
  plan_id uuid not null,
  task_id uuid not null references task,
  seq int not null,
  percent int not null,
  text_id uuid,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (task_id, seq)
);
create table indicator_value (
  submission_id uuid not null references submission,
  plan_id uuid not null references plan,
  code text not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (submission_id, code)
);

create table file (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null
);
create table submission_file (
  submission_id uuid not null references submission,
  file_id uuid not null references file,
  attached_at timestamptz not null,
  primary key (submission_id, file_id)
);

-- ---------------------------------------------------------------- events
create table event (
  stream uuid not null,
  seq int not null,
  type text not null,
  at timestamptz not null,
  -- The canonical envelope whose hash is chained.
  body text not null,
  hash text not null,
  primary key (stream, seq)
);
create index event_at on event (at);

-- Free text and names of events, erasable; the envelope holds id and sha256(salt || text).
create table event_text (
  id uuid primary key,
  stream uuid not null,
  salt text not null,
  text text,
  erased_at timestamptz
);

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  request_sha256 text not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_age on idempotency_key (at);

-- ---------------------------------------------------------------- clock, notices
create table clock_wake (
  stream uuid primary key,
  kind text not null check (kind in ('plan', 'directive')),
  head_seq int not null,
  -- -1: never woken. A plan that nobody has touched stands at 0 and still has to be started.
  delivered_seq int not null default -1,
  lease_until timestamptz,
  attempts int not null default 0,
  next_try timestamptz,
  raised_at timestamptz not null
);
create index clock_wake_open on clock_wake (raised_at) where delivered_seq < head_seq;

-- Rungs that have been climbed: a reminder cannot be sent twice, and a missed one is on record.
create table rung (
  plan_id uuid not null references plan,
  cause text not null,
  occurrence int not null,
  rung text not null,
  outcome text not null check (outcome in ('sent', 'superseded')),
  at timestamptz not null,
  primary key (cause, occurrence, rung)
);
create index rung_plan on rung (plan_id);

-- One message to one person on one channel.
create table notice (
  id uuid primary key,
  cause text not null,
  occurrence int not null,
  rung text not null,
  person_id uuid not null references person,
  channel text not null check (channel in ('app', 'mail')),
  kind text not null,
  plan_id uuid references plan,
  submission_id uuid references submission,
  params jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  -- mail only
  state text not null default 'pending' check (state in ('pending', 'sent', 'kept', 'failed', 'none')),
  attempts int not null default 0,
  sent_at timestamptz,
  last_error text,
  unique (cause, occurrence, rung, person_id, channel)
);
create index notice_person on notice (person_id, at desc);
create index notice_pending on notice (plan_id) where channel = 'mail' and state = 'pending';

-- Mail kept because no SMTP server is set; readable by administrators in the console.
create table kept_mail (
  id uuid primary key,
  notice_id uuid references notice,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  at timestamptz not null
);

-- Demo and test only: how far the application's clock runs ahead of the machine's.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  ms bigint not null
);

-- Review in depth: routes of steps with several seats, opinions, forwarding, amendments, extensions, and who has held what.

-- ---------------------------------------------------------------- submissions
alter table submission
  -- The approved revision in force, also while the next one is drafted and reviewed; and the one before it.
  add column in_force int,
  add column supersedes int,
  -- {routeId, version, withdrawDays}: what it runs on, whatever is published later.
  add column route jsonb,
  -- Counts every arrival at a step: a decision belongs to one visit.
  add column visit int not null default 0,
  add column given jsonb not null default '[]',
  add column heard boolean not null default false,
  add column overrun int not null default 0,
  add column prepared_by uuid references person,
  add column withdraw_until date;
alter table obligation
  -- A later date the unit has asked for: {id, dueOn, by, at, answerOn, answerAt}.
  add column asked jsonb;

-- A task an amendment has dropped, or whose approval was withdrawn, keeps its notes and is carried out no more.
alter table task add column in_force boolean not null default true;

-- The seats a paper waits at, so that "what waits for me" is one index scan. submission.desk_* is the first of them.
create table desk (
  submission_id uuid not null references submission,
  seat int not null,
  unit_id uuid not null,
  position text not null,
  person_id uuid,
  primary key (submission_id, seat)
);
create index desk_office on desk (unit_id, position);

-- ---------------------------------------------------------------- decisions and texts
alter table decision drop constraint decision_pkey;
alter table decision drop constraint decision_kind_check;
alter table decision add column visit int, add column seat int;
update decision set visit = round, seat = case when kind = 'recalled' then -1 else step end;
alter table decision alter column visit set not null, alter column seat set not null;
-- No decision is counted twice: one a seat and visit; -1 is the author's, or the withdrawal of what was decided.
alter table decision add constraint decision_pkey primary key (submission_id, visit, seat);
alter table decision add constraint decision_kind_check check (kind in ('advised', 'endorsed', 'signed', 'returned', 'sent-back', 'approved', 'refused', 'recalled', 'withdrawn'));

-- A text laid before the own unit is not signed yet; the signature is added once, and nothing else ever changes.
alter table revision alter column signed_by drop not null, alter column signed_on drop not null, alter column signed_at drop not null,
  alter column office_unit_id drop not null, alter column office_position drop not null;
alter table revision add column authority text not null default '', add column prepared_by uuid references person, add column prepared_at timestamptz;
grant update (signed_by, signed_on, signed_at, office_unit_id, office_position, authority) on revision to nk_writer;
create function keep_signed_revision() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null or new.content <> old.content or new.sha256 <> old.sha256 or new.signed_at is null then
    raise exception 'a signed revision does not change' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_signed_revision before update on revision for each row execute function keep_signed_revision();

-- An amendment is entered in the register under a number of its own.
alter table register_entry add column revision int;
update register_entry r set revision = s.revision from submission s where s.id = r.submission_id;
alter table register_entry alter column revision set not null;
alter table register_entry drop constraint register_entry_submission_id_key;
alter table register_entry add constraint register_entry_paper unique (submission_id, revision);

-- ---------------------------------------------------------------- what is asked beside a decision
alter table comment add column mentions uuid[] not null default '{}';
create table advice (
  id uuid primary key,
  submission_id uuid not null references submission,
  revision int not null,
  asked_by uuid not null references person,
  asked_of uuid not null references person,
  office_unit_id uuid references unit,
  office_position text,
  question_id uuid,
  asked_at timestamptz not null,
  answer_id uuid,
  answered_at timestamptz
);
create index advice_submission on advice (submission_id);
create index advice_open on advice (asked_of) where answered_at is null;

create table extension (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  plan_id uuid not null references plan,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  wanted_on date not null,
  answer_on date not null,
  reason_id uuid,
  state text not null check (state in ('asked', 'granted', 'refused')),
  granted_on date,
  decided_by uuid references person,
  decided_at timestamptz,
  answer_id uuid
);
create index extension_plan on extension (plan_id);

-- Who has it from here on: the next row of the submission says until when. Insert only. `nobody`: it is approved.
create table held (
  submission_id uuid not null references submission,
  seq int not null,
  at timestamptz not null,
  side text not null check (side in ('author', 'superior', 'nobody')),
  unit_id uuid not null,
  position text not null,
  visit int not null,
  limit_days int,
  primary key (submission_id, seq)
);
revoke update, delete, truncate on held from nk_writer;

-- ---------------------------------------------------------------- routes of directives
-- Until now a directive carried its route; it becomes the first version of a route of its own, and running papers take its form.
do $$
declare d record; found_route uuid; step_list jsonb; owner uuid;
begin
  for d in select * from directive where content ? 'route' loop
    found_route := gen_random_uuid();
    select coalesce(jsonb_agg(jsonb_build_object('key', 'b' || n, 'name', '', 'offices', jsonb_build_array(step -> 'office'), 'rule', 'one', 'needed', 1, 'act', step ->> 'act',
      'limitDays', step -> 'limitDays', 'returns', 'author', 'samePerson', true, 'confirm', 'click') order by n), '[]')
      into step_list from jsonb_array_elements(d.content -> 'route') with ordinality as r (step, n);
    select person_id into owner from appointment where unit_id = d.issuer_unit_id order by position = 'head' desc, lower(during) limit 1;
    if owner is not null then
      insert into review_route (id, owner_unit_id, name) values (found_route, d.issuer_unit_id, d.title);
      insert into review_route_version (route_id, version, name, spec, state, changed_by, changed_at)
        values (found_route, 1, d.title, jsonb_build_object('steps', step_list, 'withdrawDays', 5), 'draft', owner, coalesce(d.issued_at, '2000-01-01'));
      update review_route_version set state = 'published', published_by = owner, published_at = coalesce(d.issued_at, '2000-01-01'),
        sha256 = encode(sha256(convert_to(spec::text, 'UTF8')), 'hex') where route_id = found_route;
    end if;
    update directive set version = version + 1, content = (content - 'route') || jsonb_build_object('routes', jsonb_build_array(jsonb_build_object('unitKinds', '[]'::jsonb, 'kinds', '[]'::jsonb, 'routeId', found_route)))
      where id = d.id;
    update submission s set
      route = jsonb_build_object('routeId', found_route, 'version', 1, 'withdrawDays', 5),
      steps = (select coalesce(jsonb_agg(jsonb_build_object('key', 'b' || n, 'act', step ->> 'act', 'seats', jsonb_build_array(jsonb_build_object('unitId', step ->> 'unitId', 'position', step ->> 'position', 'personId', null)),
        'needed', 1, 'limitDays', step -> 'limitDays', 'returns', 'author', 'samePerson', true, 'confirm', 'click') order by n), '[]') from jsonb_array_elements(s.steps) with ordinality as x (step, n))
      from plan p where p.id = s.plan_id and p.directive_id = d.id and s.steps <> '[]';
  end loop;
end $$;
update submission set visit = round + coalesce(step_index, 0), heard = coalesce(step_index, 0) > 0 or state = 'approved', in_force = case when state = 'approved' then revision end, prepared_by = submitted_by;
insert into desk (submission_id, seat, unit_id, position) select id, 0, desk_unit_id, desk_position from submission where desk_unit_id is not null;
insert into held (submission_id, seq, at, side, unit_id, position, visit, limit_days)
  select s.id, 0, coalesce(s.step_since, s.returned_at, s.approved_at, p.changed_at), case when s.state = 'in-review' then 'superior' when s.state = 'approved' then 'nobody' else 'author' end,
    coalesce(s.desk_unit_id, p.unit_id), coalesce(s.desk_position, 'head'), s.visit, null
  from submission s join plan p on p.id = s.plan_id;

-- As in 0005, with the kind of the unit and what was asked of an obligation.
create or replace function look_at_plans(p_plans uuid[], p_days date[], p_lock text) returns table (n int, look json) language plpgsql volatile as $$
declare found uuid[] := p_plans;
begin
  if p_lock = 'wait' then
    perform from plan where id = any (p_plans) order by id for update;
  elsif p_lock = 'skip' then
    found := array(select id from plan where id = any (p_plans) order by id for update skip locked);
  end if;
  return query
  select a.n::int, json_build_object(
    'unit_id', p.unit_id, 'unit_kind', (select u.kind from unit u where u.id = p.unit_id),
    'directive_id', p.directive_id, 'phase', p.phase, 'seq', p.seq, 'head_hash', p.head_hash,
    'directive', (select json_build_object('version', d.version, 'issued_at', d.issued_at) from directive d where d.id = p.directive_id),
    'submissions', (select coalesce(json_agg(s order by s.id), '[]') from submission s
      where s.plan_id = p.id or s.id = any (array(select o.submission_id from obligation o where o.plan_id = p.id))),
    'obligations', (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'opens_at', o.opens_at, 'due_on', o.due_on,
      'due_at', o.due_at, 'due_version', o.due_version, 'submission_id', o.submission_id, 'asked', o.asked) order by o.due_at, o.id), '[]') from obligation o where o.plan_id = p.id),
    -- Does another year live on an answer of this one?
    'lends', exists (select from submission s join obligation o on o.submission_id = s.id where s.plan_id = p.id and o.plan_id <> p.id),
    'above', (select coalesce(json_agg(json_build_object('unitId', u.ancestor, 'line', u.line, 'depth', u.depth) order by u.line, u.depth), '[]')
      from unit_path u where u.descendant = p.unit_id and u.during @> a.day))
  from unnest(p_plans, p_days) with ordinality as a (plan, day, n) join plan p on p.id = a.plan
  where a.plan = any (found);
end $$;

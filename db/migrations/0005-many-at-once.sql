-- A transaction may carry commands on many plans: one visit that locks and looks, one that writes, for all of them.
-- These take the place of the functions of 0004, which knew one plan.
drop function look_at_plan(uuid, date, boolean);
drop function append_events(uuid, timestamptz, jsonb, jsonb, text, uuid, text, text, jsonb);

-- Plans, each on a day of its own, with what a decision needs; `n` is the place in the lists. p_lock: 'none' only reads,
-- 'wait' holds the rows, 'skip' holds those nobody else holds and leaves the others out. Always in the order of ids, so that two
-- of these never wait for each other in a ring. plpgsql and volatile on purpose: every statement inside looks anew, so what is read after
-- waiting for the locks is what the ones before have left. Always by index: a plan made while the tables were small is kept long after.
create function look_at_plans(p_plans uuid[], p_days date[], p_lock text) returns table (n int, look json) language plpgsql volatile
set enable_seqscan = off as $$
declare found uuid[] := p_plans;
begin
  if p_lock = 'wait' then
    perform from plan where id = any (p_plans) order by id for update;
  elsif p_lock = 'skip' then
    found := array(select id from plan where id = any (p_plans) order by id for update skip locked);
  end if;
  return query
  select a.n::int, json_build_object(
    'unit_id', p.unit_id, 'directive_id', p.directive_id, 'phase', p.phase, 'seq', p.seq, 'head_hash', p.head_hash,
    'directive', (select json_build_object('version', d.version, 'issued_at', d.issued_at) from directive d where d.id = p.directive_id),
    'submissions', (select coalesce(json_agg(s order by s.id), '[]') from submission s
      where s.plan_id = p.id or s.id = any (array(select o.submission_id from obligation o where o.plan_id = p.id))),
    'obligations', (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'opens_at', o.opens_at, 'due_on', o.due_on,
      'due_at', o.due_at, 'due_version', o.due_version, 'submission_id', o.submission_id) order by o.due_at, o.id), '[]') from obligation o where o.plan_id = p.id),
    -- Does another year live on an answer of this one?
    'lends', exists (select from submission s join obligation o on o.submission_id = s.id where s.plan_id = p.id and o.plan_id <> p.id),
    'above', (select coalesce(json_agg(json_build_object('unitId', u.ancestor, 'line', u.line, 'depth', u.depth) order by u.line, u.depth), '[]')
      from unit_path u where u.descendant = p.unit_id and u.during @> a.day))
  from unnest(p_plans, p_days) with ordinality as a (plan, day, n) join plan p on p.id = a.plan
  where a.plan = any (found);
end $$;

-- Appends sealed events, their free texts, the wake-ups of the streams' workflows and the answers under their keys: rows of
-- those tables as JSON, of any number of streams.
-- No NOTIFY here: in a committing transaction it takes a lock of the whole instance; the relay tells the listeners.
create function append_events(p_events jsonb, p_texts jsonb, p_wakes jsonb, p_keys jsonb) returns void language plpgsql volatile as $$
begin
  insert into event (stream, seq, type, at, body, hash)
    select stream, seq, type, at, body, hash from jsonb_populate_recordset(null::event, p_events);
  if p_texts <> '[]' then
    insert into event_text (id, stream, salt, text) select id, stream, salt, text from jsonb_populate_recordset(null::event_text, p_texts);
  end if;
  if p_wakes <> '[]' then
    insert into clock_wake (stream, kind, head_seq, raised_at)
      select stream, kind, head_seq, raised_at from jsonb_populate_recordset(null::clock_wake, p_wakes) order by stream
      on conflict (stream) do update set head_seq = excluded.head_seq, raised_at = excluded.raised_at,
        -- What failed is tried at once; what was woken a moment ago rests on (db/relay.ts).
        next_try = case when clock_wake.attempts = 0 then clock_wake.next_try end, attempts = 0;
  end if;
  if p_keys <> '[]' then
    insert into idempotency_key (person_id, key, request_sha256, outcome, at)
      select person_id, key, request_sha256, outcome, at from jsonb_populate_recordset(null::idempotency_key, p_keys);
  end if;
end $$;

-- Notices are the rows written most, for people and plans that hundreds of commands share. Who is told is read from `person` and
-- `appointment` in the statement that writes, plan and submission are rows the transaction holds or wrote itself, and nobody
-- may delete any of them: the three look-ups a row, each a lock on a shared row, could find nothing else.
alter table notice drop constraint notice_person_id_fkey, drop constraint notice_plan_id_fkey, drop constraint notice_submission_id_fkey;

-- A command should cost the database two visits: one that locks and looks, one that writes. Each is a function, so that
-- what belongs together travels together; the rules stay in domain/.

-- Locks a plan (when asked) and returns it with what a decision needs. plpgsql and volatile on purpose: every statement
-- inside looks anew, so what is read after waiting for the lock is what the one before has left.
create function look_at_plan(p_plan uuid, p_day date, p_lock boolean) returns jsonb language plpgsql volatile as $$
declare found plan;
begin
  if p_lock then
    select * into found from plan where id = p_plan for update;
  else
    select * into found from plan where id = p_plan;
  end if;
  if found.id is null then return null; end if;
  return jsonb_build_object(
    'unit_id', found.unit_id, 'directive_id', found.directive_id, 'phase', found.phase, 'seq', found.seq, 'head_hash', found.head_hash,
    'directive', (select jsonb_build_object('version', version, 'issued_at', issued_at) from directive where id = found.directive_id),
    'submissions', (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]') from submission s
      where plan_id = p_plan or id in (select submission_id from obligation where plan_id = p_plan)),
    'obligations', (select coalesce(jsonb_agg(to_jsonb(o) - 'why' order by o.due_at, o.id), '[]') from obligation o where plan_id = p_plan),
    -- Does another year live on an answer of this one?
    'lends', exists (select from submission s join obligation o on o.submission_id = s.id where s.plan_id = p_plan and o.plan_id <> p_plan),
    'above', (select coalesce(jsonb_agg(jsonb_build_object('unitId', ancestor, 'line', line, 'depth', depth) order by line, depth), '[]')
              from unit_path where descendant = found.unit_id and during @> p_day));
end $$;

-- Appends sealed events, their free texts, the wake-up of the stream's workflow and the answer under its key.
-- No NOTIFY here: in a committing transaction it takes a lock of the whole instance; the relay tells the listeners.
create function append_events(p_stream uuid, p_at timestamptz, p_events jsonb, p_texts jsonb, p_wakes text,
  p_person uuid, p_key text, p_request text, p_answer jsonb) returns void language plpgsql volatile as $$
begin
  if jsonb_array_length(p_events) > 0 then
    insert into event (stream, seq, type, at, body, hash)
      select p_stream, (e->>'seq')::int, e->>'type', p_at, e->>'body', e->>'hash' from jsonb_array_elements(p_events) e;
    if jsonb_array_length(p_texts) > 0 then
      insert into event_text (id, stream, salt, text) select (t->>'id')::uuid, p_stream, t->>'salt', t->>'text' from jsonb_array_elements(p_texts) t;
    end if;
    if p_wakes is not null then
      insert into clock_wake (stream, kind, head_seq, raised_at) values (p_stream, p_wakes, (p_events->-1->>'seq')::int, p_at)
        on conflict (stream) do update set head_seq = excluded.head_seq, raised_at = excluded.raised_at,
          -- What failed is tried at once; what was woken a moment ago rests on (db/relay.ts).
          next_try = case when clock_wake.attempts = 0 then clock_wake.next_try end, attempts = 0;
    end if;
  end if;
  if p_key is not null then
    insert into idempotency_key (person_id, key, request_sha256, outcome, at) values (p_person, p_key, p_request, p_answer, p_at);
  end if;
end $$;

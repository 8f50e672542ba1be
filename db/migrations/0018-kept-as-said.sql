-- A repeat gets the answer it got before, byte for byte: jsonb would put its keys in an order of its own.
drop function append_events(jsonb, jsonb, jsonb, jsonb);
alter table idempotency_key alter column outcome type json using outcome::json;

-- Appends sealed events, their free texts, the wake-ups of the streams' workflows and the answers under their keys: rows of
-- those tables as JSON, of any number of streams.
-- No NOTIFY here: in a committing transaction it takes a lock of the whole instance; the relay tells the listeners.
create function append_events(p_events jsonb, p_texts jsonb, p_wakes jsonb, p_keys json) returns void language plpgsql volatile as $$
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
  if json_array_length(p_keys) > 0 then
    insert into idempotency_key (person_id, key, request_sha256, outcome, at)
      select person_id, key, request_sha256, outcome, at from json_populate_recordset(null::idempotency_key, p_keys);
  end if;
end $$;

-- Whoever reads a link that sets a password can take the account: without a mail server none is made any more. Of those kept
-- before, it stays on record that they were, for whom and when; what they said goes, and no link sent so far works again.
update kept_mail set html = '', text = '' where notice_id is null;
alter table kept_mail add constraint kept_mail_is_a_notice check (notice_id is not null) not valid;
delete from auth.verification;

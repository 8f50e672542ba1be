-- As in 0011, and as office_on() has it (a test holds the two together): but asked for one office, so that joined to many the
-- index on that office is used, and not everybody's appointment read for each of them.
create or replace function office_holders(p_unit uuid, p_position text, p_day date) returns table (
  person_id uuid, authority text, delegation_id uuid, on_leave boolean, acts text[], kinds text[]
) language sql stable as $$
  select a.person_id, own_authority(u.kind, a.position, a.acting), null::uuid, exists (select from leave l where l.person_id = a.person_id and l.during @> p_day), null::text[], null::text[]
  from appointment a join unit u on u.id = a.unit_id
  where a.unit_id = p_unit and a.position = p_position and a.confirmed and a.during @> p_day
  union all
  select d.receiver_id, d.authority, d.id, exists (select from leave l where l.person_id = d.receiver_id and l.during @> p_day), d.acts, d.kinds
  from delegation d
  join appointment g on g.person_id = d.giver_id and g.unit_id = p_unit and g.position = p_position and g.confirmed and g.during @> p_day
  join appointment r on r.person_id = d.receiver_id and r.unit_id = d.receiver_unit_id and r.position = d.receiver_position and r.confirmed and r.during @> p_day
  where d.unit_id = p_unit and d.position = p_position and d.confirmed and d.during @> p_day
    and (d.receiver_unit_id = p_unit or exists (select from unit_link l where l.child = d.receiver_unit_id and l.parent = p_unit and l.during @> p_day))
$$;

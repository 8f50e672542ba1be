-- Offices that are lent, people on leave, acting heads, hand-overs.

-- Quyền thủ trưởng: signs "Q.".
alter table appointment add column acting boolean not null default false;
-- A hand-over: this appointment ends the other one once the second administrator has agreed.
alter table appointment add column replaces uuid references appointment;

-- What is lent, as numbers: acts times kinds of submission, all kinds when none is named. Two delegations meet when these do.
create function delegation_scope(acts text[], kinds text[]) returns int4multirange language sql immutable as $$
  select range_agg(case when k is null then int4range(a * 100, a * 100 + 100) else int4range(a * 100 + k, a * 100 + k + 1) end)
  from (select array_position(array['review', 'approve', 'sign'], act) as a from unnest(acts) as act) as lent
  left join (select array_position(array['plan', 'semester-report', 'year-report', 'ad-hoc-report'], kind) as k from unnest(kinds) as kind) as about on true
$$;

-- Giao ký thay, thừa lệnh, ủy quyền (NĐ 30/2020/NĐ-CP, Điều 13). One who left the office, or whom it was lent to and who left theirs, ends it
-- without another act: office_on() looks at both appointments.
create table delegation (
  id uuid primary key,
  unit_id uuid not null references unit,
  position text not null,
  giver_id uuid not null references person,
  receiver_id uuid not null references person,
  -- The office by which the receiver may receive: a deputy for KT., an officer for TL., a unit directly below for TUQ.
  receiver_unit_id uuid not null references unit,
  receiver_position text not null,
  authority text not null check (authority in ('KT.', 'TL.', 'TUQ.')),
  acts text[] not null check (cardinality(acts) > 0 and acts <@ array['review', 'approve', 'sign']),
  -- Empty: every kind.
  kinds text[] not null check (kinds <@ array['plan', 'semester-report', 'year-report', 'ad-hoc-report']),
  during daterange not null check (not isempty(during)),
  -- The paper's number and what it says: free text, see event_text.
  reason_id uuid,
  confirmed boolean not null,
  proposed_by uuid references person,
  check (giver_id <> receiver_id),
  check (authority <> 'TUQ.' or (cardinality(kinds) > 0 and upper(during) <= lower(during) + interval '1 year') is true),
  constraint delegation_overlap exclude using gist (giver_id with =, unit_id with =, position with =, delegation_scope(acts, kinds) with &&, during with &&)
);
create index delegation_office on delegation (unit_id, position);
create index delegation_giver on delegation (giver_id);
create index delegation_receiver on delegation (receiver_id);

-- A person's, in all their offices. Why is nobody's business: nothing is stored about it.
create table leave (
  id uuid primary key,
  person_id uuid not null references person,
  -- In whose stream it was entered.
  unit_id uuid not null references unit,
  during daterange not null check (not isempty(during) and not upper_inf(during)),
  entered_by uuid not null references person,
  exclude using gist (person_id with =, during with &&)
);

-- How the holder of an office signs for it: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7. A people's committee is a collective body, so its
-- head signs on its behalf; a deputy always signs for the head.
create function own_authority(unit_kind text, "position" text, acting boolean) returns text language sql immutable as $$
  select case when "position" = 'head' then case when acting then 'Q.' when unit_kind = 'commune' then 'TM.' else '' end
              when "position" = 'deputy' then 'KT.' else '' end
$$;

-- Every office that is held on a day, by appointment or because it was lent. Lending goes one step: it is given from an
-- appointment and received by an appointment, never on top of another loan.
create function office_on(p_day date) returns table (
  person_id uuid, unit_id uuid, "position" text, title text, authority text, delegation_id uuid, acts text[], kinds text[], since date, until date, source_id uuid
) language sql stable as $$
  select a.person_id, a.unit_id, a.position, a.title, own_authority(u.kind, a.position, a.acting), null::uuid, null::text[], null::text[], lower(a.during), upper(a.during), a.id
  from appointment a join unit u on u.id = a.unit_id
  where a.confirmed and a.during @> p_day
  union all
  select d.receiver_id, d.unit_id, d.position, g.title, d.authority, d.id, d.acts, d.kinds, greatest(lower(d.during), lower(g.during), lower(r.during)), least(upper(d.during), upper(g.during), upper(r.during)), d.id
  from delegation d
  join appointment g on g.person_id = d.giver_id and g.unit_id = d.unit_id and g.position = d.position and g.confirmed and g.during @> p_day
  join appointment r on r.person_id = d.receiver_id and r.unit_id = d.receiver_unit_id and r.position = d.receiver_position and r.confirmed and r.during @> p_day
  where d.confirmed and d.during @> p_day
    -- A unit that was moved away is no longer one to which this office may give its signature.
    and (d.receiver_unit_id = d.unit_id or exists (select from unit_link l where l.child = d.receiver_unit_id and l.parent = d.unit_id and l.during @> p_day))
$$;

-- Who acts in an office on a day. Who is on leave may still act, but is not counted as free. acts and kinds: what a loan covers, null for the office itself.
create function office_holders(p_unit uuid, p_position text, p_day date) returns table (
  person_id uuid, authority text, delegation_id uuid, on_leave boolean, acts text[], kinds text[]
) language sql stable as $$
  select o.person_id, o.authority, o.delegation_id, exists (select from leave l where l.person_id = o.person_id and l.during @> p_day), o.acts, o.kinds
  from office_on(p_day) o where o.unit_id = p_unit and o.position = p_position
$$;

-- The next day after p_day on which those who hold an office, or are free to act in it, change by themselves; null when there is none.
create function office_change_after(p_unit uuid, p_position text, p_day date) returns date language sql stable as $$
  with lent as (select * from delegation where unit_id = p_unit and position = p_position and confirmed),
  spans as (
    select person_id, during from appointment where unit_id = p_unit and position = p_position and confirmed
    union all select receiver_id, during from lent
    union all select r.person_id, r.during from lent join appointment r on r.person_id = lent.receiver_id and r.unit_id = lent.receiver_unit_id and r.position = lent.receiver_position and r.confirmed
  ),
  days as (
    select lower(during) as day from spans union select upper(during) from spans
    union select lower(l.during) from leave l where l.person_id in (select person_id from spans)
    union select upper(l.during) from leave l where l.person_id in (select person_id from spans)
    union select lower(l.during) from unit_link l join lent on lent.receiver_unit_id = l.child and lent.unit_id = l.parent
    union select upper(l.during) from unit_link l join lent on lent.receiver_unit_id = l.child and lent.unit_id = l.parent
  )
  select min(day) from days where day > p_day
    and (select string_agg(h::text, ';' order by h::text) from office_holders(p_unit, p_position, day) h)
      is distinct from (select string_agg(h::text, ';' order by h::text) from office_holders(p_unit, p_position, day - 1) h)
$$;

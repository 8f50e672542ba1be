-- Review routes as data. A route belongs to the unit that writes it; its versions are what submissions run on.
create table review_route (
  id uuid primary key,
  owner_unit_id uuid not null references unit,
  -- As last published, or of the draft while none is.
  name text not null,
  archived_on date,
  seq int not null default 0,
  head_hash text not null default ''
);
create index review_route_owner on review_route (owner_unit_id);

create table review_route_version (
  route_id uuid not null references review_route,
  version int not null check (version > 0),
  name text not null,
  -- Parsed by domain/contracts/route.ts once published, by domain/route/draft.ts before.
  spec jsonb not null,
  state text not null check (state in ('draft', 'published')),
  -- Counts the saves of the draft; a save over another one is refused.
  draft_version int not null default 1,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  published_by uuid references person,
  published_at timestamptz,
  -- Of the canonical spec; the same stands in the event.
  sha256 text,
  primary key (route_id, version),
  check ((state = 'published') = (published_by is not null and published_at is not null and sha256 is not null))
);
create unique index review_route_draft on review_route_version (route_id) where state = 'draft';

-- A published version is what somebody's paper lies on: it comes out of a draft, and then nothing changes it, whoever asks.
create function keep_published_route() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a route version begins as a draft' using errcode = 'P0001'; end if;
    return new;
  end if;
  if old.state = 'published' then raise exception 'a published route version does not change' using errcode = 'P0001'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.route_id <> old.route_id or new.version <> old.version then raise exception 'a route version keeps its number' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_published_route before insert or update or delete on review_route_version for each row execute function keep_published_route();
revoke delete, truncate on review_route, review_route_version from nk_writer;

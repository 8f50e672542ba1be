-- Sign-in. better-auth keeps its four tables here and reaches nothing else: its pool connects as nk_auth, which sees
-- neither plans nor events. An account's id is the person's id. Times here are those of the machine, not of `Clock`:
-- a session does not grow old because a rehearsal went through a year.
create schema auth;

create table auth."user" (
  id uuid primary key references public.person,
  name text not null,
  -- better-auth wants an address; who has no mailbox gets one that cannot exist (…@khong-co-thu.invalid).
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth."user" on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_by_user on auth.session (user_id);

create table auth.account (
  id uuid primary key,
  user_id uuid not null references auth."user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_user on auth.account (user_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

-- Attempts in a window that began once and then ends, whoever keeps knocking. Key: a person, an address, a purpose.
create table auth.attempt (
  key text primary key,
  count int not null,
  window_ends timestamptz not null
);
create index attempt_age on auth.attempt (window_ends);

do $$ begin
  if not exists (select from pg_roles where rolname = 'nk_auth') then create role nk_auth nologin; end if;
end $$;
grant nk_auth to current_user;
grant usage on schema auth to nk_auth, nk_writer;
grant select, insert, update, delete on all tables in schema auth to nk_auth;
-- Commands make accounts and set temporary passwords in the transaction of their event.
grant select, insert, update on auth."user", auth.account to nk_writer;
grant select, delete on auth.session to nk_writer;

-- Mail that belongs to no notice (a password's link) still belongs to somebody.
alter table public.kept_mail add column person_id uuid references public.person;
create index kept_mail_at on public.kept_mail (at desc);

-- What a signature may ask beside the click. better-auth's twoFactor plugin keeps the authenticator's secret and the backup
-- codes, both encrypted with AUTH_SECRET; a proof is ours and lies beside its session, so that it ends with it.
alter table auth."user" add column two_factor_enabled boolean not null default false;

create table auth.two_factor (
  id uuid primary key,
  user_id uuid not null unique references auth."user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  -- False until a first code has shown that the authenticator holds the secret.
  verified boolean not null default false,
  -- The plugin counts here at sign-in, where this system asks for no code; ours counts in auth.attempt.
  failed_verification_count int not null default 0,
  locked_until timestamptz
);

-- One proof a session, for minutes. The browser holds a random token in a cookie of its own, here lies its hash: a request
-- without the cookie asks nothing, and a fresh proof is seen at once by every process of the API.
create table auth.confirmation (
  session_id uuid primary key references auth.session on delete cascade,
  token_hash text not null,
  level text not null check (level in ('password', 'second-factor')),
  until timestamptz not null
);

grant select, insert, update, delete on auth.two_factor, auth.confirmation to nk_auth;
-- A reset by the superior's office removes the second factor in the transaction of its event; the secret stays unread.
grant select (user_id, verified), delete on auth.two_factor to nk_writer;

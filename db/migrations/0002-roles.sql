-- Read paths connect as nk_reader (SELECT only). Commands connect as nk_writer, who can neither change nor delete
-- what happened: events and revisions are append-only for everyone the application runs as.
do $$ begin
  if not exists (select from pg_roles where rolname = 'nk_reader') then create role nk_reader nologin; end if;
  if not exists (select from pg_roles where rolname = 'nk_writer') then create role nk_writer nologin; end if;
end $$;
grant nk_reader, nk_writer to current_user;
grant usage on schema public to nk_reader, nk_writer;
grant select on all tables in schema public to nk_reader, nk_writer;
grant insert, update, delete on all tables in schema public to nk_writer;
revoke update, delete, truncate on event, revision, decision, register_entry from nk_writer;
revoke insert, update, delete on migration from nk_writer;
alter default privileges in schema public grant select on tables to nk_reader, nk_writer;
alter default privileges in schema public grant insert, update, delete on tables to nk_writer;

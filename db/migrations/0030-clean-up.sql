-- What the worker deletes once a night when it no longer counts (docs/operations.md, "What is cleaned up"). It may
-- read of these rows when they end, and nothing else.
grant select (key, window_ends), delete on auth.attempt to nk_writer;
grant select (session_id, until), delete on auth.confirmation to nk_writer;

create index session_ends on auth.session (expires_at);
create index file_age on file (uploaded_at);
-- Is a file attached to anything? Also asked by whoever opens one.
create index submission_file_file on submission_file (file_id);
create index revision_file on revision (file_id) where file_id is not null;

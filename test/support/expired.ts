import { randomUUID } from 'node:crypto';
import type { Db } from '#db/postgres/connect';
import { DAY_MS, later } from '#domain/calendar/dates';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;

/** Rows of every kind the clean-up deletes, by name; `old` ones have expired, `kept` ones have not. */
export interface ExpiringRows {
  readonly old: Readonly<Record<string, readonly string[]>>;
  readonly kept: Readonly<Record<string, readonly string[]>>;
}

/** What is there now, as {@link expiringRows} names it. */
export async function rowsThere(owner: Db): Promise<Record<string, string[]>> {
  const [row] = await owner<Record<string, string[]>[]>`
    select
      array(select key from auth.attempt order by key) as attempts,
      array(select token from auth.session order by token) as sessions,
      array(select token_hash from auth.confirmation order by token_hash) as confirmations,
      array(select key from idempotency_key order by key) as keys,
      array(select name from file order by name) as files`;
  return row ?? {};
}

/**
 * Puts rows of every kind into the database, on both sides of the moment from which they no longer
 * count.
 * @param owner a connection that may write everything
 * @param at the machine's time, by which sign-in counts, and the time by which people act
 * @param submissionId what one of the files is attached to
 */
export async function expiringRows(
  owner: Db,
  world: World,
  at: { readonly machine: string; readonly people: string },
  submissionId: string,
): Promise<ExpiringRows> {
  const { machine, people } = at;
  const person = world.people.principal;
  await owner`
    insert into auth.attempt ${owner([
      { key: 'ended', count: 9, window_ends: later(machine, -2 * MINUTE_MS) },
      { key: 'just-ended', count: 9, window_ends: later(machine, -MINUTE_MS / 2) },
      { key: 'open', count: 9, window_ends: later(machine, 10 * MINUTE_MS) },
    ])}`;

  const times = { created_at: machine, updated_at: machine };
  await owner`
    insert into auth."user" ${owner({
      id: person,
      name: 'Nguyễn Thu Hạnh',
      email: 'principal@example.vn',
      ...times,
    })}`;
  const session = (token: string, endsIn: number) => ({
    id: randomUUID(),
    user_id: person,
    token,
    expires_at: later(machine, endsIn),
    ...times,
  });
  const sessions = [
    session('ended', -MINUTE_MS),
    session('open', DAY_MS),
    session('open-with-proof', DAY_MS),
  ];
  await owner`insert into auth.session ${owner(sessions)}`;
  const proof = (token: string, endsIn: number) => ({
    session_id: sessions.find((s) => s.token === token)?.id ?? '',
    token_hash: token,
    level: 'password',
    until: later(machine, endsIn),
  });
  await owner`
    insert into auth.confirmation ${owner([
      proof('ended', MINUTE_MS),
      proof('open', -1),
      proof('open-with-proof', MINUTE_MS),
    ])}`;

  const key = (name: string, age: number) => ({
    person_id: person,
    key: name,
    request_sha256: 'x',
    outcome: owner.json({}),
    at: later(people, -age),
  });
  await owner`
    insert into idempotency_key ${owner([
      key('of-31-days', 31 * DAY_MS),
      key('of-30-days', 30 * DAY_MS - MINUTE_MS),
      key('of-today', 0),
    ])}`;

  const file = (name: string, age: number) => ({
    id: randomUUID(),
    unit_id: world.units.school,
    name,
    media_type: 'application/pdf',
    bytes: Buffer.from('%PDF-'),
    sha256: 'x',
    uploaded_by: person,
    uploaded_at: later(people, -age),
  });
  const files = [
    file('attached-of-8-days', 8 * DAY_MS),
    file('of-6-days', 6 * DAY_MS),
    file('of-8-days', 8 * DAY_MS),
    file('of-a-revision', 8 * DAY_MS),
  ];
  await owner`insert into file ${owner(files)}`;
  const idOf = (name: string): string => files.find((f) => f.name === name)?.id ?? '';
  await owner`
    insert into submission_file ${owner({
      submission_id: submissionId,
      file_id: idOf('attached-of-8-days'),
      attached_at: people,
    })}`;
  await owner`
    insert into revision ${owner({
      submission_id: submissionId,
      number: 1,
      content: '{}',
      sha256: 'x',
      signed_by: person,
      signed_on: '2026-09-08',
      signed_at: people,
      office_unit_id: world.units.school,
      office_position: 'head',
      file_id: idOf('of-a-revision'),
    })}`;
  return {
    old: {
      attempts: ['ended'],
      sessions: ['ended'],
      confirmations: ['ended', 'open'],
      keys: ['of-31-days'],
      files: ['of-8-days'],
    },
    kept: {
      attempts: ['just-ended', 'open'],
      sessions: ['open', 'open-with-proof'],
      confirmations: ['open-with-proof'],
      keys: ['of-30-days', 'of-today'],
      files: ['attached-of-8-days', 'of-6-days', 'of-a-revision'],
    },
  };
}

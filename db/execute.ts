import type { Actor, Office } from '#domain/roles';
import type { Instant } from '#domain/calendar/dates';
import { isRefusal, refuse, type Refusal } from '#domain/problems';
import { randomUUID } from 'node:crypto';
import { canonical, sha256 } from './canonical.ts';
import { append, seal, type Head, type Sealed } from './chain.ts';
import type { Db, Tx } from './connect.ts';

/** One call at the door. `key` makes a repeat harmless: same person, same key, same command, same answer. */
export interface Call<C> {
  readonly actor: Actor;
  readonly now: Instant;
  readonly key?: string;
  readonly streamId: string;
  readonly command: C;
}

/** What a stream of the record must know how to do. The order of the act is `execute`'s alone. */
export interface Stream<S, C, E extends { readonly type: string }, X> {
  /** Which workflow is woken by an event, if any. */
  readonly wakes: 'plan' | 'directive' | null;
  /** Locks the stream's row and reads what a decision needs; null when there is no such stream. */
  load(sql: Tx, call: Call<C>, newId: string): Promise<{ state: S; head: Head; context: X } | null>;
  /** Pure: permission and rules. */
  decide(state: S, command: C, context: X): readonly E[] | Refusal;
  evolve(state: S, event: E, at: Instant): S;
  /** In which office the actor acts; recorded with every event. */
  office(state: S, command: C, context: X): Office | null;
  /** Writes what the events changed, the stream's own row included. */
  project(sql: Tx, change: Change<S, E, X>): Promise<unknown>[];
  /** What the caller is told, and told again on a repeat. */
  answer(change: Change<S, E, X>): Answer;
}

export interface Change<S, E, X> {
  readonly streamId: string;
  readonly before: S;
  readonly after: S;
  readonly head: Head;
  readonly events: readonly { readonly event: E; readonly sealed: Sealed }[];
  readonly actor: Actor;
  readonly office: Office | null;
  readonly now: Instant;
  readonly newId: string;
  readonly context: X;
}

export type Answer = Readonly<Record<string, unknown>>;

/** Carries a refusal out of the transaction, so that it rolls back: a refused command leaves nothing behind. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * The only door to the record: idempotency key, lock, permission and decision, events, projections, wake-up, in one
 * transaction. Nothing else writes what happened.
 * @returns the answer, or the refusal; nothing changed when it is a refusal
 * @throws when the database fails; then nothing changed either
 */
export async function execute<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  db: Db, stream: Stream<S, C, E, X>, call: Call<C>,
): Promise<Answer | Refusal> {
  try {
    return await db.begin((sql) => act(sql, stream, call));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    const known = constraintRefusal(error);
    if (known) return known;
    throw error;
  }
}

async function act<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  sql: Tx, stream: Stream<S, C, E, X>, call: Call<C>,
): Promise<Answer> {
  const newId = randomUUID();
  // Sent together: one round trip for the key and the lock.
  const [earlier, loaded] = await Promise.all([claim(sql, call), stream.load(sql, call, newId)]);
  if (earlier) return earlier;
  if (!loaded) throw new Refused(refuse('not-found'));
  const { state: before, head, context } = loaded;

  const decided = stream.decide(before, call.command, context);
  if (isRefusal(decided)) throw new Refused(decided);
  const office = stream.office(before, call.command, context);
  const sealed = seal(call.streamId, head, decided, call.now, call.actor, office);
  const events = decided.map((event, i) => ({ event, sealed: sealed[i] as Sealed }));
  const after = decided.reduce((state, event) => stream.evolve(state, event, call.now), before);
  const last = sealed.at(-1);
  const change: Change<S, E, X> = {
    streamId: call.streamId, before, after, events, office, newId, context, actor: call.actor, now: call.now,
    head: last ? { seq: last.envelope.seq, hash: last.hash } : head,
  };
  const answer = stream.answer(change);
  await Promise.all([
    ...(last ? [...append(sql, sealed), ...stream.project(sql, change)] : []),
    ...(last && stream.wakes ? [raiseWake(sql, call.streamId, stream.wakes, change.head.seq, call.now)] : []),
    ...keep(sql, call, answer),
  ]);
  return answer;
}

const requestHash = (call: Call<unknown>): string => sha256(canonical({ stream: call.streamId, command: call.command }));

/** Claims the key for this person; a repeat gets the earlier answer, another body under the same key is refused. */
async function claim(sql: Tx, call: Call<unknown>): Promise<Answer | null> {
  if (call.actor.kind !== 'person' || call.key === undefined) return null;
  const hash = requestHash(call);
  const claimed = await sql`
    insert into idempotency_key (person_id, key, request_sha256, at) values (${call.actor.personId}, ${call.key}, ${hash}, ${call.now})
    on conflict do nothing returning 1`;
  if (claimed.length) return null;
  const [row] = await sql<{ request_sha256: string; outcome: Answer | null }[]>`
    select request_sha256, outcome from idempotency_key where person_id = ${call.actor.personId} and key = ${call.key}`;
  if (row && row.request_sha256 !== hash) throw new Refused(refuse('key-reused'));
  if (!row?.outcome) throw new Refused(refuse('key-in-progress'));
  return row.outcome;
}

function keep(sql: Tx, call: Call<unknown>, answer: Answer): Promise<unknown>[] {
  if (call.actor.kind !== 'person' || call.key === undefined) return [];
  return [sql`update idempotency_key set outcome = ${sql.json(answer as never)} where person_id = ${call.actor.personId} and key = ${call.key}`];
}

/** Marks the stream for the relay. No NOTIFY here: in a committing transaction it takes a lock of the whole instance. */
function raiseWake(sql: Tx, stream: string, kind: 'plan' | 'directive', seq: number, now: Instant): Promise<unknown> {
  return sql`
    insert into clock_wake (stream, kind, head_seq, raised_at) values (${stream}, ${kind}, ${seq}, ${now})
    on conflict (stream) do update set head_seq = excluded.head_seq, raised_at = excluded.raised_at, next_try = null, attempts = 0`;
}

/** Two people at the same moment: the database's constraint is the last judge, and its verdict is a refusal, not a fault. */
function constraintRefusal(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint_name: constraint, message } = error as { code?: string; constraint_name?: string; message?: string };
  if (code === '23505' && constraint === 'register_entry_pkey') return refuse('number-taken');
  if (code === '23505' && constraint === 'decision_pkey') return refuse('already-decided');
  if (code === '23P01') return refuse('overlap');
  if (code === 'P0001' && message === 'cycle-in-tree') return refuse('cycle-in-tree');
  return null;
}

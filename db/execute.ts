import type { Actor, Office } from '#domain/roles';
import type { Instant } from '#domain/calendar/dates';
import { isRefusal, refuse, type Refusal } from '#domain/problems';
import { randomUUID } from 'node:crypto';
import { canonical, sha256 } from './canonical.ts';
import { seal, type Head, type Sealed } from './chain.ts';
import type { Db, Statement, Tx } from './connect.ts';
import { inTransaction } from './transaction.ts';

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
  /** Which workflow these events wake, if any: only what changes dates, desks or letters is worth a wake-up. */
  wakes(events: readonly E[]): 'plan' | 'directive' | null;
  /** Locks the stream's row and reads what a decision needs; null when there is no such stream. */
  load(sql: Tx, call: Call<C>, newId: string): Promise<{ state: S; head: Head; context: X } | null>;
  /** Pure: permission and rules. */
  decide(state: S, command: C, context: X): readonly E[] | Refusal;
  evolve(state: S, event: E, at: Instant): S;
  /** In which office the actor acts; recorded with every event. */
  office(state: S, command: C, context: X): Office | null;
  /** Writes what the events changed, the stream's own row included. */
  project(sql: Tx, change: Change<S, E, X>): Statement[];
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
    return await act(db, stream, call);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    const known = constraintRefusal(error);
    if (known) return known;
    throw error;
  }
}

async function act<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  db: Db, stream: Stream<S, C, E, X>, call: Call<C>,
): Promise<Answer> {
  const newId = randomUUID();
  return inTransaction(
    db,
    // Answered in the order they are sent: the key is looked up after the lock is held, so two clicks cannot both find it free.
    (sql) => Promise.all([stream.load(sql, call, newId), answered(sql, call)]),
    (sql, [loaded, earlier]) => {
      if (earlier) return { sent: [], answer: earlier };
      if (!loaded) throw new Refused(refuse('not-found'));
      const change = decided(stream, call, newId, loaded);
      const answer = stream.answer(change);
      const sealed = change.events.map((e) => e.sealed);
      const wakes = stream.wakes(change.events.map((e) => e.event));
      return { sent: [...record(sql, call, sealed, wakes, answer), ...(sealed.length ? stream.project(sql, change) : [])], answer };
    },
  );
}

/** Asks the rules, and seals what they say. @throws Refused */
function decided<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  stream: Stream<S, C, E, X>, call: Call<C>, newId: string, { state: before, head, context }: { state: S; head: Head; context: X },
): Change<S, E, X> {
  const events = stream.decide(before, call.command, context);
  if (isRefusal(events)) throw new Refused(events);
  const office = stream.office(before, call.command, context);
  const sealed = seal(call.streamId, head, events, call.now, call.actor, office);
  const last = sealed.at(-1);
  return {
    streamId: call.streamId, before, office, newId, context, actor: call.actor, now: call.now,
    after: events.reduce((state, event) => stream.evolve(state, event, call.now), before),
    events: events.map((event, i) => ({ event, sealed: sealed[i] as Sealed })),
    head: last ? { seq: last.envelope.seq, hash: last.hash } : head,
  };
}

const requestHash = (call: Call<unknown>): string => sha256(canonical({ stream: call.streamId, command: call.command }));

/** A repeat gets the earlier answer; another request under the same key is refused. */
async function answered(sql: Tx, { actor, key, ...call }: Call<unknown>): Promise<Answer | null> {
  if (actor.kind !== 'person' || key === undefined) return null;
  const [row] = await sql<{ request_sha256: string; outcome: Answer }[]>`
    select request_sha256, outcome from idempotency_key where person_id = ${actor.personId} and key = ${key}`;
  if (row && row.request_sha256 !== requestHash({ actor, key, ...call })) throw new Refused(refuse('key-reused'));
  return row?.outcome ?? null;
}

/** What happened, the mark for the relay and the answer under its key: one visit to the database. */
function record(sql: Tx, call: Call<unknown>, sealed: readonly Sealed[], wakes: 'plan' | 'directive' | null, answer: Answer): Statement[] {
  const keyed = call.actor.kind === 'person' && call.key !== undefined ? { person: call.actor.personId, key: call.key } : null;
  if (sealed.length === 0 && !keyed) return [];
  const events = sealed.map((s) => ({ seq: s.envelope.seq, type: s.envelope.type, body: s.body, hash: s.hash }));
  const texts = sealed.flatMap((s) => s.texts);
  return [sql`select append_events(${call.streamId}, ${call.now}, ${sql.json(events)}, ${sql.json(texts.map((t) => ({ ...t })))}, ${wakes},
    ${keyed?.person ?? null}, ${keyed?.key ?? null}, ${keyed ? requestHash(call) : null}, ${sql.json(answer as never)})`];
}

/** Two people at the same moment: the database's constraint is the last judge, and its verdict is a refusal, not a fault. */
function constraintRefusal(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint_name: constraint, message } = error as { code?: string; constraint_name?: string; message?: string };
  if (code === '23505' && constraint === 'register_entry_pkey') return refuse('number-taken');
  // The same key at the same moment on two streams: one of them was another request.
  if (code === '23505' && constraint === 'idempotency_key_pkey') return refuse('key-reused');
  if (code === '23505' && constraint === 'decision_pkey') return refuse('already-decided');
  if (code === '23505' && constraint === 'unit_code_key') return refuse('bad-input', {}, [{ at: 'code', code: 'taken' }]);
  // Two clicks with one key at the same moment, both on a unit that is not there yet.
  if (code === '23505' && constraint === 'unit_pkey') return refuse('key-in-progress');
  if (code === '23P01') return refuse('overlap');
  if (code === 'P0001' && message === 'cycle-in-tree') return refuse('cycle-in-tree');
  return null;
}

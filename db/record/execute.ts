import { randomUUID } from 'node:crypto';
import type { Actor, Office } from '#domain/access/actor';
import type { CycleKind } from '#domain/agenda/cycle-kinds';
import type { Instant } from '#domain/calendar/dates';
import { isRefusal, refuse, type Refusal } from '#domain/problems';
import type { Db, Statement, Tx } from '../postgres/connect.ts';
import { constraintRefusal } from '../postgres/constraints.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { seal, type Head, type Sealed } from './chain.ts';
import { earlierAnswers, keyRows } from './idempotency.ts';

/**
 * One call at the door. `key` makes a repeat harmless: same person, same key, same command, same
 * answer.
 */
export interface Call<C> {
  readonly actor: Actor;
  readonly now: Instant;
  readonly key?: string;
  readonly streamId: string;
  readonly command: C;
}

/** A call with an id for what it may create. */
export interface Asked<C> extends Call<C> {
  readonly newId: string;
}

/** What a stream stands at, and what else its decision may look at. */
export interface Loaded<S, X> {
  readonly state: S;
  readonly head: Head;
  readonly context: X;
}

/** `wait` for rows others hold, or `skip` what cannot be had at once. */
export type Patience = 'wait' | 'skip';

/**
 * What a stream of the record must know how to do, for many calls at once. The order of the act is
 * `execute`'s alone.
 */
export interface Stream<S, C, E extends { readonly type: string }, X> {
  /**
   * Which workflow these events wake, if any: only what changes dates, desks or letters is worth a
   * wake-up.
   */
  wakes(events: readonly E[]): CycleKind | null;
  /**
   * Locks the streams' rows in the order of their ids and reads what the decisions need; null when
   * there is no such stream, or it was skipped.
   */
  load(sql: Tx, calls: readonly Asked<C>[], patience: Patience): Promise<(Loaded<S, X> | null)[]>;
  /** Pure: permission and rules. */
  decide(state: S, command: C, context: X): readonly E[] | Refusal;
  evolve(state: S, event: E, at: Instant): S;
  /** In which office the actor acts; recorded with every event. */
  office(state: S, command: C, context: X): Office | null;
  /** Writes what the events changed, the streams' own rows included. */
  project(sql: Tx, changes: readonly Change<S, E, X>[]): Statement[];
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

/**
 * The type `json` of Postgres, which keeps the order of keys; `sql.json` sends jsonb, which does
 * not.
 */
const JSON_AS_SAID = 114;

export type Answer = Readonly<Record<string, unknown>>;

/**
 * The only door to the record: idempotency key, lock, permission and decision, events, projections,
 * wake-up, in one transaction. Nothing else writes what happened.
 * @returns the answer, or the refusal; nothing changed when it is a refusal
 * @throws when the database fails; then nothing changed either
 */
export async function execute<
  S,
  C extends { readonly type: string },
  E extends { readonly type: string },
  X,
>(db: Db, stream: Stream<S, C, E, X>, call: Call<C>): Promise<Answer | Refusal> {
  try {
    const [outcome] = await executeTogether(db, stream, [call], 'wait');
    return outcome ?? refuse('not-found');
  } catch (error) {
    const known = constraintRefusal(error);
    if (known) return known;
    throw error;
  }
}

/**
 * As {@link execute}, for calls on different streams in one transaction: one look, one write, one
 * commit. Each is decided for itself; who is refused, or was answered before, writes nothing and
 * the others go on. See `door` for calls as they come.
 * @returns the outcomes in the order of the calls; null for a stream that is not there, or that was
 * skipped
 * @throws when the transaction failed, be it by the write of one of them; then none of them changed
 * anything
 */
export async function executeTogether<
  S,
  C extends { readonly type: string },
  E extends { readonly type: string },
  X,
>(
  db: Db,
  stream: Stream<S, C, E, X>,
  calls: readonly Call<C>[],
  patience: Patience,
): Promise<(Answer | Refusal | null)[]> {
  const asked = calls.map((call) => ({ ...call, newId: randomUUID() }));
  return inTransaction(
    db,
    // Answered in the order they are sent: the keys are looked up after the locks are held, so two
    // clicks cannot both find theirs free.
    (sql) => Promise.all([stream.load(sql, asked, patience), earlierAnswers(sql, asked)]),
    (sql, [loaded, earlier]) => {
      const outcomes = asked.map(
        (call, i) => earlier[i] ?? (loaded[i] ? decided(stream, call, loaded[i]) : null),
      );
      const done = outcomes.filter((o) => o instanceof Done);
      const changes = done.map((d) => d.change).filter((c) => c.events.length > 0);
      return {
        sent: [
          ...record(sql, stream, done),
          ...(changes.length > 0 ? stream.project(sql, changes) : []),
        ],
        answer: outcomes.map((o) => (o instanceof Done ? o.answer : o)),
      };
    },
  );
}

/** A call the rules have agreed to: what it changes, and what its caller is told. */
class Done<S, C, E, X> {
  readonly call: Call<C>;
  readonly change: Change<S, E, X>;
  readonly answer: Answer;
  constructor(call: Call<C>, change: Change<S, E, X>, answer: Answer) {
    this.call = call;
    this.change = change;
    this.answer = answer;
  }
}

/** Asks the rules, and seals what they say. */
function decided<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  stream: Stream<S, C, E, X>,
  call: Asked<C>,
  { state: before, head, context }: Loaded<S, X>,
): Done<S, C, E, X> | Refusal {
  const events = stream.decide(before, call.command, context);
  if (isRefusal(events)) return events;
  const office = stream.office(before, call.command, context);
  const sealed = seal(call.streamId, head, events, call.now, call.actor, office);
  const last = sealed.at(-1);
  const change: Change<S, E, X> = {
    streamId: call.streamId,
    before,
    office,
    newId: call.newId,
    context,
    actor: call.actor,
    now: call.now,
    after: events.reduce((state, event) => stream.evolve(state, event, call.now), before),
    events: events.map((event, i) => ({ event, sealed: sealed[i] as Sealed })),
    head: last ? { seq: last.envelope.seq, hash: last.hash } : head,
  };
  return new Done(call, change, stream.answer(change));
}

/**
 * What happened, the marks for the relay and the answers under their keys: one visit to the
 * database.
 */
function record<S, C, E extends { readonly type: string }, X>(
  sql: Tx,
  stream: Pick<Stream<S, C, E, X>, 'wakes'>,
  done: readonly Done<S, C, E, X>[],
): Statement[] {
  const keys = done.flatMap(({ call, answer }) => keyRows(call, answer));
  const sealed = done.flatMap(({ change }) => change.events.map((e) => e.sealed));
  if (sealed.length === 0 && keys.length === 0) return [];
  const events = sealed.map(({ envelope: { stream: id, seq, type, at }, body, hash }) => ({
    stream: id,
    seq,
    type,
    at,
    body,
    hash,
  }));
  const wakes = done.flatMap(({ change: { streamId, events: all, head, now } }) => {
    const kind = stream.wakes(all.map((e) => e.event));
    return kind && all.length > 0
      ? [{ stream: streamId, kind, head_seq: head.seq, raised_at: now }]
      : [];
  });
  return [
    sql`
      select append_events(
        ${sql.json(events)}, ${sql.json(sealed.flatMap((s) => s.texts) as never)},
        ${sql.json(wakes)}, ${sql.typed(keys as never, JSON_AS_SAID)}
      )`,
  ];
}

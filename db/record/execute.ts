import { randomUUID } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '#domain/problems';
import type { Db, Statement, Tx } from '../postgres/connect.ts';
import { constraintRefusal } from '../postgres/constraints.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { seal, type Sealed } from './chain.ts';
import { earlierAnswers, keyRows } from './idempotency.ts';
import type { Answer, Call, CallWithId, Change, Loaded, Patience, Stream } from './stream.ts';

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
        (call, i) => earlier[i] ?? (loaded[i] ? askRules(stream, call, loaded[i]) : null),
      );
      const agreed = outcomes.filter((o) => o instanceof Agreed);
      const changes = agreed.map((a) => a.change).filter((c) => c.events.length > 0);
      return {
        sent: [
          ...writeRecord(sql, stream, agreed),
          ...(changes.length > 0 ? stream.project(sql, changes) : []),
        ],
        answer: outcomes.map((o) => (o instanceof Agreed ? o.answer : o)),
      };
    },
  );
}

/** A call to which the rules have agreed: what it changes, and what its caller is told. */
class Agreed<S, C, E, X> {
  readonly call: Call<C>;
  readonly change: Change<S, E, X>;
  readonly answer: Answer;
  constructor(call: Call<C>, change: Change<S, E, X>, answer: Answer) {
    this.call = call;
    this.change = change;
    this.answer = answer;
  }
}

/** Asks the rules, and seals the events they answer with. */
function askRules<S, C extends { readonly type: string }, E extends { readonly type: string }, X>(
  stream: Stream<S, C, E, X>,
  call: CallWithId<C>,
  { state: before, head, context }: Loaded<S, X>,
): Agreed<S, C, E, X> | Refusal {
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
  return new Agreed(call, change, stream.answer(change));
}

/**
 * The type `json` of Postgres, which keeps the order of keys; `sql.json` sends jsonb, which does
 * not.
 */
const JSON_TYPE = 114;

/**
 * Writes the events, the marks for the relay and the answers under their keys, with one statement.
 */
function writeRecord<S, C, E extends { readonly type: string }, X>(
  sql: Tx,
  stream: Pick<Stream<S, C, E, X>, 'wakes'>,
  agreed: readonly Agreed<S, C, E, X>[],
): Statement[] {
  const keys = agreed.flatMap(({ call, answer }) => keyRows(call, answer));
  const sealed = agreed.flatMap(({ change }) => change.events.map((e) => e.sealed));
  if (sealed.length === 0 && keys.length === 0) return [];
  const events = sealed.map(({ envelope: { stream: id, seq, type, at }, body, hash }) => ({
    stream: id,
    seq,
    type,
    at,
    body,
    hash,
  }));
  const wakes = agreed.flatMap(({ change: { streamId, events: all, head, now } }) => {
    const kind = stream.wakes(all.map((e) => e.event));
    return kind && all.length > 0
      ? [{ stream: streamId, kind, head_seq: head.seq, raised_at: now }]
      : [];
  });
  return [
    sql`
      select append_events(
        ${sql.json(events)}, ${sql.json(sealed.flatMap((s) => s.texts) as never)},
        ${sql.json(wakes)}, ${sql.typed(keys as never, JSON_TYPE)}
      )`,
  ];
}

import type { Actor, Office } from '#domain/access/actor';
import type { CycleKind } from '#domain/agenda/cycle-kinds';
import type { Instant } from '#domain/calendar/dates';
import type { Refusal } from '#domain/problems';
import type { Statement, Tx } from '../postgres/connect.ts';
import type { Head, Sealed } from './chain.ts';

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

/** A call with an id for what it may create, made before anything is decided. */
export interface CallWithId<C> extends Call<C> {
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
  load(
    sql: Tx,
    calls: readonly CallWithId<C>[],
    patience: Patience,
  ): Promise<(Loaded<S, X> | null)[]>;
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

/** What one call has changed on its stream. */
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

/** What a caller is told. It is JSON, kept under the caller's key and told again on a repeat. */
export type Answer = Readonly<Record<string, unknown>>;

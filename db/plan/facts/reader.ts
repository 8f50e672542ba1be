import type { ActName, Acts } from '#domain/plan/acts/index';
import type { AnyPlanCommand, Command, PlanSystemCommand } from '#domain/plan/commands';
import type { FactName, Facts } from '#domain/plan/facts';
import type { SystemActName, SystemActs } from '#domain/plan/system/index';
import type { Tx } from '../../postgres/connect.ts';
import type { CallWithId, Patience } from '../../record/stream.ts';
import type { LoadedPlan } from '../rows.ts';

/** Facts an act has listed, those that are only written down among them. */
type Listed<A extends { readonly facts: readonly FactName[] }> =
  | A['facts'][number]
  | (A extends { readonly writes?: readonly (infer W)[] } ? W : never);

/** The commands whose acts have listed a fact. */
export type Needing<F extends FactName> =
  | { [N in ActName]: F extends Listed<Acts[N]> ? Command<N> : never }[ActName]
  | {
      [N in SystemActName]: F extends Listed<SystemActs[N]>
        ? Extract<PlanSystemCommand, { readonly type: N }>
        : never;
    }[SystemActName];

/** How facts are read for one round of commands. */
export interface Reading {
  readonly zone: string;
  /** How to lock the rows an act is about to change; a dry run locks none. */
  readonly lock: 'none' | Patience;
  /** The year a command is about, read and locked before any fact; null when it is not there. */
  readonly planOf: (call: CallWithId<AnyPlanCommand>) => Promise<LoadedPlan | null>;
}

/**
 * Reads one fact for the commands that need it, in as few statements as can be. The first statement
 * is sent before anything is awaited, so that all facts travel together.
 * @returns the fact at the place of each call; undefined for a call to be skipped, because somebody
 * else holds a row it needs
 */
export type Reader<F extends FactName> = (
  sql: Tx,
  calls: readonly CallWithId<Needing<F>>[],
  reading: Reading,
) => Promise<readonly (Facts[F] | undefined)[]>;

/** What was found, at the places (`n`, from 1) of the calls it was found for. */
export function atPlaces<R extends { readonly n: number }, T>(
  calls: readonly unknown[],
  rows: readonly R[],
  fact: (row: R) => T,
): (T | null)[] {
  const found: (T | null)[] = calls.map(() => null);
  for (const row of rows) found[row.n - 1] = fact(row);
  return found;
}

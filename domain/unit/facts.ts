import type { ReceivingOffice } from '../access/lending.ts';

/**
 * What is read from the record before an act on a unit is decided, by name; `db/unit/facts.ts` has
 * one reader for each.
 */
export interface UnitFacts {
  /** Does the person exist whom the act names? */
  readonly personKnown: boolean;
  /** Do all the parents named exist on the day named? */
  readonly parentsKnown: boolean;
  /** May the actor manage every parent named? Nobody puts a unit where they have no say. */
  readonly managesParents: boolean;
  /** The offices that the person named holds on the first day, in this unit and directly below. */
  readonly receiving: readonly ReceivingOffice[];
  /** May the actor reset passwords wherever this person holds office, or will? */
  readonly mayReset: boolean;
  /** Has the person a second factor? It goes with the password, else they could sign nothing. */
  readonly secondFactorSet: boolean;
  /** Is there an administrator anywhere already? */
  readonly administratorHeld: boolean;
}

export type UnitFactName = keyof UnitFacts;

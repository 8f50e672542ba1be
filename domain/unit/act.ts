import type { z } from 'zod';
import type { Office } from '../access/actor.ts';
import type { Action } from '../access/powers.ts';
import type { ProblemCode, Refusal } from '../problems.ts';
import type { UnitActContext, UnitContext } from './context.ts';
import type { UnitEvent } from './events.ts';
import type { UnitFactName } from './facts.ts';
import type { UnitState } from './state.ts';

export type UnitDecision = UnitEvent[] | Refusal;

/** The actor, a person, and the unit they act on. */
type Standing = UnitContext & { readonly me: string };

/**
 * In which office a person does an act: one with this power over the unit, or one that is found by
 * what the act is about. Null when they have none, and then they may not.
 */
type UnitBy<B> = Action | ((unit: UnitState, body: B, who: Standing) => Office | null);

/** An act on a unit that has a route of its own, or none. */
export interface UnitAct<B extends object, F extends UnitFactName> {
  readonly by: UnitBy<B>;
  /** Also decided for a person who has no such office; then `decide` asks whether they may. */
  readonly withoutOffice?: true;
  /** Says more than `not-allowed` to a person without such an office, where more can be said. */
  whyNot?(unit: UnitState, body: B, who: Standing): Refusal | null;
  /** The facts `decide` looks at. */
  readonly facts: readonly F[];
  decide(unit: UnitState, body: B, ctx: UnitActContext<F>): UnitDecision;
}

/** An act on a unit that is served at `/api/units/{id}/<act>`. */
export interface ServedUnitAct<B extends z.ZodObject, F extends UnitFactName> extends UnitAct<
  z.output<B>,
  F
> {
  /** The body of the request. */
  readonly body: B;
  /** Vietnamese, ` / `, English. */
  readonly summary: string;
  /** Problems it may answer with, besides `not-allowed` and those of every route. */
  readonly problems: readonly ProblemCode[];
}

/** An act of the system; a person who tries it learns nothing. */
export interface SystemUnitAct<B extends object, F extends UnitFactName> {
  readonly by: 'system';
  readonly facts: readonly F[];
  decide(unit: UnitState, body: B, ctx: Omit<UnitActContext<F>, 'me' | 'office'>): UnitDecision;
}

export const servedUnitAct = <B extends z.ZodObject, F extends UnitFactName>(
  act: ServedUnitAct<B, F>,
): ServedUnitAct<B, F> => act;

export const unitAct = <B extends object, F extends UnitFactName>(
  act: UnitAct<B, F>,
): UnitAct<B, F> => act;

export const systemUnitAct = <B extends object, F extends UnitFactName>(
  act: Omit<SystemUnitAct<B, F>, 'by'>,
): SystemUnitAct<B, F> => ({ by: 'system', ...act });

/** Any of them, without what its body says and which facts it has listed. */
export type AnyUnitAct =
  | {
      readonly by: Action | ((unit: UnitState, body: never, who: Standing) => Office | null);
      readonly withoutOffice?: true;
      whyNot?(unit: UnitState, body: never, who: Standing): Refusal | null;
      readonly facts: readonly UnitFactName[];
      decide(unit: UnitState, body: never, ctx: never): UnitDecision;
    }
  | {
      readonly by: 'system';
      readonly facts: readonly UnitFactName[];
      decide(unit: UnitState, body: never, ctx: never): UnitDecision;
    };

import type { Actor, Subject } from '../access/actor.ts';
import type { Instant } from '../calendar/dates.ts';
import type { Days } from '../deadlines/due.ts';
import { refuse, type Refusal } from '../problems.ts';
import type { UnitKind } from '../shapes/basics.ts';
import type { DirectiveContent } from '../shapes/directive.ts';
import { freeText, type FreeText } from '../shapes/free-text.ts';
import type { RouteSpec } from '../shapes/review-route.ts';
import type { PlanEvent } from './events.ts';
import type { FactName, Facts } from './facts.ts';

/** What every decision may look at besides the state of the year. */
export interface PlanContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly unitKind: UnitKind;
  readonly days: Days;
  readonly directive: { readonly issuerUnitId: string; readonly content: DirectiveContent };
  /** The newest version of each route the directive names. */
  readonly routes: readonly RouteNow[];
  /** An id for what the act may create. */
  readonly newId: string;
}

/** What one act looks at: the above, and the facts it has listed. */
export type ActContext<F extends FactName> = PlanContext & Pick<Facts, F>;

/** What was read for one act, before it is known which facts that act lists. */
export type ReadContext = PlanContext & Partial<Facts>;

/** A route as published last. */
export interface RouteNow {
  readonly routeId: string;
  readonly version: number;
  readonly spec: RouteSpec;
}

/** What an act does: the events that follow from it, none when all is so already; or a refusal. */
export type Decision = PlanEvent[] | Refusal;

/**
 * A text that an act cannot do without, as it goes on the record; a refusal when nothing but blanks
 * was typed.
 */
export const requiredText = (typed: string): FreeText | Refusal =>
  typed.trim() === '' ? refuse('reason-missing') : freeText(typed.trim());

/** A note that may be left out, as it goes on the record. */
export const optionalText = (typed: string | undefined): FreeText | null =>
  typed ? freeText(typed) : null;

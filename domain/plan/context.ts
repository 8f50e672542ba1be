import type { Actor, Subject } from '../access/actor.ts';
import { may } from '../access/may.ts';
import type { Action } from '../access/powers.ts';
import type { Instant } from '../calendar/dates.ts';
import type { Days } from '../deadlines/due.ts';
import { refuse, type Refusal } from '../problems.ts';
import type { Holders } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { UnitKind } from '../shapes/basics.ts';
import type { Content } from '../shapes/content.ts';
import type { DirectiveContent } from '../shapes/directive.ts';
import { freeText, type FreeText } from '../shapes/free-text.ts';
import type { RouteSpec } from '../shapes/review-route.ts';
import { type PlanEvent } from './events.ts';

/** All a decision may look at besides the plan's own state. */
export interface PlanContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly unitKind: UnitKind;
  readonly days: Days;
  readonly directive: { readonly issuerUnitId: string; readonly content: DirectiveContent };
  /** The newest version of each route the directive names. */
  readonly routes: readonly RouteNow[];
  /** An id for what the command may create. */
  readonly newId: string;
  /** For `submit`: the draft as it lies now. */
  readonly draft?: { readonly content: Content; readonly version: number; readonly sha256: string };
  /** For `enter-on-behalf`: the content made from what was typed. */
  readonly paper?: { readonly sha256: string };
  /** For `answer-with`: the unit's submission under another directive. */
  readonly elsewhere?: Pick<Submission, 'id' | 'home' | 'kind'>;
  /** For `progress`. */
  readonly task?: { readonly id: string; readonly percent: number };
  /** For `resolve-comment`. */
  readonly comment?: { readonly id: string; readonly resolved: boolean };
  /** For `remind`: rungs already on record. */
  readonly climbed?: ReadonlySet<string>;
  /** For `remind`: who holds the seats of each submission's present step and is there. */
  readonly holders?: ReadonlyMap<string, Holders>;
  /** For `attach` and `enter-on-behalf`: does the file belong to this unit's year? */
  readonly fileKnown?: boolean;
  /** For `forward`: does somebody hold that office, this person when one is named? */
  readonly targetHeld?: boolean;
  /** For `ask-advice` and mentions: who of the persons named may read this. */
  readonly mayRead?: ReadonlySet<string>;
  /** For `give-advice`. */
  readonly advice?: {
    readonly id: string;
    readonly of: string;
    readonly by: string;
    readonly given: boolean;
  };
  /** For `withdraw-approval`: the register number of what is in force again. */
  readonly numberBefore?: number | null;
}

/** A route as published last. */
export interface RouteNow {
  readonly routeId: string;
  readonly version: number;
  readonly spec: RouteSpec;
}

export type Decision = PlanEvent[] | Refusal;

/** The refusal of who holds no office with this power here; null when they may. */
export const allowed = (ctx: PlanContext, action: Action): Refusal | null =>
  may(ctx.actor, action, ctx.subject) ? null : refuse('not-allowed');

/**
 * What an act cannot be done without saying, as it goes on the record; the refusal when nothing but
 * blanks was typed.
 */
export const stated = (typed: string): FreeText | Refusal =>
  typed.trim() === '' ? refuse('reason-missing') : freeText(typed.trim());

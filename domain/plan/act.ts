import type { z } from 'zod';
import type { Action } from '../access/powers.ts';
import type { ProblemCode } from '../problems.ts';
import type { Submission } from '../review/submission.ts';
import type { ActContext, Decision, PlanContext } from './context.ts';
import type { FactName, Facts } from './facts.ts';
import type { Obligation, PlanState } from './state.ts';

/**
 * Who may do an act, and in which office it goes on the record:
 * - a power: asked before `decide`, and recorded in the office that has it;
 * - `askedInside`: `decide` asks for the power itself, because something comes before it or because
 *   it depends on the state of the paper; recorded in the first of these powers the person has;
 * - `desk`: `decide` asks for the seat, and the record names the office of that seat; `last-desk`:
 *   the seat at the desk that approved.
 */
export type By = Action | { readonly askedInside: readonly Action[] } | 'desk' | 'last-desk';

/** May it be done to many papers at once, and does it then sign them, which takes a password? */
export type Bulk = { readonly signs: boolean } | null;

/** What every act says of itself. */
interface Said<B extends z.ZodObject, F extends FactName, W extends FactName, K extends Bulk> {
  /** The body of the request. */
  readonly body: B;
  readonly by: By;
  /** Problems it may answer with, besides `not-allowed`, `wrong-state` and those of every route. */
  readonly problems: readonly ProblemCode[];
  /** The facts `decide` looks at. */
  readonly facts: readonly F[];
  /** Facts that are only written down when the act is done; a dry run does without them. */
  readonly writes?: readonly W[];
  readonly bulk: K;
  /** An administrator, who reads no papers, may do it too. */
  readonly operators?: true;
  /** Vietnamese, ` / `, English: where the words of the button do not say what the act does. */
  readonly summary?: string;
}

/** The facts as a trial supposes them to be: as they are when nothing stands in the way. */
type Supposing<F extends FactName> = [F] extends [never]
  ? { readonly suppose?: undefined }
  : { readonly suppose: Pick<Facts, F> };

/**
 * The bodies with which it is tried out whether a person may do an act now. What they say is made
 * up, so that a refusal of the input alone counts as a yes (see `allowed.ts`).
 */
type Tried<On extends string, Args extends readonly unknown[], Body, F extends FactName> = {
  readonly on: On;
  readonly bodies: (...args: Args) => readonly Body[];
} & Supposing<F>;

/**
 * No trial: whether there is something to act on stands in a list of the view, and the console
 * offers the act there.
 */
interface Listed {
  readonly on: 'list';
  readonly list: 'advice' | 'comments' | 'candidates';
}

export interface SubmissionAct<
  B extends z.ZodObject,
  F extends FactName,
  W extends FactName,
  K extends Bulk,
> extends Said<B, F, W, K> {
  readonly on: 'submission';
  readonly trials:
    | Tried<'submission', readonly [s: Submission, ctx: PlanContext], z.input<B>, F>
    | Listed;
  decide(s: Submission, body: z.output<B>, ctx: ActContext<F>, plan: PlanState): Decision;
}

export interface ObligationAct<
  B extends z.ZodObject,
  F extends FactName,
  W extends FactName,
  K extends Bulk,
> extends Said<B, F, W, K> {
  readonly on: 'obligation';
  readonly trials: Tried<'obligation', readonly [o: Obligation], z.input<B>, F>;
  decide(o: Obligation, body: z.output<B>, ctx: ActContext<F>, plan: PlanState): Decision;
}

export interface YearAct<
  B extends z.ZodObject,
  F extends FactName,
  W extends FactName,
  K extends Bulk,
> extends Said<B, F, W, K> {
  readonly on: 'year';
  readonly trials:
    | Tried<'obligation', readonly [o: Obligation], z.input<B>, F>
    | Tried<'task', readonly [], z.input<B>, F>
    | Listed;
  decide(plan: PlanState, body: z.output<B>, ctx: ActContext<F>): Decision;
}

/** A trial of any act, without what its bodies say and which facts it supposes. */
export type AnyTrial =
  | AnyTried<'submission', readonly [s: Submission, ctx: PlanContext]>
  | AnyTried<'obligation', readonly [o: Obligation]>
  | AnyTried<'task', readonly []>;
interface AnyTried<On extends string, Args extends readonly unknown[]> {
  readonly on: On;
  readonly bodies: (...args: Args) => readonly object[];
  readonly suppose?: Partial<Facts> | undefined;
}

/** Any act, without what its body says and which facts it has listed. */
export type AnyAct = Omit<Said<z.ZodObject, FactName, FactName, Bulk>, 'body'> & {
  readonly trials: AnyTrial | Listed;
} & (
    | {
        readonly on: 'submission';
        decide(s: Submission, body: never, ctx: never, plan: PlanState): Decision;
      }
    | {
        readonly on: 'obligation';
        decide(o: Obligation, body: never, ctx: never, plan: PlanState): Decision;
      }
    | { readonly on: 'year'; decide(plan: PlanState, body: never, ctx: never): Decision }
  );

/** An act on one of the year's submissions; the body names it by `submissionId`. */
export const onSubmission = <
  B extends z.ZodObject<{ submissionId: z.ZodType<string> }>,
  F extends FactName,
  const K extends Bulk,
  W extends FactName = never,
>(
  act: Omit<SubmissionAct<B, F, W, K>, 'on'>,
): SubmissionAct<B, F, W, K> => ({ on: 'submission', ...act });

/** An act on one of the year's obligations; the body names it by `obligationId`. */
export const onObligation = <
  B extends z.ZodObject<{ obligationId: z.ZodType<string> }>,
  F extends FactName,
  const K extends Bulk,
  W extends FactName = never,
>(
  act: Omit<ObligationAct<B, F, W, K>, 'on'>,
): ObligationAct<B, F, W, K> => ({ on: 'obligation', ...act });

/** An act on the year itself: on something new in it, or on one of its tasks. */
export const onYear = <
  B extends z.ZodObject,
  F extends FactName,
  const K extends Bulk,
  W extends FactName = never,
>(
  act: Omit<YearAct<B, F, W, K>, 'on'>,
): YearAct<B, F, W, K> => ({ on: 'year', ...act });

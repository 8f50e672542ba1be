import { isRefusal, type ProblemCode } from '../problems.ts';
import type { AnyAct, AnyTrial } from './act.ts';
import { actNames, acts, type ActName } from './acts/index.ts';
import type { PlanCommand } from './commands.ts';
import type { PlanContext, ReadContext } from './context.ts';
import { decide } from './decide.ts';
import type { PlanState } from './state.ts';

/** Refusals that concern what was typed, not whether the person may act now. */
const aboutInput: readonly ProblemCode[] = [
  'incomplete',
  'stale-version',
  'reason-missing',
  'bad-input',
  'date-in-past',
  'confirmation-needed',
  'nobody-holds-office',
  'office-cannot-decide',
  'office-already-asked',
];

type TrialOn<On extends AnyTrial['on']> = Extract<AnyTrial, { readonly on: On }>;
type Tried<On extends AnyTrial['on']> = readonly [name: ActName, trial: TrialOn<On>];

/** The acts that are tried out on a submission, an obligation or a task. */
const triedOn = <On extends AnyTrial['on']>(on: On): readonly Tried<On>[] =>
  actNames.flatMap((name) => {
    const { trials }: AnyAct = acts[name];
    return trials.on === on ? [[name, trials as TrialOn<On>] as const] : [];
  });
const onSubmission = triedOn('submission');
const onObligation = triedOn('obligation');
const onTask = triedOn('task');

/** Those of the acts that `decide` would take with one of the bodies of their trial. */
function granted<On extends AnyTrial['on']>(
  plan: PlanState,
  ctx: PlanContext,
  tried: readonly Tried<On>[],
  bodiesOf: (trial: TrialOn<On>) => readonly object[],
): ActName[] {
  return tried
    .filter(([name, trial]) => {
      const supposed: ReadContext = { ...ctx, ...trial.suppose };
      return bodiesOf(trial).some((body) => {
        const answer = decide(plan, { type: name, ...body } as PlanCommand, supposed);
        return !isRefusal(answer) || aboutInput.includes(answer.refused);
      });
    })
    .map(([name]) => name);
}

/**
 * What this person may do with this submission now. The answer is asked of `decide` itself, so the
 * console can never show a button the server would refuse, nor hide one it would grant.
 */
export function allowedOnSubmission(
  plan: PlanState,
  submissionId: string,
  ctx: PlanContext,
): ActName[] {
  const s = plan.submissions.find((x) => x.id === submissionId);
  return s ? granted(plan, ctx, onSubmission, (trial) => trial.bodies(s, ctx)) : [];
}

/** What this person may do with one obligation of the year. */
export function allowedOnObligation(
  plan: PlanState,
  obligationId: string,
  ctx: PlanContext,
): ActName[] {
  const o = plan.obligations.find((x) => x.id === obligationId);
  return o ? granted(plan, ctx, onObligation, (trial) => trial.bodies(o)) : [];
}

/** May this person write down how far tasks have come? */
export const mayProgress = (plan: PlanState, ctx: PlanContext): boolean =>
  granted(plan, ctx, onTask, (trial) => trial.bodies()).includes('progress');

import type { CycleKind } from '#domain/agenda/cycle-kinds';
import type * as workflows from './index.ts';
import type { CycleInput, DirectiveCycleInput, PlanCycleInput } from './messages.ts';

/** How the workflow that watches a stream's dates is started. */
interface Cycle {
  /** Name of the workflow's function. */
  readonly workflow: keyof typeof workflows;
  /** Made from the stream's id, so that two relays, or a rebuild, still start it once. */
  readonly workflowId: (stream: string) => string;
  /** What it starts with. */
  readonly input: (stream: string, rest: CycleInput) => PlanCycleInput | DirectiveCycleInput;
}

/** The cycles, by the kind of stream they belong to. */
export const cycles: Readonly<Record<CycleKind, Cycle>> = {
  plan: {
    workflow: 'planCycle',
    workflowId: (planId) => `plan-${planId}`,
    input: (planId, rest) => ({ ...rest, planId }),
  },
  directive: {
    workflow: 'directiveCycle',
    workflowId: (directiveId) => `directive-${directiveId}`,
    input: (directiveId, rest) => ({ ...rest, directiveId }),
  },
};

import { defineSignal } from '@temporalio/workflow';

/**
 * Tells a cycle that something happened on its stream, whose head now stands at `headSeq`. Order,
 * repeats and gaps do not matter, because the cycle then asks the record. With `inAnyCase` it asks
 * also when it knows of `headSeq` already (clocks rebuilt, mail to be sent again).
 */
export const wake = defineSignal<[headSeq: number, inAnyCase?: boolean]>('wake');

/** What a cycle starts with, and carries along when it continues as new. */
export interface CycleInput {
  /** Head of the stream that the run before has seen; -1 for the first. */
  readonly lastSeq: number;
  /**
   * Demo and test only: how far the application's clock ran ahead of the machine's when the cycle
   * began, in ms.
   */
  readonly aheadMs?: number;
  /**
   * Tests only: continue as new after so many events of history, besides when the server suggests
   * it.
   */
  readonly continueAfter?: number;
}

export interface PlanCycleInput extends CycleInput {
  readonly planId: string;
}

export interface DirectiveCycleInput extends CycleInput {
  readonly directiveId: string;
}

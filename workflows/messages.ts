import { defineSignal } from '@temporalio/workflow';

/**
 * Something happened on the stream, whose head now stands at `headSeq`. Order, repeats and gaps do
 * not matter: the cycle asks the record. `anyway` asks it also when the cycle knows of `headSeq`
 * already (clocks rebuilt, mail to be sent again).
 */
export const wake = defineSignal<[headSeq: number, anyway?: boolean]>('wake');

/** What a cycle starts with, and carries along when it continues as new. */
export interface CycleInput {
  /** Head of the stream the last run has seen. */
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

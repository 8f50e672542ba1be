import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '#domain/calendar/dates';
import { wake, type CycleInput } from './messages.ts';

/** A cycle's own clock, its ear for wake-ups, and its one timer. */
export interface Alarm {
  /** The workflow's time, which is the time of what the system does. */
  now(): Instant;
  /** Call just before the record is read: wake-ups up to here are answered by that reading. */
  looking(): void;
  /** Call with what was read: older and repeated wake-ups are no news any more. */
  seen(headSeq: number): void;
  /** Waits for news or until `at`; null waits for news only. */
  until(at: Instant | null): Promise<void>;
  /** Has the history grown so long that the run should continue as new? */
  full(): boolean;
  lastSeq(): number;
}

/** Registers the wake-up handler, so call it before the first await. */
export function setAlarm(input: CycleInput): Alarm {
  let known = input.lastSeq;
  let news = false;
  // Of the wake-ups that came since the record was last asked.
  let heard = -1;
  let anyway = false;
  setHandler(wake, (headSeq, again = false) => {
    heard = Math.max(heard, headSeq);
    anyway ||= again;
    news ||= again || headSeq > known;
  });
  const time = (): number => Date.now() + (input.aheadMs ?? 0);
  return {
    now: () => new Date(time()).toISOString(),
    looking: () => {
      heard = -1;
      anyway = false;
    },
    seen: (headSeq) => {
      known = headSeq;
      news = anyway || heard > headSeq;
    },
    async until(at) {
      if (at === null) await condition(() => news);
      else await condition(() => news, Math.max(1, Date.parse(at) - time()));
    },
    full: () =>
      workflowInfo().continueAsNewSuggested ||
      workflowInfo().historyLength >= (input.continueAfter ?? Infinity),
    lastSeq: () => known,
  };
}

import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '#domain/calendar/dates';
import { wake, type CycleInput } from './messages.ts';

/** A cycle's own clock, its one timer, and what it makes of wake-ups. */
export interface Alarm {
  /** The workflow's time, which is the time of what the system does. */
  now(): Instant;
  /**
   * Reads the record. Wake-ups that came before are answered by this reading, and so are those that
   * come meanwhile and name a head it has seen.
   */
  ask<A extends { readonly headSeq: number }>(read: (now: Instant) => Promise<A>): Promise<A>;
  /** Waits for a wake-up that has not been answered yet, or until `at`; null waits without end. */
  until(at: Instant | null): Promise<void>;
  /** Has the history grown so long that the run should continue as new? */
  full(): boolean;
  /** Head of the stream the last reading has seen. */
  lastSeq(): number;
}

/** Registers the wake-up handler, so call it before the first await. */
export function setAlarm(input: CycleInput): Alarm {
  let known = input.lastSeq;
  /** Is there a wake-up that no reading has answered? */
  let unanswered = false;
  // Of the wake-ups since the last reading began: the highest head, and whether one asks in any
  // case.
  let highest = -1;
  let anyway = false;
  setHandler(wake, (headSeq, inAnyCase = false) => {
    highest = Math.max(highest, headSeq);
    anyway ||= inAnyCase;
    unanswered ||= inAnyCase || headSeq > known;
  });
  const time = (): number => Date.now() + (input.aheadMs ?? 0);
  const now = (): Instant => new Date(time()).toISOString();
  return {
    now,
    async ask(read) {
      highest = -1;
      anyway = false;
      const answer = await read(now());
      known = answer.headSeq;
      unanswered = anyway || highest > known;
      return answer;
    },
    async until(at) {
      if (at === null) await condition(() => unanswered);
      else await condition(() => unanswered, Math.max(1, Date.parse(at) - time()));
    },
    full: () =>
      workflowInfo().continueAsNewSuggested ||
      workflowInfo().historyLength >= (input.continueAfter ?? Infinity),
    lastSeq: () => known,
  };
}

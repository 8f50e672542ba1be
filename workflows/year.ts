import { proxyActivities } from '@temporalio/workflow';
import type { Due } from '#domain/agenda/agenda';
import type { Phase } from '#domain/plan/state';
import { setAlarm } from './alarm.ts';
import type { PlanCycleInput } from './messages.ts';
import type { PlanActivities, PlanAgenda } from './ports.ts';

// No limit on tries: the record may be down for a night, and what is due then is due in the
// morning.
const { readAgenda, open, remind, follow, close } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
const { deliver } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
});

/** One unit's year as the record answered last, and the way to go on in it. */
export interface Year {
  /** Does the year stand in this phase, with the run and the year going on? */
  in(phase: Phase): boolean;
  owed(): readonly string[];
  owes(obligationId: string): boolean;
  isDue(what: Due['do']): boolean;
  open(): Promise<void>;
  close(): Promise<void>;
  /**
   * Sends what is due; when nothing is, waits for news or the next date. Then asks the record
   * again. Callers at the same time share one turn.
   */
  turn(): Promise<void>;
  goesOn(): boolean;
  /** What the next run starts with; null when the year has ended. */
  carried(): PlanCycleInput | null;
}

export async function beginYear(input: PlanCycleInput): Promise<Year> {
  const { planId } = input;
  const alarm = setAlarm(input);
  let agenda: PlanAgenda = await ask();
  let turning: Promise<void> | null = null;

  async function ask(): Promise<PlanAgenda> {
    alarm.looking();
    const answer = await readAgenda(planId, alarm.now());
    alarm.seen(answer.headSeq);
    return answer;
  }
  async function takeTurn(): Promise<void> {
    let done = false;
    for (const due of agenda.due) {
      if (due.do === 'remind') await remind(planId, due.reminders, alarm.now());
      else if (due.do === 'follow') await follow(planId, alarm.now());
      else if (due.do === 'deliver') await deliver(due.noticeIds, alarm.now());
      else continue;
      done = true;
    }
    if (!done) await alarm.until(agenda.nextAt);
    agenda = await ask();
  }
  const ended = (): boolean =>
    agenda.phase === 'closed' && agenda.due.length === 0 && agenda.nextAt === null;
  const year: Year = {
    in: (phase) => year.goesOn() && agenda.phase === phase && !year.isDue('close'),
    owed: () => agenda.owed,
    owes: (obligationId) => year.in('executing') && agenda.owed.includes(obligationId),
    isDue: (what) => agenda.due.some((due) => due.do === what),
    async open() {
      await open(planId, alarm.now());
      agenda = await ask();
    },
    async close() {
      await close(planId, alarm.now());
      agenda = await ask();
    },
    turn: () =>
      (turning ??= takeTurn().finally(() => {
        turning = null;
      })),
    goesOn: () => !ended() && !alarm.full(),
    carried: () => (ended() ? null : { ...input, lastSeq: alarm.lastSeq() }),
  };
  return year;
}

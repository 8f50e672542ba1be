import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
} from '@temporalio/workflow';
import type { Due } from '#domain/agenda/agenda';
import type { PlanActivities } from './activities.ts';
import { setAlarm } from './alarm.ts';
import type { PlanCycleInput } from './messages.ts';

// Tried without end: Postgres may be away for a night, and what is due then is due in the morning
// too.
const { readAgenda, open, remind, follow, close } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
const { deliver } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
});

/**
 * One unit's year under one directive. No rule lives here: what is due, and when to look again, is
 * the record's answer, so a rule can change in March without breaking the replay of what began in
 * September.
 */
export async function planCycle(input: PlanCycleInput): Promise<void> {
  const { planId } = input;
  const alarm = setAlarm(input);
  const look = () => alarm.ask((now) => readAgenda(planId, now));
  const act = async (due: Due): Promise<void> => {
    switch (due.do) {
      case 'open':
        return open(planId, alarm.now());
      case 'remind':
        return remind(planId, due.reminders, alarm.now());
      case 'deliver':
        return deliver(due.noticeIds, alarm.now());
      case 'follow':
        return follow(planId, alarm.now());
      case 'close':
        return close(planId, alarm.now());
    }
  };

  let agenda = await look();
  const ended = (): boolean =>
    agenda.phase === 'closed' && agenda.due.length === 0 && agenda.nextAt === null;
  while (!ended() && !alarm.full()) {
    // A mail server that is down does not keep the year open: its mail is due in a closed year too.
    const closing = agenda.due.find((due) => due.do === 'close');
    for (const due of closing ? [closing] : agenda.due) await act(due);
    if (agenda.due.length === 0) await alarm.until(agenda.nextAt);
    agenda = await look();
  }
  if (ended()) return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof planCycle>({ ...input, lastSeq: alarm.lastSeq() });
}

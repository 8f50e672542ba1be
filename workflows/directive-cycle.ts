import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
} from '@temporalio/workflow';
import type { DirectiveActivities } from './activities.ts';
import { setAlarm } from './alarm.ts';
import type { DirectiveCycleInput } from './messages.ts';

const { readDirective, fannedOut, closeDirective } = proxyActivities<DirectiveActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
// May take long. Each of its steps sends a heartbeat, so that Temporal notices within ten seconds
// that a worker has died.
const { fanOut } = proxyActivities<DirectiveActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * A directive from its issue to its end: every target unit gets its plan, and the directive is
 * closed when its year ends.
 */
export async function directiveCycle(input: DirectiveCycleInput): Promise<void> {
  const { directiveId } = input;
  const alarm = setAlarm(input);
  const look = () => alarm.ask((now) => readDirective(directiveId, now));

  let directive = await look();
  while (directive.phase !== 'closed' && !alarm.full()) {
    if (directive.phase === 'issuing') {
      const count = await fanOut(directiveId);
      await fannedOut(directiveId, count, alarm.now());
    } else if (directive.phase === 'issued' && directive.closesAt <= alarm.now()) {
      await closeDirective(directiveId, alarm.now());
    } else {
      // A draft has no date of its own: a person issues it.
      await alarm.until(directive.phase === 'issued' ? directive.closesAt : null);
    }
    directive = await look();
  }
  if (directive.phase === 'closed') return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof directiveCycle>({ ...input, lastSeq: alarm.lastSeq() });
}

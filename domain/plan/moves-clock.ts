import type { PlanEvent, PlanEventType } from './events.ts';

/**
 * Events after which the agenda answers the same as before and no letter has to go. Every other
 * event wakes the clock, a new type of event too: to wake it in vain costs one look, not to wake it
 * costs a reminder.
 */
const leaveTheClock: ReadonlySet<PlanEventType> = new Set([
  'begun',
  'commented',
  'comment-resolved',
  'progressed',
  'attached',
]);

/**
 * Must the clock of this year look again after this event? A comment that calls somebody in has a
 * letter to send.
 */
export const movesClock = (event: PlanEvent): boolean =>
  !leaveTheClock.has(event.type) || (event.type === 'commented' && event.mentions.length > 0);

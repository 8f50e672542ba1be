import type { PlanEvent } from './events.ts';

const clockMoves: Readonly<Record<PlanEvent['type'], boolean>> = {
  opened: true,
  begun: false,
  'answered-with': true,
  followed: true,
  'put-forward': true,
  submitted: true,
  signed: true,
  recalled: true,
  endorsed: true,
  advised: true,
  returned: true,
  'sent-back': true,
  approved: true,
  refused: true,
  'approval-withdrawn': true,
  forwarded: true,
  'advice-asked': true,
  'advice-given': true,
  'amendment-begun': true,
  'amendment-dropped': true,
  rerouted: true,
  numbered: true,
  commented: false,
  'comment-resolved': false,
  progressed: false,
  attached: false,
  extended: true,
  'extension-asked': true,
  'extension-refused': true,
  urged: true,
  reminded: true,
  closed: true,
};

/**
 * Does this event change what the agenda answers, or leave a letter to deliver? What does not is no
 * reason to wake the clock.
 */
export const movesClock = (event: PlanEvent): boolean =>
  clockMoves[event.type] || (event.type === 'commented' && event.mentions.length > 0);

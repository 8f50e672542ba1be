import type { Actor, Office, Subject } from '../access/actor.ts';
import { actsIn, may } from '../access/may.ts';
import { refuse, type Refusal } from '../problems.ts';
import { whyBarred, seatFor } from './steps.ts';
import { currentStep, type Step, type Submission } from './submission.ts';

/** Which text somebody had before them when they decided. */
export interface SeenText {
  readonly revision: number;
  readonly sha256: string;
}

/** Who acts, and on what unit's paper. */
interface Standing {
  readonly actor: Actor;
  readonly subject: Subject;
}

/** The seat from which a person decides, and the office in which they sit there. */
export interface Desk {
  readonly step: Step;
  readonly index: number;
  readonly seat: number;
  readonly office: Office;
  readonly personId: string;
}

/** The refusal when the text that was seen is not the one that lies there; null when it is. */
export const staleText = (s: Submission, seen: SeenText): Refusal | null =>
  s.revision === seen.revision && s.sha256 === seen.sha256
    ? null
    : refuse('stale-revision', { revision: s.revision });

/**
 * The seat from which this person decides on this text now, or why there is none.
 * @param asks what the step would have to ask for; null for acts that fit any step
 */
export function atDesk(
  s: Submission,
  asks: Step['act'] | null,
  seen: SeenText,
  { actor, subject }: Standing,
): Desk | Refusal {
  const decides = may(actor, 'review', subject) || may(actor, 'sign', subject);
  const step = currentStep(s);
  if (!step || s.stepIndex === null)
    return decides ? refuse('wrong-state', { state: s.state }) : refuse('not-allowed');
  const seat = seatFor(actor, s);
  const isHeard = wasHeard(s, asks, actor);
  // Who is at no desk learns nothing of the state of the text.
  if (!decides && seat === null && !isHeard) return refuse('not-allowed');
  const stale = staleText(s, seen);
  if (stale) return stale;
  if (!seat || actor.kind !== 'person') return refuse(isHeard ? 'already-decided' : 'not-allowed');
  const why = whyBarred(actor.personId, s);
  return why ? refuse(why) : { step, index: s.stepIndex, ...seat, personId: actor.personId };
}

/**
 * Has this person, or an office of theirs, been heard on this revision already? Then somebody was
 * quicker, and it is not a matter of powers.
 */
const wasHeard = (s: Submission, asks: Step['act'] | null, actor: Actor): boolean =>
  actor.kind === 'person' &&
  s.given.some(({ personId, step, seat }) => {
    const heard = s.steps[step];
    const from = heard?.seats[seat];
    // Who endorsed has no say in the approval or the signature, neither before nor after.
    if ((asks === 'approve' || asks === 'sign') && asks !== heard?.act) return false;
    return (
      personId === actor.personId ||
      (from !== undefined && actsIn(actor, from.unitId, from.position))
    );
  });

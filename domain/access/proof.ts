import type { Confirmation } from '../shapes/review-route.ts';
import type { Actor } from './actor.ts';

/** From the weakest to the strongest. */
const strength: Readonly<Record<Confirmation, number>> = {
  click: 0,
  password: 1,
  'second-factor': 2,
};

/** Is what a person proved (`has`, a click if nothing) as much as is asked (`needs`)? */
export const confirmedEnough = (has: Confirmation | undefined, needs: Confirmation): boolean =>
  strength[has ?? 'click'] >= strength[needs];

/** Has `actor` proved as surely as `needs` who they are? The system never has. */
export const hasProved = (actor: Actor, needs: Confirmation): boolean =>
  actor.kind === 'person' && confirmedEnough(actor.confirmed, needs);

/**
 * What doing an act to many papers at once takes, whatever their routes say: a signature on many
 * papers asks for the password again.
 */
export const proofForMany = (signs: boolean): Confirmation => (signs ? 'password' : 'click');

import type { Confirmation } from '../shapes/review-route.ts';

/** From the weakest to the strongest. */
const strength: Readonly<Record<Confirmation, number>> = {
  click: 0,
  password: 1,
  'second-factor': 2,
};

/** Is what a person proved (`has`, a click if nothing) as much as a step asks (`needs`)? */
export const confirmedEnough = (has: Confirmation | undefined, needs: Confirmation): boolean =>
  strength[has ?? 'click'] >= strength[needs];

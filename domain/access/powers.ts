import type { Position } from '../shapes/basics.ts';
import type { LentAct, Office } from './actor.ts';

/**
 * What each office may do, and over which units: `own` the unit itself, `below` every unit under it
 * on either line. This table is all there is: acts (`may`) and reads (`reach`, `visible()` in
 * db/) are both built from it.
 */
const powers = {
  head: {
    own: [
      'read',
      'read-drafts',
      'draft',
      'comment',
      'sign',
      'recall',
      'review',
      'task',
      'number',
      'attach',
      'issue',
      'remind',
      'extend',
      'reset-password',
      'route',
    ],
    below: ['read', 'comment', 'review', 'remind', 'extend', 'reset-password', 'on-behalf'],
  },
  deputy: {
    own: ['read', 'read-drafts', 'draft', 'comment', 'review', 'task', 'attach'],
    below: ['read', 'comment', 'review'],
  },
  specialist: {
    own: [
      'read',
      'read-drafts',
      'draft',
      'comment',
      'review',
      'task',
      'attach',
      'remind',
      'draft-directive',
      'draft-route',
    ],
    below: ['read', 'comment', 'review', 'remind', 'on-behalf'],
  },
  'team-lead': { own: ['read', 'read-drafts', 'draft', 'comment', 'review', 'task'], below: [] },
  clerk: { own: ['read', 'read-drafts', 'number', 'attach', 'comment'], below: [] },
  inspector: { own: ['read'], below: ['read'] },
  // Manages people, units, calendar and routes everywhere below; reads and signs nothing that is
  // not theirs by office.
  administrator: {
    own: ['manage', 'reset-password', 'route'],
    below: ['manage', 'reset-password', 'route'],
  },
} as const satisfies Record<Position, { own: readonly string[]; below: readonly string[] }>;

export type Action = (typeof powers)[Position]['own' | 'below'][number];

/** What an office may do, for lists of what waits: the same table. */
export const powersOf = (
  position: Position,
): { readonly own: readonly Action[]; readonly below: readonly Action[] } => powers[position];

/** With a signature goes what is needed to use it: reading and commenting. */
const lentPowers: Readonly<Record<LentAct, readonly Action[]>> = {
  review: ['review'],
  approve: ['review'],
  sign: ['sign', 'recall', 'read-drafts'],
};
const withSignature: readonly Action[] = ['read', 'comment'];

/** Does this office give the power over its own unit, or over those below it? */
export function allows(office: Office, side: 'own' | 'below', action: Action): boolean {
  if (!(powers[office.position][side] as readonly Action[]).includes(action)) return false;
  return (
    !office.lent ||
    withSignature.includes(action) ||
    office.lent.acts.some((act) => lentPowers[act].includes(action))
  );
}

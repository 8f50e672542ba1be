import type { Authority, LineOfAuthority, Position, SubmissionKind } from '../shapes/basics.ts';
import type { Confirmation } from '../shapes/review-route.ts';

/**
 * What an office may lend of its signature: endorsing and returning, approving, signing the own
 * unit's papers.
 */
export const lentActs = ['review', 'approve', 'sign'] as const;
export type LentAct = (typeof lentActs)[number];

/**
 * An office a person holds on the day in question, by appointment or because it was lent to them.
 */
export interface Office {
  readonly unitId: string;
  readonly position: Position;
  readonly authority?: Authority;
  /**
   * Only when lent: by which delegation, and for what. Nothing beyond that, and never further on.
   */
  readonly lent?: {
    readonly delegationId: string;
    readonly acts: readonly LentAct[];
    readonly kinds: readonly SubmissionKind[];
  };
}

/** Who acts. The system acts for timers, with the workflow's own time; it never signs. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly offices: readonly Office[];
      /** How surely it is this person: what they proved beside being signed in, for this call. */
      readonly confirmed?: Confirmation;
    }
  | { readonly kind: 'system' };

/** From the weakest to the strongest. */
const strength: Readonly<Record<Confirmation, number>> = {
  click: 0,
  password: 1,
  'second-factor': 2,
};

/** Is what a person proved (`has`, a click if nothing) as much as a step asks (`needs`)? */
export const confirmedEnough = (has: Confirmation | undefined, needs: Confirmation): boolean =>
  strength[has ?? 'click'] >= strength[needs];

/**
 * What is acted on: the unit it belongs to and every unit above that one, on either line, on the
 * day.
 */
export interface Subject {
  readonly unitId: string;
  readonly above: readonly {
    readonly unitId: string;
    readonly line: LineOfAuthority;
    readonly depth: number;
  }[];
}

/**
 * What each office may do, and over which units: `own` the unit itself, `below` every unit under it
 * on either line. This table is all there is: acts (`may`) and reads (`readable`, `visible()` in
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

function allows(office: Office, side: 'own' | 'below', action: Action): boolean {
  if (!(powers[office.position][side] as readonly Action[]).includes(action)) return false;
  return (
    !office.lent ||
    withSignature.includes(action) ||
    office.lent.acts.some((act) => lentPowers[act].includes(action))
  );
}

/**
 * The office by which `actor` may do `action` on `subject`, or null. A clerk's own unit comes
 * before a superior's reach.
 */
export function officeFor(actor: Actor, action: Action, subject: Subject): Office | null {
  if (actor.kind === 'system') return null;
  const own = actor.offices.find((o) => o.unitId === subject.unitId && allows(o, 'own', action));
  if (own) return own;
  return (
    actor.offices.find(
      (o) => allows(o, 'below', action) && subject.above.some((a) => a.unitId === o.unitId),
    ) ?? null
  );
}

/** May `actor` do `action` on what belongs to `subject`? The only permission code. */
export const may = (actor: Actor, action: Action, subject: Subject): boolean =>
  officeFor(actor, action, subject) !== null;

/**
 * The units over which `actor` may do `action`: themselves (`own`), and all that lies under
 * (`below`). Feeds `visible()`.
 */
export function reach(actor: Actor, action: Action): { own: string[]; below: string[] } {
  if (actor.kind === 'system') return { own: [], below: [] };
  const units = (side: 'own' | 'below') => [
    ...new Set(actor.offices.filter((o) => allows(o, side, action)).map((o) => o.unitId)),
  ];
  return { own: units('own'), below: units('below') };
}

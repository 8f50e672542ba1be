import type { Position, UnitKind } from '../shapes/basics.ts';
import { lentActs, type LentAct, type Office } from './actor.ts';

/** Who has a power, and over what. */
interface Power {
  /** Positions that have it over their own unit. */
  readonly own: readonly Position[];
  /** Positions that have it over every unit below their own, on either line. */
  readonly below: readonly Position[];
  /** It goes with a lent office when one of these acts was lent. Without this it is never lent. */
  readonly lentWith?: readonly LentAct[];
  /** Whoever holds an office by appointment also has it over that office, whatever the position. */
  readonly overOwnOffice?: true;
  /** Whoever holds an office of the unit by appointment also has it over their own person. */
  readonly overOneself?: true;
  /** Only offices of these kinds of unit give it. Such a power has nothing under `below`. */
  readonly onlyIn?: readonly UnitKind[];
}

const authors = ['head', 'deputy', 'specialist', 'team-lead'] as const;
const superiors = ['head', 'deputy', 'specialist'] as const;
const administrators = { own: ['administrator'], below: ['administrator'] } as const;

/**
 * Every power there is, and who has it. Nothing else grants anything: acts are judged by `may`, and
 * `visible()` in db/access makes lists and counts from the same lines. An administrator manages
 * people, units and review routes but reads and signs nothing of the units' papers.
 */
export const powers = {
  /** Reads the units' years, their papers once signed, and what happened. */
  read: {
    own: [...authors, 'clerk', 'inspector'],
    below: [...superiors, 'inspector'],
    lentWith: lentActs,
  },
  /** Reads what the unit has not signed yet. */
  'read-drafts': { own: [...authors, 'clerk'], below: [], lentWith: ['sign'] },
  /** Finds the unit and its people in the lists. */
  'see-unit': {
    own: [...authors, 'clerk', 'inspector', 'administrator'],
    below: [...superiors, 'inspector', 'administrator'],
    lentWith: lentActs,
  },

  /** Writes the unit's plans and reports. */
  draft: { own: authors, below: [] },
  comment: { own: [...authors, 'clerk'], below: superiors, lentWith: lentActs },
  /** Signs for the unit and sends its papers up. */
  sign: { own: ['head'], below: [], lentWith: ['sign'] },
  recall: { own: ['head'], below: [], lentWith: ['sign'] },
  /**
   * Takes part in deciding on a paper. The order is the one in which a route's editor offers them.
   */
  review: {
    own: ['team-lead', 'deputy', 'specialist', 'head'],
    below: superiors,
    lentWith: ['review', 'approve'],
  },
  /** Holds the last step of a route. A deputy does so by delegation (KT.). */
  approve: { own: [], below: ['head'], lentWith: ['approve'] },
  /** Moves a paper that waits at a desk of the office to another desk. */
  forward: { own: ['head'], below: ['head'] },
  /** Writes down how far a task has come. */
  task: { own: authors, below: [] },
  /** Enters number and date into the unit's register. */
  number: { own: ['head', 'clerk'], below: [] },
  /** Attaches the scan of the signed paper. */
  attach: { own: [...superiors, 'clerk'], below: [] },
  /** Enters a paper for a unit that sent it on paper. */
  'on-behalf': { own: [], below: ['head', 'specialist'] },
  /** Stores a scan that is then attached or entered on behalf. */
  upload: { own: [...superiors, 'clerk'], below: ['head', 'specialist'] },
  /** Urges a unit below that is late. */
  remind: { own: [], below: ['head', 'specialist'] },
  /** Moves a due date of a unit below, or refuses to. */
  extend: { own: [], below: ['head'] },

  'draft-directive': { own: ['head', 'specialist'], below: [] },
  /** Issues a directive to the units below. */
  issue: { own: ['head'], below: [] },
  'draft-route': { own: ['head', 'specialist', 'administrator'], below: ['administrator'] },
  /** Publishes and archives a review route. */
  'publish-route': { own: ['head', 'administrator'], below: ['administrator'] },

  /** Opens, moves and closes units, appoints, adds people, moves papers to another route. */
  manage: administrators,
  /** Gives a person a temporary password; see `mayResetPasswordOf`. */
  'reset-password': { own: ['head', 'administrator'], below: ['head', 'administrator'] },
  /** Lends the signature of an office, and takes it back. */
  delegate: { ...administrators, overOwnOffice: true },
  /** Enters and ends the leave of somebody in the unit. */
  'enter-leave': {
    own: ['head', 'administrator'],
    below: ['administrator'],
    overOneself: true,
  },
  /** Sees how the running system is, and the mail it could not send. */
  operate: { own: ['administrator'], below: [] },
  /** Changes the working days. One calendar serves all, so no school's administrator keeps it. */
  'keep-calendar': { own: ['administrator'], below: [], onlyIn: ['ministry', 'department'] },
} as const satisfies Record<string, Power>;

export type Action = keyof typeof powers;

/** The line of the table for an action. */
export const powerFor = (action: Action): Power => powers[action];

/** Does this office give the power over its own unit (`own`), or over the units below (`below`)? */
export function gives(office: Office, side: 'own' | 'below', action: Action): boolean {
  const power = powerFor(action);
  return (
    power[side].includes(office.position) &&
    (!office.lent || office.lent.acts.some((act) => power.lentWith?.includes(act)))
  );
}

/**
 * Does holding this position by appointment, in a unit of this kind, give the power over that unit?
 * The console asks this to offer a button; the server decides with `may`.
 */
export function positionGives(position: Position, unitKind: UnitKind, action: Action): boolean {
  const { own, onlyIn } = powerFor(action);
  return own.includes(position) && (!onlyIn || onlyIn.includes(unitKind));
}

/**
 * Must a second administrator confirm who comes to this office? So it is for those who sign for
 * their unit, whether they are appointed or the office is lent to them on an administrator's word.
 */
export const needsSecondAdministrator = (position: Position): boolean =>
  position === 'head' || position === 'deputy';

import type {
  Authority,
  LineOfAuthority,
  Position,
  SubmissionKind,
  UnitKind,
} from '../shapes/basics.ts';
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

/** Somebody who is signed in. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly offices: readonly Office[];
  /** How surely it is this person: what they proved beside being signed in, for this call. */
  readonly confirmed?: Confirmation;
}

/** Another program, in the offices it was given. It has no seat: a step waits for a person. */
export interface ServiceActor {
  readonly kind: 'service';
  readonly serviceId: string;
  readonly offices: readonly Office[];
}

/** The system acts for timers, with the workflow's own time; it never signs. */
export interface SystemActor {
  readonly kind: 'system';
}

export const systemActor: SystemActor = { kind: 'system' };

/** Who acts, or reads. */
export type Actor = PersonActor | ServiceActor | SystemActor;

/**
 * What is acted on: the unit it belongs to and every unit above that one, on either line, on the
 * day. The optional fields narrow it down, for the powers that ask about them.
 */
export interface Subject {
  readonly unitId: string;
  readonly above: readonly {
    readonly unitId: string;
    readonly line: LineOfAuthority;
    readonly depth: number;
  }[];
  /** The kind of the unit, for powers that only some kinds of unit give. */
  readonly unitKind?: UnitKind;
  /** The office of the unit that is acted on. */
  readonly position?: Position;
  /** The person of the unit who is acted on. */
  readonly personId?: string;
}

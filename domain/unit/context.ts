import type { Actor, Office, Subject } from '../access/actor.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { UnitFactName, UnitFacts } from './facts.ts';

/** What every act on a unit may look at besides the unit itself. */
export interface UnitContext {
  readonly now: Instant;
  readonly zone: string;
  readonly actor: Actor;
  readonly subject: Subject;
  /** An id for what the act may create. */
  readonly newId: string;
}

/** What was read for one act, before it is known which facts that act lists. */
export type ReadUnitContext = UnitContext & Partial<UnitFacts>;

/** What one act looks at: who acts, in which office, and the facts the act has listed. */
export type UnitActContext<F extends UnitFactName> = UnitContext &
  Pick<UnitFacts, F> & { readonly me: string; readonly office: Office | null };

/** The day on which an act is done. */
export const today = ({ now, zone }: Pick<UnitContext, 'now' | 'zone'>): IsoDate =>
  localDate(now, zone);

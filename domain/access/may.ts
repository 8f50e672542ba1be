import { refuse, type Refusal } from '../problems.ts';
import type { Position } from '../shapes/basics.ts';
import type { Actor, Office, Subject } from './actor.ts';
import { gives, powerFor, type Action } from './powers.ts';

/** May `actor` do `action` on `subject`? The first line of every act asks this. */
export const may = (actor: Actor, action: Action, subject: Subject): boolean =>
  officeFor(actor, action, subject) !== null;

/** Why `actor` may not do `action` on `subject`, or null when they may. */
export const denied = (actor: Actor, action: Action, subject: Subject): Refusal | null =>
  may(actor, action, subject) ? null : forbidden(actor, subject);

/** The refusal of who may not: that there is something is told only to those who may read there. */
export const forbidden = (actor: Actor, subject: Subject): Refusal =>
  refuse(may(actor, 'read', subject) ? 'not-allowed' : 'not-found');

/**
 * The office by which `actor` may do `action` on `subject`, or null. What is one's own comes first,
 * then an office of the same unit, then one above it.
 */
export function officeFor(actor: Actor, action: Action, subject: Subject): Office | null {
  if (actor.kind === 'system') return null;
  const { overOwnOffice, overOneself, onlyIn } = powerFor(action);
  const isInScope =
    !onlyIn || (subject.unitKind !== undefined && onlyIn.includes(subject.unitKind));
  const { unitId, position } = subject;
  return (
    (overOwnOffice && position && heldOffice(actor, unitId, position)) ||
    (overOneself && isSelf(actor, subject) && heldOffice(actor, unitId)) ||
    actor.offices.find((o) => o.unitId === unitId && isInScope && gives(o, 'own', action)) ||
    actor.offices.find(
      (o) => gives(o, 'below', action) && subject.above.some((a) => a.unitId === o.unitId),
    ) ||
    null
  );
}

const isSelf = (actor: Actor, { personId }: Subject): boolean =>
  actor.kind === 'person' && actor.personId === personId;

/** The office of a unit that `actor` holds by appointment; what was lent is not theirs to give. */
export const heldOffice = (actor: Actor, unitId: string, position?: Position): Office | null =>
  (actor.kind === 'person' &&
    actor.offices.find(
      (o) => !o.lent && o.unitId === unitId && (position === undefined || o.position === position),
    )) ||
  null;

/** Does `actor` act in this office, by appointment or because it was lent to them? */
export const actsIn = (actor: Actor, unitId: string, position: Position): boolean =>
  actor.kind === 'person' &&
  actor.offices.some((o) => o.unitId === unitId && o.position === position);

/**
 * May `actor` give this person a temporary password? Only who may in every unit in which the person
 * holds office or will: otherwise a school could take over the account of somebody who also decides
 * at the office above it. Who holds no office belongs to the unit in their user name.
 */
export const mayResetPasswordOf = (
  actor: Actor,
  person: { readonly officesIn: readonly Subject[]; readonly home: Subject | null },
): boolean =>
  person.officesIn.length > 0
    ? person.officesIn.every((unit) => may(actor, 'reset-password', unit))
    : person.home !== null && may(actor, 'reset-password', person.home);

/**
 * The units over which `actor` has a power: by themselves (`own`), and with all that lies under
 * them (`below`). `visible()` in db/access makes a SQL condition of it.
 */
export function reach(actor: Actor, action: Action): { own: string[]; below: string[] } {
  if (actor.kind === 'system') return { own: [], below: [] };
  const units = (side: 'own' | 'below') => [
    ...new Set(actor.offices.filter((o) => gives(o, side, action)).map((o) => o.unitId)),
  ];
  return { own: units('own'), below: units('below') };
}

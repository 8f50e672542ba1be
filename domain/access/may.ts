import type { Actor, Office, Subject } from './actor.ts';
import { allows, type Action } from './powers.ts';

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

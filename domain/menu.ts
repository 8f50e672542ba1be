import type { Me } from './contracts/views.ts';
import type { Position } from './contracts/basics.ts';
import type { Actor } from './roles.ts';

type Screen = Me['menu'][number];

/** Screens each office needs. Menus are a convenience: what may be read or done is decided by `may`, on the server. */
const screens: Readonly<Record<Position, readonly Screen[]>> = {
  head: ['home', 'work', 'plans', 'reports', 'tasks', 'directives', 'notices'],
  deputy: ['home', 'work', 'plans', 'reports', 'tasks', 'directives', 'notices'],
  specialist: ['home', 'work', 'plans', 'reports', 'tasks', 'directives', 'notices'],
  'team-lead': ['home', 'work', 'plans', 'reports', 'tasks', 'notices'],
  clerk: ['home', 'work', 'plans', 'reports', 'notices'],
  inspector: ['home', 'plans', 'reports', 'directives', 'board', 'audit', 'notices'],
  administrator: ['home', 'units', 'people', 'calendar', 'operations', 'mail', 'notices'],
};
/** Beside those, for offices that have units below them. */
const supervising: Partial<Record<Position, readonly Screen[]>> = { head: ['board', 'units', 'people', 'audit'], deputy: ['board'], specialist: ['board', 'units'] };
const order: readonly Screen[] = ['home', 'work', 'plans', 'reports', 'tasks', 'directives', 'board', 'units', 'people', 'calendar', 'notices', 'audit', 'operations', 'mail'];

/** @param above ids of the actor's units that have units below them */
export function menuOf(actor: Actor, above: ReadonlySet<string>): Screen[] {
  if (actor.kind === 'system') return [];
  const wanted = new Set<Screen>(['home', 'notices', ...actor.offices.flatMap((o) => [...screens[o.position], ...(above.has(o.unitId) ? (supervising[o.position] ?? []) : [])])]);
  return order.filter((s) => wanted.has(s));
}

import type { Position } from '../shapes/basics.ts';
import type { Actor } from './actor.ts';

/** The screens of the console that a menu may hold, in its order. */
export const menuScreens = [
  'home',
  'work',
  'plans',
  'reports',
  'tasks',
  'directives',
  'routes',
  'board',
  'clock',
  'units',
  'people',
  'calendar',
  'notices',
  'audit',
  'operations',
  'mail',
] as const;
type Screen = (typeof menuScreens)[number];

/**
 * Screens that each position needs; notices are behind the bell. A menu grants nothing: `may`
 * decides on the server what is read or done.
 */
const screens: Readonly<Record<Position, readonly Screen[]>> = {
  head: ['home', 'work', 'plans', 'reports', 'tasks'],
  deputy: ['home', 'work', 'plans', 'reports', 'tasks'],
  specialist: ['home', 'work', 'plans', 'reports', 'tasks'],
  'team-lead': ['home', 'work', 'plans', 'reports', 'tasks'],
  clerk: ['home', 'work', 'plans', 'reports'],
  inspector: ['home', 'plans', 'reports', 'directives', 'board', 'audit'],
  administrator: ['home', 'routes', 'units', 'people', 'calendar', 'operations', 'mail'],
};
/** Further screens, for positions in a unit that has units below it. */
const supervising: Partial<Record<Position, readonly Screen[]>> = {
  head: ['directives', 'routes', 'board', 'clock', 'units', 'people', 'audit'],
  deputy: ['directives', 'board', 'clock'],
  specialist: ['directives', 'routes', 'board', 'clock', 'units'],
};

/**
 * The entries of somebody's menu, in order.
 * @param above ids of the actor's units that have units below them
 */
export function menuOf(actor: Actor, above: ReadonlySet<string>): Screen[] {
  if (actor.kind === 'system') return [];
  const wanted = new Set<Screen>([
    'home',
    ...actor.offices.flatMap((o) => [
      ...screens[o.position],
      ...(above.has(o.unitId) ? (supervising[o.position] ?? []) : []),
    ]),
  ]);
  return menuScreens.filter((s) => wanted.has(s));
}

import type { DirectiveContent, RouteStep } from '#domain/contracts/directive';

/** Specialist of the managing body first, then its head: the commune for MN, TH and THCS, the department for THPT. */
export const route: RouteStep[] = [
  { office: { relation: 'parent', line: 'managing', position: 'specialist' }, act: 'endorse', limitDays: 3 },
  { office: { relation: 'parent', line: 'managing', position: 'head' }, act: 'approve', limitDays: 5 },
];

/** Working days before (-) and after (+) the due date of the unit that owes. */
export const ladder: DirectiveContent['ladder'] = [
  { days: -5, kind: 'reminder' }, { days: -1, kind: 'reminder' }, { days: 1, kind: 'reminder' }, { days: 3, kind: 'escalation' },
];

/** The same for the superior who holds a submission. */
export const reviewLadder: DirectiveContent['reviewLadder'] = [
  { days: -1, kind: 'reminder' }, { days: 1, kind: 'reminder' }, { days: 3, kind: 'escalation' },
];

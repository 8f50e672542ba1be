import { z } from 'zod';
import { draftRoute } from '../review-route/draft.ts';
import { id, instant, isoDate, line, lineOfAuthority, unitKind } from '../shapes/basics.ts';
import { routeOffice } from '../shapes/review-route.ts';
import { happening, personRef, unitRef } from './shared.ts';
import { gap } from './submission.ts';

/** What the API answers about review routes. */
export const routeRow = z.object({
  id,
  name: line(200),
  owner: unitRef,
  /** The version new submissions take; null while none is published. */
  published: z.number().int().nullable(),
  publishedAt: instant.nullable(),
  steps: z.number().int(),
  /** There is a draft, and the asker may see it. */
  hasDraft: z.boolean(),
  archivedOn: isoDate.nullable(),
  mayEdit: z.boolean(),
  mayPublish: z.boolean(),
});

export const routeVersionView = z.object({
  version: z.number().int(),
  state: z.enum(['draft', 'published']),
  name: z.string(),
  spec: draftRoute,
  draftVersion: z.number().int(),
  changedBy: personRef,
  changedAt: instant,
  publishedBy: personRef.nullable(),
  publishedAt: instant.nullable(),
  sha256: z.string().nullable(),
});

/** Versions newest first. */
export const routeView = routeRow.extend({
  versions: z.array(routeVersionView),
  events: z.array(happening),
});

/**
 * In the 409 of a stale save: what lies there now, who put it there and when. `draftVersion` 0: it
 * was published meanwhile.
 */
export const routeConflict = z.object({
  version: z.number().int(),
  draftVersion: z.number().int(),
  name: z.string(),
  spec: draftRoute,
  savedBy: personRef,
  savedAt: instant,
});

/** Units on which a route is tried: below `under` on one line, or on both. */
export const routeTarget = z.strictObject({
  under: id,
  line: lineOfAuthority.nullable(),
  kinds: z.array(unitKind).min(1).max(12),
});

const vacancies = z.object({
  count: z.number().int(),
  /** Up to twenty: a unit that would submit, and the unit whose office it is, when there is one. */
  examples: z.array(z.object({ unit: unitRef, at: unitRef.nullable() })),
});
export const officeHolders = z.object({
  step: z.number().int(),
  office: z.number().int(),
  is: routeOffice,
  /** Units with somebody in the office; of them those where everybody is on leave today. */
  held: z.number().int(),
  away: z.number().int(),
  /** Units for which the relation leads nowhere; units whose office nobody holds. */
  noUnit: vacancies,
  nobody: vacancies,
});
export const holders = z.object({ units: z.number().int(), offices: z.array(officeHolders) });

/**
 * A route tried without doing anything: what is wrong, what may surprise, who is there to decide.
 */
export const routeChecked = z.object({
  details: z.array(gap.extend({ message: z.string() })),
  warnings: z.array(gap.extend({ message: z.string() })),
  holders,
});

export type RouteRow = z.infer<typeof routeRow>;
export type RouteVersionView = z.infer<typeof routeVersionView>;
export type RouteView = z.infer<typeof routeView>;
export type RouteConflict = z.infer<typeof routeConflict>;
export type RouteTarget = z.infer<typeof routeTarget>;
export type OfficeHolders = z.infer<typeof officeHolders>;
export type Holders = z.infer<typeof holders>;
export type RouteChecked = z.infer<typeof routeChecked>;

/** A running paper on an older version of a route, and what moving it would do. */
export const rerouteRow = z.object({
  planId: id,
  submissionId: id,
  unit: unitRef,
  title: z.string(),
  revision: z.number().int(),
  sha256: z.string(),
  version: z.number().int(),
  from: z.string(),
  to: z.string().nullable(),
  stays: z.boolean(),
  dropped: z.number().int(),
  dueOn: isoDate.nullable(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RerouteRow = z.infer<typeof rerouteRow>;

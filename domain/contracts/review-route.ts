import { z } from 'zod';
import { draftRoute } from '../review-route/draft.ts';
import { id, instant, isoDate, line, lineOfAuthority, unitKind } from '../shapes/basics.ts';
import { routeOffice } from '../shapes/review-route.ts';
import { listOf, searchWords, yesNo } from './list.ts';
import { routeContracts } from './route-contract.ts';
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

export const routeSorts = ['name', 'owner', 'publishedAt', 'published', 'steps'] as const;
export const routeFilter = z.strictObject({
  q: searchWords,
  ownerUnitId: id.optional(),
  archived: yesNo,
  published: yesNo,
});
export type RouteFilter = z.output<typeof routeFilter>;

const routeName = line(200).min(1);
const params = z.object({ id });
const draftSaved = z.object({ id, version: z.number().int(), draftVersion: z.number().int() });
/** What publishing and archiving answer: which version new submissions take, and until when. */
const routeStands = z.object({
  id,
  seq: z.number().int(),
  published: z.number().int(),
  archivedOn: isoDate.nullable(),
});

export const reviewRouteContracts = routeContracts('Tuyến duyệt / review routes', {
  listRoutes: {
    path: '/api/routes',
    summary:
      'Tuyến duyệt mình soạn, được xem hoặc đang theo / Review routes the asker writes, reads or works under',
    ...listOf(routeRow, routeSorts, routeFilter),
  },
  getRoute: {
    method: 'get',
    path: '/api/routes/{id}',
    summary: 'Một tuyến duyệt với các phiên bản / One route with its versions',
    params,
    answer: routeView,
  },
  listRunningOnRoute: {
    method: 'get',
    path: '/api/routes/{id}/running',
    summary:
      'Văn bản đang theo phiên bản cũ, và chuyển sang bản mới nhất sẽ ra sao; chuyển bằng /api/bulk/reroute / Papers on older versions, and what moving each to the newest would do; they are moved by /api/bulk/reroute',
    params,
    answer: z.object({ newest: z.number().int(), rows: z.array(rerouteRow) }),
  },
  beginRoute: {
    method: 'post',
    path: '/api/routes',
    summary: 'Bắt đầu một tuyến duyệt / Begin a route',
    body: z.strictObject({ ownerUnitId: id, name: routeName, spec: draftRoute }),
    keyed: true,
    answer: draftSaved,
    problems: ['not-allowed'],
  },
  copyRoute: {
    method: 'post',
    path: '/api/routes/{id}/copy',
    summary:
      'Bắt đầu tuyến duyệt khác từ nội dung tuyến này / Begin another route with the text of this one',
    params,
    body: z.strictObject({ ownerUnitId: id, name: routeName }),
    keyed: true,
    answer: draftSaved,
    problems: ['not-allowed'],
  },
  saveRouteDraft: {
    method: 'put',
    path: '/api/routes/{id}/draft',
    summary:
      'Lưu bản thảo đè lên bản đã thấy; 0 mở phiên bản kế tiếp / Save the draft over the one that was seen; 0 begins the next version',
    params,
    body: z.strictObject({
      draftVersion: z.number().int().min(0),
      name: routeName,
      spec: draftRoute,
    }),
    answer: draftSaved,
    problems: ['not-allowed', 'wrong-state', 'stale-version'],
  },
  checkRoute: {
    method: 'post',
    path: '/api/routes/{id}/check',
    summary:
      'Thử mà không làm gì: sai ở đâu, ai có mặt để quyết định / Try it without doing anything: what is wrong with it, and who is there to decide',
    params,
    body: z.strictObject({ spec: draftRoute.optional(), target: routeTarget.optional() }),
    answer: routeChecked,
    problems: ['not-allowed'],
  },
  publishRoute: {
    method: 'post',
    path: '/api/routes/{id}/publish',
    summary:
      'Ban hành bản thảo: văn bản mới theo tuyến này, văn bản đang chạy giữ tuyến cũ / Publish the draft: new submissions take it, running ones keep theirs',
    params,
    body: z.strictObject({
      version: z.number().int().min(1),
      draftVersion: z.number().int().min(1),
    }),
    keyed: true,
    answer: routeStands,
    problems: [
      'not-allowed',
      'wrong-state',
      'stale-version',
      'route-unsound',
      'no-holder',
      'unknown-target',
    ],
  },
  archiveRoute: {
    method: 'post',
    path: '/api/routes/{id}/archive',
    summary:
      'Từ một ngày không dùng cho văn bản chỉ đạo mới / Offer it to no new directive from a day on',
    params,
    body: z.strictObject({ on: isoDate }),
    keyed: true,
    answer: routeStands,
    problems: ['not-allowed', 'wrong-state', 'date-in-past'],
  },
});

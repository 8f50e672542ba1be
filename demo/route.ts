import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { reviewRouteStream } from '#db/review-route/stream';
import { instantAt, localDate, type IsoDate } from '#domain/calendar/dates';
import { isRefusal } from '#domain/problems';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { RouteOffice, RouteSpec, RouteStep } from '#domain/shapes/review-route';
import { idOf, personId, unitId } from './ids.ts';
import { actorOf } from './people.ts';
import { communes, DEPARTMENT, MINISTRY } from './units.ts';

const own = (position: RouteOffice['position']): RouteOffice => ({
  relation: 'own',
  line: 'managing',
  position,
});
const managing = (position: RouteOffice['position']): RouteOffice => ({
  relation: 'parent',
  line: 'managing',
  position,
});
const issuer = (position: RouteOffice['position']): RouteOffice => ({
  relation: 'issuer',
  line: 'managing',
  position,
});

type Named = Pick<RouteStep, 'key' | 'name' | 'act' | 'limitDays'>;
/** One office decides with a click and may send it back to the author, unless said otherwise. */
const step = (named: Named, office: RouteOffice, more: Partial<RouteStep> = {}): RouteStep => ({
  ...named,
  offices: [office],
  rule: 'one',
  needed: 1,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...more,
});

const appraisal = (office: RouteOffice, limitDays = 3): RouteStep =>
  step({ key: 'tham-dinh', name: 'Thẩm định', act: 'endorse', limitDays }, office);
const approval = (
  office: RouteOffice,
  limitDays: number,
  confirm: RouteStep['confirm'] = 'click',
): RouteStep =>
  step({ key: 'phe-duyet', name: 'Phê duyệt', act: 'approve', limitDays }, office, {
    returns: 'both',
    samePerson: true,
    confirm,
  });

/**
 * Specialist of the managing body first, then its head: the commune for MN, TH and THCS, the
 * department for THPT.
 */
const usual: RouteSpec = {
  steps: [appraisal(managing('specialist')), approval(managing('head'), 5)],
  withdrawDays: 5,
};
/**
 * The second version of `usual`: decided sooner and with the password. Earlier papers stay on the
 * first.
 */
const stricter: RouteSpec = {
  steps: [appraisal(managing('specialist')), approval(managing('head'), 3, 'password')],
  withdrawDays: 5,
};

/** Schools with teams and deputies look at a plan themselves before the principal signs it. */
const checked: RouteSpec = {
  steps: [
    step(
      { key: 'to-chuyen-mon', name: 'Tổ chuyên môn kiểm tra', act: 'endorse', limitDays: 2 },
      own('team-lead'),
    ),
    step(
      { key: 'pho-hieu-truong', name: 'Phó Hiệu trưởng rà soát', act: 'endorse', limitDays: 2 },
      own('deputy'),
      { returns: 'both' },
    ),
    appraisal(managing('specialist')),
    approval(managing('head'), 5, 'password'),
  ],
  withdrawDays: 5,
};

/** Reports are read on both lines; where these lead to one body, by its one specialist. */
const bothLines: RouteSpec = {
  steps: [
    step(
      { key: 'hai-tuyen', name: 'Cấp xã và Sở cùng thẩm định', act: 'endorse', limitDays: 3 },
      managing('specialist'),
      {
        offices: [
          managing('specialist'),
          { relation: 'parent', line: 'professional', position: 'specialist' },
        ],
        rule: 'all',
        needed: 2,
      },
    ),
    approval(managing('head'), 5),
  ],
  withdrawDays: 5,
};

/** For what a ward itself asks of its schools. */
const quick: RouteSpec = {
  steps: [appraisal(issuer('specialist'), 2), approval(issuer('head'), 4)],
  withdrawDays: 3,
};

const routes = {
  usual: {
    owner: DEPARTMENT,
    by: 'so-sonhai/thuan',
    name: 'Chuyên viên thẩm định, thủ trưởng phê duyệt',
    spec: usual,
  },
  checked: {
    owner: DEPARTMENT,
    by: 'so-sonhai/thuan',
    name: 'Có kiểm tra nội bộ trước khi ký',
    spec: checked,
  },
  bothLines: {
    owner: DEPARTMENT,
    by: 'so-sonhai/thuan',
    name: 'Báo cáo: cấp xã và Sở cùng thẩm định',
    spec: bothLines,
  },
  ward: {
    owner: communes.haiau,
    by: `${communes.haiau}/lam`,
    name: 'Báo cáo nhanh của phường',
    spec: quick,
  },
  ministry: {
    owner: MINISTRY,
    by: 'bogddt/bach',
    name: 'Thẩm định và phê duyệt của Bộ',
    spec: usual,
  },
} as const;
export type RouteName = keyof typeof routes;

export const routeIdOf = (name: RouteName): string => idOf(`route:${name}`);

/** Drafts and publishes routes on `day`, before the first directive uses them. */
export async function publishRoutes(
  db: Db,
  zone: string,
  day: IsoDate,
  names: readonly RouteName[],
): Promise<void> {
  const now = instantAt(day, '08:30', zone);
  for (const name of names) {
    const { owner, by, spec, name: title } = routes[name];
    const route = { id: routeIdOf(name), owner_unit_id: unitId(owner), name: title };
    await db`insert into review_route ${db(route)}`;
    await publish(db, zone, { route: name, version: 1, spec, by, now });
  }
}

/** The second version of the usual route. */
export const publishSecondVersion = (db: Db, zone: string, day: IsoDate): Promise<void> =>
  publish(db, zone, {
    route: 'usual',
    version: 2,
    spec: stricter,
    by: routes.usual.by,
    now: instantAt(day, '16:30', zone),
  });

async function publish(
  db: Db,
  zone: string,
  {
    route,
    version,
    spec,
    by,
    now,
  }: { route: RouteName; version: number; spec: RouteSpec; by: string; now: string },
): Promise<void> {
  const id = routeIdOf(route);
  await db`insert into review_route_version ${db({
    route_id: id,
    version,
    name: routes[route].name,
    spec: db.json(spec),
    state: 'draft',
    changed_by: personId(by),
    changed_at: now,
  })}`;
  const published = await execute(db, reviewRouteStream(zone), {
    actor: actorOf(by, localDate(now, zone)),
    now,
    streamId: id,
    command: { type: 'publish', version, draftVersion: 1 },
  });
  if (isRefusal(published))
    throw new Error(`${routes[route].name} was not published: ${JSON.stringify(published)}`);
}

/** Working days before (-), on (0) and after (+) the due date of the unit that owes. */
export const ladder: DirectiveContent['ladder'] = [
  { days: -5, kind: 'reminder' },
  { days: -1, kind: 'reminder' },
  { days: 0, kind: 'reminder' },
  { days: 1, kind: 'reminder' },
  { days: 3, kind: 'escalation' },
];

/** The same for the superior who holds a submission. */
export const reviewLadder: DirectiveContent['reviewLadder'] = [
  { days: -1, kind: 'reminder' },
  { days: 0, kind: 'reminder' },
  { days: 1, kind: 'reminder' },
  { days: 3, kind: 'escalation' },
];

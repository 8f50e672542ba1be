import type { Calendar } from '#domain/calendar/working-days';
import type { RouteNow } from '#domain/plan/context';
import type { PlanState } from '#domain/plan/state';
import { directiveContent, type DirectiveContent } from '#domain/shapes/directive';
import { routeSpec } from '#domain/shapes/review-route';
import type { Reader } from '../postgres/connect.ts';

/**
 * What every command needs and few change. Directives are cached by (id, version): a change makes a
 * new version. The calendar is cached for a moment only, because an edited holiday must reach every
 * process without a message.
 */
export interface CachedDirective {
  readonly issuerUnitId: string;
  readonly content: DirectiveContent;
}

const directives = new Map<string, CachedDirective>();
const KEPT = 500;

/** The directive as of `version`. */
export async function directiveAt(
  sql: Reader,
  id: string,
  version: number,
): Promise<CachedDirective> {
  const key = `${id}@${version}`;
  const known = directives.get(key);
  if (known) return known;
  const [row] = await sql<{ issuer_unit_id: string; content: unknown }[]>`
    select issuer_unit_id, content
    from directive
    where id = ${id}`;
  if (!row) throw new Error(`directive ${id} is not there`);
  const found = { issuerUnitId: row.issuer_unit_id, content: directiveContent.parse(row.content) };
  if (directives.size >= KEPT) directives.clear();
  directives.set(key, found);
  return found;
}

const FRESH_MS = 2_000;
type Known = Map<string, { readonly at: number; readonly route: Promise<RouteNow | null> }>;
const routes = new WeakMap<object, Known>();

/**
 * The newest published version of each route, asked at most every two seconds: what is published
 * reaches every process without a message, and what runs keeps the version it has. `pool` is the
 * key of the cache.
 */
export async function routesNow(
  pool: object,
  sql: Reader,
  ids: readonly string[],
): Promise<RouteNow[]> {
  const known: Known = routes.get(pool) ?? new Map<string, never>();
  routes.set(pool, known);
  const clock = performance.now();
  const stale = [...new Set(ids)].filter(
    (id) => clock - (known.get(id)?.at ?? -Infinity) >= FRESH_MS,
  );
  if (stale.length > 0) {
    // Many papers decided together ask once.
    const found = readRoutes(sql, stale);
    for (const id of stale) {
      const route = found.then((all) => all.find((r) => r.routeId === id) ?? null);
      route.catch(() => known.delete(id));
      known.set(id, { at: clock, route });
    }
  }
  const all = await Promise.all([...new Set(ids)].map(async (id) => known.get(id)?.route ?? null));
  return all.filter((route) => route !== null);
}

async function readRoutes(sql: Reader, ids: readonly string[]): Promise<RouteNow[]> {
  const rows = await sql<{ route_id: string; version: number; spec: unknown }[]>`
    select distinct on (route_id) route_id, version, spec
    from review_route_version
    where route_id = any(${[...ids]}::uuid[])
      and state = 'published'
    order by route_id, version desc`;
  return rows.map((r) => ({
    routeId: r.route_id,
    version: r.version,
    spec: routeSpec.parse(r.spec),
  }));
}

/**
 * The routes a decision on a year may look at: those its directive names, and those its papers run
 * on.
 */
export const routesOf = (
  pool: object,
  sql: Reader,
  directive: CachedDirective,
  state: PlanState,
): Promise<RouteNow[]> =>
  routesNow(pool, sql, [
    ...directive.content.routes.map((r) => r.routeId),
    ...state.submissions.flatMap((s) => (s.route ? [s.route.routeId] : [])),
  ]);

const calendars = new WeakMap<object, { at: number; calendar: Promise<Calendar> }>();

/**
 * Days off and worked swaps. `pool` is the key of the cache, so that two databases never share a
 * calendar.
 */
export function calendarOf(pool: object, sql: Reader): Promise<Calendar> {
  const known = calendars.get(pool);
  const clock = performance.now();
  if (known && clock - known.at < FRESH_MS) return known.calendar;
  const calendar = readCalendar(sql);
  calendars.set(pool, { at: clock, calendar });
  calendar.catch(() => calendars.delete(pool));
  return calendar;
}

async function readCalendar(sql: Reader): Promise<Calendar> {
  const rows = await sql<{ day: string; working: boolean; name: string }[]>`
    select day, working, name
    from calendar_day`;
  const pick = (working: boolean) =>
    Object.fromEntries(rows.filter((r) => r.working === working).map((r) => [r.day, r.name]));
  return { off: pick(false), worked: pick(true) };
}

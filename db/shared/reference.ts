import type { Calendar } from '#domain/calendar/working-days';
import type { RouteNow } from '#domain/plan/context';
import type { PlanState } from '#domain/plan/state';
import { directiveContent, type DirectiveContent } from '#domain/shapes/directive';
import { routeSpec } from '#domain/shapes/review-route';
import type { Db, Reader } from '../postgres/connect.ts';
import { keptAnswers } from '../postgres/kept-answers.ts';

/**
 * How long calendar and routes are taken to be the newest, in milliseconds: what is changed reaches
 * every process within this time, without a message.
 */
const FRESH_MS = 2_000;

const MAX_KEPT_DIRECTIVES = 500;

/** A directive as of one version. */
export interface DirectiveVersion {
  readonly issuerUnitId: string;
  readonly content: DirectiveContent;
}

/**
 * What every act looks at and few acts change, kept so that it is seldom read. Every process makes
 * one and passes it on. Each `sql` is what to read by when the answer is not kept: inside a
 * transaction the transaction, which must not wait for another connection of its pool.
 */
export interface Reference {
  /** The time zone in which days begin and end. */
  readonly zone: string;
  /** Days off and worked swaps. */
  calendar(sql?: Reader): Promise<Calendar>;
  /** @throws when there is no such directive */
  directive(sql: Reader, id: string, version: number): Promise<DirectiveVersion>;
  /**
   * The newest published version of each of these routes; a route without one is left out. A paper
   * under way keeps the version it has.
   */
  routes(sql: Reader, ids: readonly string[]): Promise<RouteNow[]>;
  /**
   * The routes a decision on a year may look at: those its directive names, and those its papers
   * run on.
   */
  routesOfYear(sql: Reader, directive: DirectiveVersion, state: PlanState): Promise<RouteNow[]>;
  /** For who has just changed calendar or routes in this process: both are read anew. */
  forget(): void;
}

/** @param db the process's pool, for what is asked outside a transaction */
export function createReference(db: Db, zone: string): Reference {
  const calendars = keptAnswers<Calendar>(FRESH_MS);
  const newest = keptAnswers<RouteNow | null>(FRESH_MS);
  // A change of a directive makes a new version, so what one version says is kept for good.
  const directives = keptAnswers<DirectiveVersion>(Infinity, MAX_KEPT_DIRECTIVES);

  const routes: Reference['routes'] = async (sql, ids) => {
    const distinct = [...new Set(ids)];
    let reading: Promise<RouteNow[]> | undefined;
    const found = await Promise.all(
      distinct.map((id) =>
        newest.get(id, async () => {
          reading ??= newestRoutes(sql, distinct);
          return (await reading).find((r) => r.routeId === id) ?? null;
        }),
      ),
    );
    return found.filter((route) => route !== null);
  };

  return {
    zone,
    calendar: (sql = db) => calendars.get('', () => readCalendar(sql)),
    directive: (sql, id, version) =>
      directives.get(`${id}@${version}`, () => readDirective(sql, id)),
    routes,
    routesOfYear: (sql, directive, state) =>
      routes(sql, [
        ...directive.content.routes.map((r) => r.routeId),
        ...state.submissions.flatMap((s) => (s.route ? [s.route.routeId] : [])),
      ]),
    forget: () => {
      calendars.forget();
      newest.forget();
    },
  };
}

async function readCalendar(sql: Reader): Promise<Calendar> {
  const rows = await sql<{ day: string; working: boolean; name: string }[]>`
    select day, working, name
    from calendar_day`;
  const pick = (working: boolean) =>
    Object.fromEntries(rows.filter((r) => r.working === working).map((r) => [r.day, r.name]));
  return { off: pick(false), worked: pick(true) };
}

async function readDirective(sql: Reader, id: string): Promise<DirectiveVersion> {
  const [row] = await sql<{ issuer_unit_id: string; content: unknown }[]>`
    select issuer_unit_id, content
    from directive
    where id = ${id}`;
  if (!row) throw new Error(`directive ${id} is not there`);
  return { issuerUnitId: row.issuer_unit_id, content: directiveContent.parse(row.content) };
}

/** The newest published version of each of these routes, as it stands this moment. */
export async function newestRoutes(sql: Reader, ids: readonly string[]): Promise<RouteNow[]> {
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

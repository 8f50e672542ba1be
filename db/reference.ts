import { directiveContent, type DirectiveContent } from '#domain/contracts/directive';
import type { Calendar } from '#domain/calendar/working-days';
import type { Reader } from './connect.ts';

/**
 * What every command needs and few change. Directives are cached by (id, version): a change makes a new version.
 * The calendar is cached for a moment only, because an edited holiday must reach every process without a message.
 */
export interface CachedDirective {
  readonly issuerUnitId: string;
  readonly content: DirectiveContent;
}

const directives = new Map<string, CachedDirective>();
const KEPT = 500;

/** The directive as of `version`. */
export async function directiveAt(sql: Reader, id: string, version: number): Promise<CachedDirective> {
  const key = `${id}@${version}`;
  const known = directives.get(key);
  if (known) return known;
  const [row] = await sql<{ issuer_unit_id: string; content: unknown }[]>`select issuer_unit_id, content from directive where id = ${id}`;
  if (!row) throw new Error(`directive ${id} is not there`);
  const found = { issuerUnitId: row.issuer_unit_id, content: directiveContent.parse(row.content) };
  if (directives.size >= KEPT) directives.clear();
  directives.set(key, found);
  return found;
}

const CALENDAR_FRESH_MS = 2_000;
const calendars = new WeakMap<object, { at: number; calendar: Promise<Calendar> }>();

/** Days off and worked swaps. `pool` is the key of the cache, so that two databases never share a calendar. */
export function calendarOf(pool: object, sql: Reader): Promise<Calendar> {
  const known = calendars.get(pool);
  const clock = performance.now();
  if (known && clock - known.at < CALENDAR_FRESH_MS) return known.calendar;
  const calendar = readCalendar(sql);
  calendars.set(pool, { at: clock, calendar });
  calendar.catch(() => calendars.delete(pool));
  return calendar;
}

async function readCalendar(sql: Reader): Promise<Calendar> {
  const rows = await sql<{ day: string; working: boolean; name: string }[]>`select day, working, name from calendar_day`;
  const pick = (working: boolean) => Object.fromEntries(rows.filter((r) => r.working === working).map((r) => [r.day, r.name]));
  return { off: pick(false), worked: pick(true) };
}

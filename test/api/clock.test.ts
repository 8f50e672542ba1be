import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { addDays, localDate } from '#domain/calendar/dates';
import { isWorkingDay, type Calendar } from '#domain/calendar/working-days';
import type { ClockRow } from '#domain/contracts/two-sided-clock';
import { zone } from '../support/world.ts';
import { apiWorld, problem, type ApiWorld, type Client, type Person } from './support.ts';

interface Span {
  readonly submission: string;
  readonly of: string;
  readonly side: 'author' | 'superior' | 'nobody';
  readonly unit: string;
  readonly position: string;
  readonly from: string;
  readonly to: string;
  readonly open: boolean;
  readonly limit: number | null;
}

const now = '2027-02-10T04:00:00.000Z';
const calendar: Calendar = {
  off: {
    '2027-01-01': 'Tết Dương lịch',
    '2027-02-05': 'Tết',
    '2027-02-08': 'Tết',
    '2027-02-09': 'Tết',
  },
  worked: { '2027-01-09': 'Làm bù' },
};
let w: ApiWorld;
let owner: Db;
const clients = new Map<Person, Client>();
const spans: Span[] = [];
/** A generator of its own: the same papers every time, no two spans alike. */
let seed = 7;
const roll = (n: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % n;
};

beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
  w.at(now);
  for (const who of [
    'principal',
    'otherPrincipal',
    'chair',
    'director',
    'inspector',
    'admin',
  ] as const)
    clients.set(who, await w.signIn(who));
  await owner`
    insert into calendar_day ${owner([
      ...Object.entries(calendar.off).map(([day, name]) => ({ day, name, working: false })),
      ...Object.entries(calendar.worked).map(([day, name]) => ({ day, name, working: true })),
    ])}`;
  const { commune, department, school, other } = w.world.units;
  const offices = [
    [commune, 'specialist'],
    [commune, 'head'],
    [department, 'head'],
  ] as const;
  for (let n = 0; n < 40; n += 1) {
    const [of, plan] = n % 2 === 0 ? [school, w.world.planId] : [other, w.world.otherPlanId];
    const submission = randomUUID();
    await owner`
      insert into submission (id, plan_id, kind, state)
      values (${submission}, ${plan}, 'ad-hoc-report', 'draft')`;
    // Hours around midnight in Việt Nam, weekends, holidays, many hands on one day.
    let at = new Date(Date.parse('2026-12-20T17:00:00.000Z') + roll(400) * 3_600_000).toISOString();
    const own: Omit<Span, 'to' | 'open'>[] = [];
    for (let seq = 0; at < now && seq < 12; seq += 1) {
      const kind = roll(5);
      const office = offices[roll(3)] ?? offices[0];
      own.push(
        kind === 0 && seq > 0
          ? { submission, of, side: 'nobody', unit: of, position: 'head', from: at, limit: null }
          : kind < 3
            ? { submission, of, side: 'author', unit: of, position: 'head', from: at, limit: null }
            : {
                submission,
                of,
                side: 'superior',
                unit: office[0],
                position: office[1],
                from: at,
                limit: 1 + roll(5),
              },
      );
      at = new Date(
        Date.parse(at) + (1 + roll(roll(2) === 0 ? 20 : 300)) * 3_600_000,
      ).toISOString();
    }
    own.forEach((s, i) => {
      spans.push({ ...s, to: own[i + 1]?.from ?? now, open: own[i + 1] === undefined });
    });
    await owner`
      insert into held ${owner(
        own.map((s, seq) => ({
          submission_id: submission,
          seq: seq * 3,
          at: s.from,
          side: s.side,
          unit_id: s.unit,
          position: s.position,
          visit: seq,
          limit_days: s.limit,
        })),
      )}`;
  }
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

/**
 * Day by day, in the zone of the province: after the day it came, up to and with the day it went.
 */
function days({ from, to }: Span): number {
  let count = 0;
  for (let day = localDate(from, zone); day < localDate(to, zone);) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
const sum = (list: readonly Span[]): number => list.reduce((n, s) => n + days(s), 0);
function naive(
  list: readonly Span[],
): Pick<
  ClockRow,
  'papers' | 'authorDays' | 'superiorDays' | 'mean' | 'longest' | 'beyond' | 'waiting'
> {
  const superior = list.filter((s) => s.side === 'superior');
  return {
    papers: new Set(list.map((s) => s.submission)).size,
    authorDays: sum(list.filter((s) => s.side === 'author')),
    superiorDays: sum(superior),
    mean: superior.length === 0 ? null : Math.round((sum(superior) / superior.length) * 10) / 10,
    longest: superior.length === 0 ? null : Math.max(...superior.map(days)),
    beyond: superior.filter((s) => days(s) > (s.limit ?? 0)).length,
    waiting: superior.filter((s) => s.open).length,
  };
}
const table = async (who: Person, filter: object = {}, more = ''): Promise<ClockRow[]> =>
  (
    await clients
      .get(who)
      ?.get<{ data: ClockRow[] }>(
        `/api/clock?page=1&perPage=100&filter=${encodeURIComponent(JSON.stringify(filter))}${more}`,
      )
  )?.body.data ?? [];

describe('the table of the two-sided clock', () => {
  it('by unit says what counting day by day says, and both sides are all the days somebody had it', async () => {
    const rows = await table('chair');
    expect(rows.map((r) => r.unit.id).toSorted()).toEqual(
      [w.world.units.school, w.world.units.other].toSorted(),
    );
    for (const row of rows) {
      const mine = spans.filter((s) => s.of === row.unit.id && s.side !== 'nobody');
      expect(row).toMatchObject({ ...naive(mine), position: null });
      expect(row.authorDays + row.superiorDays).toBe(sum(mine));
      expect([row.waiting, row.beyond].every((n) => n > 0)).toBe(true);
    }
  });
  it('by reviewing office, with the mean, the longest, how often beyond the limit, how many wait', async () => {
    const rows = await table('director', { by: 'reviewer' });
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatchObject(
        naive(
          spans.filter(
            (s) => s.side === 'superior' && s.unit === row.unit.id && s.position === row.position,
          ),
        ),
      );
    const sorted = await table('director', { by: 'reviewer' }, '&sort=longest&order=asc');
    expect(sorted.map((r) => r.longest)).toEqual(
      rows.map((r) => r.longest).toSorted((a, b) => Number(a) - Number(b)),
    );
  });
  it('knows only the units the asker reads', async () => {
    expect((await table('principal')).map((r) => r.unit.id)).toEqual([w.world.units.school]);
    // The office's figures as a school may know them: of its own papers.
    const rows = await table('otherPrincipal', { by: 'reviewer' });
    for (const row of rows)
      expect(row).toMatchObject(
        naive(
          spans.filter(
            (s) =>
              s.side === 'superior' &&
              s.of === w.world.units.other &&
              s.unit === row.unit.id &&
              s.position === row.position,
          ),
        ),
      );
    expect(await table('admin')).toEqual([]);
    expect(await table('inspector')).toHaveLength(2);
  });
  it('filters by year, directive and name, and refuses what it does not know', async () => {
    expect(await table('chair', { schoolYear: '2026-2027', q: 'hoa mai' })).toMatchObject([
      { unit: { id: w.world.units.other } },
    ]);
    expect(await table('chair', { schoolYear: '2025-2026' })).toEqual([]);
    expect(await table('chair', { directiveId: w.world.directiveId })).toHaveLength(2);
    expect(await table('chair', { directiveId: randomUUID() })).toEqual([]);
    const wrong = await clients
      .get('chair')
      ?.get(`/api/clock?filter=${encodeURIComponent('{"by":"person"}')}`);
    expect(wrong && problem(wrong)).toMatchObject({ status: 400, code: 'bad-input' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAgenda } from '#db/plan/agenda';
import { connect, type Db } from '#db/postgres/connect';
import { verifyAudit } from '#db/record/verify-audit';
import { createReference, type Reference } from '#db/shared/reference';
import { calendar } from '#demo/calendar';
import { loadDemo, type Loaded } from '#demo/load';
import { COPIES } from '#demo/plans/last-year/index';
import { addDays, localDate, localTime } from '#domain/calendar/dates';
import { isWorkingDay } from '#domain/calendar/working-days';
import { missing } from '#domain/content/complete';
import { warnings } from '#domain/content/personal-data';
import { submissionStates } from '#domain/review/submission';
import { contentSchema } from '#domain/shapes/content';
import { directiveContent } from '#domain/shapes/directive';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld } from '../support/world.ts';
import { whoCopies } from './across-years.ts';
import { expectReviewStates } from './review-states.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = '2026-11-23T02:30:00.000Z';
const today = localDate(now, zone);

describe('the demo year', () => {
  let database: TestDatabase;
  let db: Db;
  let reference: Reference;
  let loaded: Loaded;
  let seconds: number;

  beforeAll(async () => {
    database = await testDatabase();
    const began = performance.now();
    loaded = await loadDemo(database.url, { now, zone });
    seconds = (performance.now() - began) / 1000;
    db = connect(database.url, 'nk_reader', 3);
    reference = createReference(db, zone);
  }, 60_000);
  afterAll(async () => {
    await db.end();
    await database.close();
  });

  const count = async (table: 'event' | 'notice' | 'plan' | 'person'): Promise<number> => {
    const [row] = await db<{ count: number }[]>`select count(*)::int as count from ${db(table)}`;
    return row?.count ?? 0;
  };

  test('is loaded while one waits', () => {
    expect(loaded).toBe('loaded');
    expect(seconds).toBeLessThan(30);
  });

  test('a second load changes nothing', async () => {
    const before = await Promise.all([
      count('event'),
      count('notice'),
      count('plan'),
      count('person'),
    ]);
    expect(await loadDemo(database.url, { now, zone })).toBe('already loaded');
    expect(
      await Promise.all([count('event'), count('notice'), count('plan'), count('person')]),
    ).toEqual(before);
  });

  test('every chain of the audit holds', async () => {
    const verdict = await verifyAudit(db);
    expect(verdict.broken).toEqual([]);
    expect(verdict.events).toBeGreaterThan(400);
  });

  test('what people did happened before now, on working days, in office hours', async () => {
    const rows = await db<{ at: string; type: string }[]>`
      select at, type
      from event
      where body::jsonb->>'actor' <> 'system'`;
    for (const { at, type } of rows) {
      expect(at < now, `${type} ${at}`).toBe(true);
      expect(isWorkingDay(calendar, localDate(at, zone)), `${type} ${at}`).toBe(true);
      expect(
        localTime(at, zone) >= '07:00' && localTime(at, zone) <= '17:30',
        `${type} ${at}`,
      ).toBe(true);
    }
  });

  test('the past sends no mail, and nothing of it is still due', async () => {
    expect(await db`select 1 from notice where channel = 'mail' and state <> 'none'`).toHaveLength(
      0,
    );
    const plans = await db<{ id: string }[]>`select id from plan`;
    for (const { id } of plans) expect((await readAgenda(db, reference, id, now)).due).toEqual([]);
  });

  test('every open plan will be woken once the relay runs', async () => {
    const asleep = await db`
      select 1
      from plan p
      where p.phase <> 'closed'
        and not exists (
          select 1
          from clock_wake w
          where w.stream = p.id
            and w.delivered_seq < w.head_seq
        )`;
    expect(asleep).toHaveLength(0);
  });

  test('every signed text fits its schema, lacks nothing and names nobody’s telephone', async () => {
    const rows = await db<{ kind: string; content: string; asks: unknown; on_behalf: boolean }[]>`
      select s.kind, r.content, d.content as asks, r.on_behalf
      from revision r
      join submission s on s.id = r.submission_id
      join plan p on p.id = s.plan_id
      join directive d on d.id = p.directive_id`;
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const content = contentSchema(row.kind).parse(JSON.parse(row.content));
      expect(warnings(content)).toEqual([]);
      // For a paper plan the scan is the text.
      if (!row.on_behalf) expect(missing(content, directiveContent.parse(row.asks))).toEqual([]);
    }
  });

  test('every state a submission or a plan can be in is there', async () => {
    const states = await db<{ state: string }[]>`
      select distinct state
      from submission
      order by state`;
    expect(states.map((s) => s.state)).toEqual([...submissionStates].toSorted());
    const phases = await db<{ phase: string }[]>`select distinct phase from plan order by phase`;
    expect(phases.map((p) => p.phase)).toEqual([
      'approving',
      'closed',
      'drafting',
      'executing',
      'waiting',
    ]);
    expect(await db`select 1 from submission where on_behalf`).toHaveLength(1);
  });

  test('every state of review and approval is there', async () => {
    expect.hasAssertions();
    await expectReviewStates(db, zone, now);
  });

  test('one plan is last year’s over again, the one that is meant to; the others are plans of their own', async () => {
    expect(await whoCopies(db, today)).toEqual([COPIES]);
  });

  test('a scan can be opened as PDF', async () => {
    const [file] = await db<{ bytes: Buffer }[]>`select bytes from file`;
    expect(file?.bytes.subarray(0, 8).toString()).toBe('%PDF-1.4');
    expect(file?.bytes.subarray(-6).toString()).toContain('%%EOF');
  });

  test('a school under the closed district office was moved to the commune and the department', async () => {
    const links = await db<{ line: string; parent: string; until: string | null }[]>`
      select l.line, p.code as parent, upper(l.during)::text as until
      from unit_link l
      join unit c on c.id = l.child
      join unit p on p.id = l.parent
      where c.code = 'th-hoasen'
      order by l.line, lower(l.during)`;
    expect(links).toEqual([
      { line: 'managing', parent: 'phong-sonha', until: '2025-07-01' },
      { line: 'managing', parent: 'ubnd-haiau', until: null },
      { line: 'professional', parent: 'phong-sonha', until: '2025-07-01' },
      { line: 'professional', parent: 'so-sonhai', until: null },
    ]);
  });

  test('figures of last year can be added up, and stay within their bounds', async () => {
    const figures = await db<{ code: string; numerator: number; denominator: number }[]>`
      select v.code, sum(v.numerator)::int as numerator, sum(v.denominator)::int as denominator
      from indicator_value v
      join submission s on s.id = v.submission_id
      where s.kind = 'year-report'
      group by v.code
      order by v.code`;
    expect(figures.map((f) => f.code)).toEqual(['CT1', 'CT2', 'CT3', 'CT4', 'CT5', 'CT6']);
    for (const f of figures) expect(f.numerator).toBeLessThanOrEqual(f.denominator);
    expect(figures[0]).toMatchObject({ numerator: 33, denominator: 33 });
  });

  test('a directive whose day has not come leaves its plans waiting', async () => {
    const [waiting] = await db<{ count: number; first: string }[]>`
      select count(*)::int as count, min(o.opens_at)::text as first
      from plan p
      join obligation o on o.plan_id = p.id
      where p.phase = 'waiting'`;
    expect(waiting?.count).toBe(7);
    expect(addDays(today, 5) < (waiting?.first ?? '')).toBe(true);
  });
});

describe('on any day', () => {
  test('a clock that stands before the story is told so, and nothing is written', async () => {
    const database = await testDatabase();
    await expect(loadDemo(database.url, { now: '2025-03-10T02:00:00.000Z', zone })).rejects.toThrow(
      'The clock says 2025-03-10',
    );
    expect(await loadDemo(database.url, { now, zone })).toBe('loaded');
    await database.close();
  }, 60_000);

  test('a database with units of its own is left alone', async () => {
    const database = await testDatabase();
    await (await smallWorld(database.url)).close();
    expect(await loadDemo(database.url, { now, zone })).toBe('other data is there');
    await database.close();
  });

  test.each([
    '2026-02-18T08:00:00.000Z',
    '2026-08-03T00:30:00.000Z',
    '2026-12-31T16:59:00.000Z',
    '2027-03-10T10:00:00.000Z',
    '2027-07-31T16:00:00.000Z',
  ])(
    '%s',
    async (day) => {
      const database = await testDatabase();
      expect(await loadDemo(database.url, { now: day, zone })).toBe('loaded');
      const db = connect(database.url, 'nk_reader', 2);
      const reference = createReference(db, zone);
      const plans = await db<{ id: string; phase: string }[]>`select id, phase from plan`;
      for (const { id } of plans)
        expect((await readAgenda(db, reference, id, day)).due).toEqual([]);
      for (const phase of ['approving', 'drafting', 'executing', 'waiting'])
        expect(plans.map((p) => p.phase)).toContain(phase);
      expect((await verifyAudit(db)).broken).toEqual([]);
      await expectReviewStates(db, zone, day);
      await db.end();
      await database.close();
    },
    60_000,
  );
});

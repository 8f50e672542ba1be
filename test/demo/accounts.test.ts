import { verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officesOf } from '#db/access/people';
import { readDraft } from '#db/plan/draft-rows';
import { connect, type Db } from '#db/postgres/connect';
import { listWork } from '#db/screens/work/list';
import { momentOf } from '#db/shared/moment';
import { createReference } from '#db/shared/reference';
import { accounts, DEMO_PASSWORD } from '#demo/accounts';
import { personId, unitId } from '#demo/ids';
import { loadDemo } from '#demo/load';
import { COPIES } from '#demo/plans/last-year/index';
import { addDays, localDate } from '#domain/calendar/dates';
import { missing } from '#domain/content/complete';
import type { WorkItem } from '#domain/contracts/work';
import type { Position } from '#domain/shapes/basics';
import { directiveContent } from '#domain/shapes/directive';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

interface Row {
  given: unknown[];
  id: string;
  plan_id: string;
  kind: string;
  state: string;
  round: number;
  return_due_on: string | null;
  step_due_on: string | null;
  register_number: number | null;
  due_on: string;
  due_version: number;
}

// A Monday in the office, a Sunday before dawn, and a Wednesday after Tết.
describe.each(['2026-11-23T02:30:00.000Z', '2026-11-21T22:00:00.000Z', '2027-03-10T10:00:00.000Z'])(
  'what waits for each demo account, %s',
  (now) => {
    const today = localDate(now, 'Asia/Ho_Chi_Minh');
    const soon = (day: string | null | undefined): boolean =>
      typeof day === 'string' && day > today && day <= addDays(today, 14);
    let database: TestDatabase;
    let db: Db;
    beforeAll(async () => {
      database = await testDatabase();
      await loadDemo(database.url, { now });
      db = connect(database.url, 'nk_reader', 3);
    }, 60_000);
    afterAll(async () => {
      await db.end();
      await database.close();
    });

    /** This year's submissions of a unit, with the date of the obligation they answer. */
    const of = (unit: string): Promise<Row[]> => db<Row[]>`
      select s.*, o.due_on, o.due_version
      from submission s
      join plan p on p.id = s.plan_id
      join obligation o on o.submission_id = s.id
      where p.unit_id = ${unitId(unit)}
        and p.phase <> 'closed'
      order by o.due_at`;
    const desk = (unit: string, position: Position): Promise<Row[]> => db<Row[]>`
      select *
      from submission
      where desk_unit_id = ${unitId(unit)}
        and desk_position = ${position}
      order by step_due_on`;
    const todo = async (login: string, kind: WorkItem['kind']): Promise<WorkItem[]> => {
      const moment = momentOf(
        now,
        'Asia/Ho_Chi_Minh',
        await createReference(db, 'Asia/Ho_Chi_Minh').calendar(),
      );
      const offices = await officesOf(db, personId(login), today);
      return (
        await listWork(
          db,
          { kind: 'person', personId: personId(login), offices },
          { sort: 'urgency', order: 'asc', page: 1, perPage: 100 },
          { kind },
          moment,
        )
      ).data;
    };
    const lateTasks = (unit: string) => db`
      select 1
      from task t
      join plan p on p.id = t.plan_id
      where p.unit_id = ${unitId(unit)}
        and p.phase = 'executing'
        and t.is_leaf
        and t.due_on < ${today}::date
        and t.percent < 100`;

    const holds: Readonly<Record<string, () => Promise<void>>> = {
      'th-hoasen/hanh': async () => {
        const [plan] = await of('th-hoasen');
        expect(plan).toMatchObject({ kind: 'plan', state: 'returned' });
        expect(soon(plan?.return_due_on)).toBe(true);
        expect(
          await db`
            select 1
            from comment
            where submission_id = ${plan?.id ?? ''}
              and resolved_at is null`,
        ).toHaveLength(3);
        expect(
          await db`
            select 1
            from decision d
            join event_text t on t.id = d.text_id
            where d.submission_id = ${plan?.id ?? ''}
              and d.kind = 'returned'`,
        ).toHaveLength(1);
      },
      'thpt-haidang/tuan': async () => {
        const plan = (await of('thpt-haidang')).find((s) => s.kind === 'plan');
        expect(plan).toMatchObject({ state: 'draft', due_version: 2 });
        expect(soon(plan?.due_on)).toBe(true);
        const draft = await readDraft(db, plan?.id ?? '', plan?.plan_id ?? '');
        const [directive] = await db<{ content: unknown }[]>`
          select d.content
          from plan p
          join directive d on d.id = p.directive_id
          where p.id = ${plan?.plan_id ?? ''}`;
        const lacks = missing(draft?.content as never, directiveContent.parse(directive?.content));
        expect(lacks.some((d) => d.at.startsWith('organisation'))).toBe(true);
        expect(lacks.some((d) => d.at.startsWith('objectives'))).toBe(false);
      },
      'thcs-haiau/thinh': async () => {
        expect(await of('thcs-haiau')).toEqual([]);
        const [owed] = await db<{ id: string; due_on: string }[]>`
          select o.id, o.due_on
          from obligation o
          join plan p on p.id = o.plan_id
          where p.unit_id = ${unitId('thcs-haiau')}
            and p.phase = 'drafting'
            and o.kind = 'plan'`;
        expect((owed?.due_on ?? today) < today).toBe(true);
        const rungs = await db<{ rung: string }[]>`
          select rung
          from rung
          where cause = ${`obligation:${owed?.id}`}
          order by at`;
        expect(rungs.map((r) => r.rung)).toEqual(['-5', '-1', '0', '+1', '+3']);
        expect(
          await db`
            select 1
            from notice
            where kind = 'due-escalation'
              and person_id = ${personId('ubnd-haiau/lam')}`,
        ).not.toHaveLength(0);
        expect(
          await db`
            select distinct kind
            from notice
            where cause = ${`obligation:${owed?.id}`}
              and rung = '+3'
              and person_id = ${personId('thcs-haiau/thinh')}`,
        ).toEqual([{ kind: 'due-late' }]);
      },
      'thpt-nuixanh/giao': async () => {
        expect((await lateTasks('thpt-nuixanh')).length).toBeGreaterThan(0);
      },
      'pt-dongsim/mo': async () => {
        expect(await of('pt-dongsim')).toMatchObject([
          { kind: 'plan', state: 'approved', register_number: null },
        ]);
      },
      'ubnd-haiau/huong': async () => {
        const waiting = await desk('ubnd-haiau', 'specialist');
        expect(soon(waiting[0]?.step_due_on)).toBe(true);
        // load.test.ts holds that this is the one plan whose words are last year's.
        const copied = (await of(COPIES)).find((s) => s.kind === 'plan');
        expect(waiting.find((s) => s.kind === 'plan')?.id).toBe(copied?.id);
        expect(soon(copied?.step_due_on)).toBe(true);
      },
      'ubnd-haiau/lam': async () => {
        const waiting = await desk('ubnd-haiau', 'head');
        expect(waiting.length).toBeGreaterThanOrEqual(15);
        expect(waiting.some((s) => soon(s.step_due_on))).toBe(true);
        expect(waiting.some((s) => (s.step_due_on ?? today) < today)).toBe(true);
        expect(
          await db`
            select 1
            from decision d
            join desk k on k.submission_id = d.submission_id
            where d.kind = 'withdrawn'
              and k.unit_id = ${unitId('ubnd-haiau')}
              and k.position = 'head'`,
        ).toHaveLength(1);
        expect(await todo('ubnd-haiau/lam', 'extension')).toHaveLength(1);
      },
      'so-sonhai/nam': async () => {
        const waiting = await desk('so-sonhai', 'specialist');
        expect(waiting[0]).toMatchObject({ kind: 'plan', round: 2 });
        expect((waiting[0]?.step_due_on ?? today) < today).toBe(true);
        expect(
          waiting
            .filter((s) => s.kind === 'semester-report')
            .map((s) => s.given.length)
            .toSorted((a, b) => a - b),
        ).toEqual([0, 1]);
      },
      'so-sonhai/thuan': async () => {
        expect(await desk('so-sonhai', 'head')).toHaveLength(2);
        expect(
          await db`
            select 1
            from notice
            where kind = 'nobody-free'
              and person_id = ${personId('so-sonhai/thuan')}`,
        ).not.toHaveLength(0);
        expect(
          await db`
            select 1
            from directive
            where state = 'draft'
              and issuer_unit_id = ${unitId('so-sonhai')}`,
        ).toHaveLength(1);
      },
      'so-sonhai/duyen': async () => {
        expect((await todo('so-sonhai/duyen', 'review')).map((item) => item.paper?.act)).toEqual([
          'approve',
          'approve',
        ]);
        expect((await todo('so-sonhai/duyen', 'advice')).map((item) => item.unit.code)).toEqual([
          'gdtx-suoimay',
        ]);
        expect(
          await db`
            select 1
            from decision
            where person_id = ${personId('so-sonhai/duyen')}
              and kind = 'approved'
              and authority = 'KT.'`,
        ).toHaveLength(1);
      },
      'thpt-cuavong/khanh': async () => {
        expect(
          (await todo('thpt-cuavong/khanh', 'review')).map((item) => [item.unit.code, item.state]),
        ).toEqual([['thpt-cuavong', 'checking']]);
      },
      'so-sonhai/triet': async () => {
        expect(
          await db`
            select 1
            from appointment
            where person_id = ${personId('so-sonhai/triet')}
              and position = 'inspector'`,
        ).toHaveLength(1);
        expect(await db`select 1 from plan where phase = 'closed'`).toHaveLength(34);
      },
      'so-sonhai/khoa': async () => {
        const [proposed] = await db<{ proposed_by: string }[]>`
          select proposed_by
          from appointment
          where not confirmed`;
        expect(proposed?.proposed_by).toBe(personId('so-sonhai/ngan'));
        const [older] = await db<{ count: number }[]>`
          select count(*)::int as count
          from submission s
          join review_route_version v
            on v.route_id::text = s.route ->> 'routeId'
              and v.state = 'published'
              and v.version > (s.route ->> 'version')::int
          where s.step_index is not null`;
        expect(older?.count).toBeGreaterThan(0);
      },
      'dh-sonhai/hien': async () => {
        const [plan, report] = await of('dh-sonhai');
        expect(plan).toMatchObject({ kind: 'plan', state: 'approved' });
        expect(report).toMatchObject({ kind: 'ad-hoc-report', state: 'draft' });
        expect(soon(report?.due_on)).toBe(true);
        expect((await lateTasks('dh-sonhai')).length).toBeGreaterThan(0);
      },
    };

    test.each(accounts.map((a) => [a.login, a.why] as const))('%s: %s', async (login) => {
      const check = holds[login];
      expect(check, `nothing checks ${login}`).toBeDefined();
      await check?.();
    });

    test('all of them can sign in with the one password', async () => {
      // Nobody who reads the record reads passwords: this takes the owner.
      const owner = connect(database.url, 'owner', 1);
      const all = await owner<{ username: string; password: string }[]>`
        select u.username, a.password
        from auth."user" u
        join auth.account a on a.user_id = u.id`;
      await owner.end();
      expect(all.map((r) => r.username).toSorted()).toEqual(
        accounts.map((a) => a.login).toSorted(),
      );
      expect(await verifyPassword({ hash: all[0]?.password ?? '', password: DEMO_PASSWORD })).toBe(
        true,
      );
    });
  },
);

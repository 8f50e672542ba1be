import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPlans } from '#db/plan/list';
import { connect, type Db } from '#db/postgres/connect';
import { readBoard } from '#db/screens/board';
import { readHome } from '#db/screens/home';
import { listWork } from '#db/screens/work/list';
import { momentOf } from '#db/shared/moment';
import { listSubmissions } from '#db/submission/list';
import type { PersonActor } from '#domain/access/actor';
import { addDays, endOfDay } from '#domain/calendar/dates';
import { countsNow, nextOwed, owedOn, owes, type ShownObligation } from '#domain/plan/shown';
import { phases } from '#domain/plan/state';
import { submissionStates } from '#domain/review/submission';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';
import { moreYears } from '../support/years.ts';

/**
 * By which day somebody owes something is one rule, in domain/plan/shown.ts: what is shown, sorted
 * by, filtered by and counted.
 */
const today = '2026-10-15';
const now = `${today}T02:00:00.000Z`;
const moment = momentOf(now, zone, { off: {}, worked: {} });

let database: TestDatabase;
let world: World;
let db: Db;
let plans: readonly string[];
let principal: PersonActor;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  db = connect(database.url, 'owner', 4);
  principal = world.actor('principal') as PersonActor;
  plans = [world.planId, ...(await moreYears(world, randomUUID(), 5)).map((y) => y.planId)];
});
afterAll(async () => {
  await db.end();
  await world.close();
  await database.close();
});

const day = fc.integer({ min: -3, max: 3 }).map((n) => addDays(today, n));
const answer = fc.record({
  state: fc.constantFrom(...submissionStates),
  inForce: fc.boolean(),
  returnDueOn: fc.option(day),
  stepDueOn: fc.option(day),
});
const obligation = fc.record({
  kind: fc.constantFrom('plan', 'semester-report', 'year-report'),
  dueOn: day,
  answer: fc.option(answer, { freq: 6 }),
});
const year = fc.record({
  phase: fc.constantFrom(...phases),
  obligations: fc.uniqueArray(obligation, { selector: (o) => o.kind, maxLength: 3 }),
});
const ground = fc.array(year, { minLength: 6, maxLength: 6 });

type Years = typeof ground extends fc.Arbitrary<infer T> ? T : never;
type Owed = ShownObligation & {
  readonly id: string;
  readonly planId: string;
  readonly closed: boolean;
};

/**
 * Writes the years as they are said; what is in force, returned and due then has come about in
 * every order there is.
 */
async function lay(years: Years): Promise<Owed[]> {
  const opensAt = '2026-09-07T00:00:00.000Z';
  const laid = years.flatMap(({ phase, obligations }, n) =>
    obligations.map((o): Owed => ({
      id: randomUUID(),
      planId: plans[n] ?? '',
      closed: phase === 'closed',
      kind: o.kind,
      opensAt,
      dueOn: o.dueOn,
      dueAt: endOfDay(o.dueOn, zone),
      answer: o.answer && {
        ...o.answer,
        id: randomUUID(),
        kind: o.kind,
        isUntouched: true,
        stepSince: null,
        returnDueAt: o.answer.returnDueOn && endOfDay(o.answer.returnDueOn, zone),
        returnedAt: null,
        approvedAt: null,
        desk: null,
      },
    })),
  );
  await db`delete from obligation where plan_id = any(${[...plans]}::uuid[])`;
  await db`delete from submission where plan_id = any(${[...plans]}::uuid[])`;
  for (const [n, { phase }] of years.entries())
    await db`update plan set phase = ${phase} where id = ${plans[n] ?? ''}`;
  const papers = laid.flatMap(({ planId, answer: s }) =>
    s
      ? [
          {
            id: s.id,
            plan_id: planId,
            kind: s.kind,
            state: s.state,
            revision: 1,
            in_force: s.inForce ? 1 : null,
            return_due_on: s.returnDueOn,
            return_due_at: s.returnDueAt,
            step_due_on: s.stepDueOn,
          },
        ]
      : [],
  );
  if (papers.length > 0) await db`insert into submission ${db(papers)}`;
  if (laid.length > 0)
    await db`
      insert into obligation ${db(
        laid.map((o) => ({
          id: o.id,
          plan_id: o.planId,
          kind: o.kind,
          title: o.kind,
          opens_at: opensAt,
          due_on: o.dueOn,
          due_at: o.dueAt,
          why: db.json([]),
          submission_id: o.answer?.id ?? null,
        })),
      )}`;
  return laid;
}
const isLate = (date: string | null): boolean => date !== null && date < today;
/** As `dueOn` of the lists: null where nothing is owed. */
const owedBy = (o: Owed): string | null => (owes(o) ? owedOn(o) : null);
const inOrder = (dates: readonly (string | null)[]): (string | null)[] =>
  dates.toSorted((a, b) => (a ?? '9').localeCompare(b ?? '9', 'en'));
const all = { sort: 'dueOn', order: 'asc', page: 1, perPage: 100 } as const;

describe('the day something is owed by', () => {
  it("is one in the list of plans: the rule's, the order's, the filter's and the one that is shown", async () => {
    const seen = { late: 0, mendingAfterChecks: 0, amended: 0 };
    await fc.assert(
      fc.asyncProperty(ground, async (years) => {
        const laid = await lay(years);
        const list = async (order: 'asc' | 'desc', late?: boolean) =>
          listPlans(db, principal, { ...all, order }, { late }, moment);
        const { data } = await list('asc');
        expect(data).toHaveLength(plans.length);
        for (const row of data) {
          const next = nextOwed(laid.filter((o) => o.planId === row.id && !o.closed));
          expect([row.dueOn, row.late]).toEqual([next && owedOn(next), isLate(row.dueOn)]);
        }
        const dates = data.map((p) => p.dueOn);
        expect(dates).toEqual(inOrder(dates));
        const down = (await list('desc')).data.flatMap((p) => p.dueOn ?? []);
        expect(down).toEqual(inOrder(down).toReversed());
        for (const late of [true, false]) {
          const found = await list('asc', late);
          const wanted = data.filter((p) => isLate(p.dueOn) === late).map((p) => p.id);
          expect([found.total, found.data.map((p) => p.id).toSorted()]).toEqual([
            wanted.length,
            wanted.toSorted(),
          ]);
        }
        seen.late += data.filter((p) => p.late).length;
        seen.mendingAfterChecks += laid.filter(
          (o) => o.answer?.state === 'checking' && owes(o) && o.answer.returnDueOn !== null,
        ).length;
        seen.amended += laid.filter(
          (o) => o.answer?.inForce && o.answer.state === 'returned',
        ).length;
      }),
      { numRuns: 60 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('is the same for a paper in the list of papers, in the inbox, on the first screen and on the board', async () => {
    const seen = { coming: 0, inbox: 0, amending: 0 };
    await fc.assert(
      fc.asyncProperty(ground, async (years) => {
        const laid = await lay(years);
        const of = (submissionId: string | null, planId: string): Owed | undefined =>
          laid.find((o) =>
            submissionId === null
              ? o.planId === planId && o.answer === null
              : o.answer?.id === submissionId,
          );

        const papers = (await listSubmissions(db, principal, all, {}, moment)).data;
        expect(papers).toHaveLength(laid.filter((o) => o.answer).length);
        for (const row of papers) {
          const o = of(row.id, row.planId) as Owed;
          expect([row.dueOn, row.late]).toEqual([
            o.answer?.state === 'in-review' ? o.answer.stepDueOn : owedBy(o),
            isLate(row.dueOn),
          ]);
        }
        const late = await listSubmissions(db, principal, all, { late: true }, moment);
        expect(late.data.map((s) => s.id).toSorted()).toEqual(
          papers
            .filter((s) => s.late)
            .map((s) => s.id)
            .toSorted(),
        );

        const inbox = (
          await listWork(db, principal, { ...all, sort: 'urgency' }, {}, moment)
        ).data.filter((w) => w.kind === 'draft' || w.kind === 'mend');
        for (const item of inbox) {
          const o = of(item.submissionId, item.planId) as Owed;
          expect([item.dueOn, item.late]).toEqual([owedBy(o), isLate(item.dueOn)]);
          if (item.state === 'amending') seen.amending += 1;
        }
        const overdue = (await listWork(db, principal, all, { late: true }, moment)).data.filter(
          (w) => w.kind === 'draft' || w.kind === 'mend',
        );
        expect(overdue.map((w) => w.id).toSorted()).toEqual(
          inbox
            .filter((w) => w.late)
            .map((w) => w.id)
            .toSorted(),
        );

        const { todo, coming } = await readHome(db, principal, undefined, moment);
        const pressing = new Set(todo.map((w) => w.id));
        // What presses is listed once, among what is to be done now.
        const wanted = laid.filter(
          (o) =>
            !o.closed &&
            owes(o) &&
            owedOn(o) >= today &&
            ![`${o.id}:begin`, `${o.answer?.id}:draft`, `${o.answer?.id}:mend`].some((id) =>
              pressing.has(id),
            ),
        );
        expect(coming.map((c) => c.dueOn)).toEqual(wanted.map(owedOn).toSorted());
        for (const c of coming)
          if (c.submissionId !== null)
            expect([c.dueOn, c.why.some((w) => w.code === 'set-on-return')]).toEqual([
              owedBy(of(c.submissionId, c.planId) as Owed),
              isMended(of(c.submissionId, c.planId) as Owed),
            ]);

        const cells =
          (
            await readBoard(db, world.reference, world.actor('director'), world.directiveId, moment)
          )?.rows.find((r) => r.planId === world.planId)?.cells ?? [];
        expect(Object.fromEntries(cells.map((c) => [c.obligationId, c.dueOn]))).toEqual(
          Object.fromEntries(
            laid.filter((o) => o.planId === world.planId).map((o) => [o.id, countsNow(o)]),
          ),
        );
        seen.coming += coming.length;
        seen.inbox += inbox.length;
      }),
      { numRuns: 40 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});

/**
 * Does its date come from a return? A paper approved and yet not in force comes about by no act.
 */
const isMended = (o: Owed): boolean =>
  owes(o) && o.answer !== null && o.answer.returnDueOn !== null && o.answer.state !== 'approved';

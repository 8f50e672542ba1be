import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { shownObligationSql, shownPlanSql } from '#db/shared/shown-sql';
import { shownObligation, shownPlan, type ShownObligation } from '#domain/plan/shown';
import { phases } from '#domain/plan/state';
import { submissionStates } from '#domain/review/submission';
import { apiWorld, type ApiWorld } from './support.ts';

let w: ApiWorld;
let db: Db;
beforeAll(async () => {
  w = await apiWorld();
  db = connect(w.url, 'owner', 1);
});
afterAll(async () => {
  await db.end();
  await w.close();
});

const now = '2026-10-15T02:00:00.000Z';
const instant = fc.constantFrom('2026-09-01T00:00:00.000Z', now, '2026-12-01T00:00:00.000Z');
const kinds = ['plan', 'semester-report', 'year-report'] as const;
const dayOf = (at: string): string => at.slice(0, 10);
const answer = fc.option(
  fc.record({
    state: fc.constantFrom(...submissionStates),
    heard: fc.boolean(),
    inForce: fc.boolean(),
    returnDueAt: fc.option(instant),
  }),
);
const year = fc.record({
  phase: fc.constantFrom(...phases),
  obligations: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...kinds), opensAt: instant, dueAt: instant, answer }),
    { selector: (o) => o.kind, maxLength: 3 },
  ),
});

describe('the shown state', () => {
  it('is the same in SQL, which lists filter by, and in the rules, which views show', async () => {
    await fc.assert(
      fc.asyncProperty(year, async ({ phase, obligations }) => {
        const rows = obligations.map((o) => ({
          ...o,
          id: randomUUID(),
          sid: o.answer ? randomUUID() : null,
        }));
        await db`update plan set phase = ${phase} where id = ${w.world.planId}`;
        await db`delete from obligation where plan_id = ${w.world.planId}`;
        await db`delete from submission where plan_id = ${w.world.planId}`;
        for (const r of rows) {
          if (r.answer && r.sid)
            await db`
              insert into submission ${db({
                id: r.sid,
                plan_id: w.world.planId,
                kind: r.kind,
                state: r.answer.state,
                heard: r.answer.heard,
                in_force: r.answer.inForce ? 1 : null,
                return_due_at: r.answer.returnDueAt,
              })}`;
          await db`
            insert into obligation ${db({
              id: r.id,
              plan_id: w.world.planId,
              kind: r.kind,
              title: 'x',
              opens_at: r.opensAt,
              due_on: dayOf(r.dueAt),
              due_at: r.dueAt,
              why: db.json([]),
              submission_id: r.sid,
            })}`;
        }
        const ordered = rows.toSorted((a, b) => (a.dueAt + a.id < b.dueAt + b.id ? -1 : 1));
        const shown = ordered.map((r): ShownObligation & { id: string } => ({
          id: r.id,
          kind: r.kind,
          opensAt: r.opensAt,
          dueOn: dayOf(r.dueAt),
          dueAt: r.dueAt,
          answer: r.answer && {
            id: r.sid ?? '',
            kind: r.kind,
            state: r.answer.state,
            isUntouched: !r.answer.heard,
            inForce: r.answer.inForce,
            stepSince: null,
            stepDueOn: null,
            returnDueOn: null,
            returnDueAt: r.answer.returnDueAt,
            returnedAt: null,
            approvedAt: null,
            desk: null,
          },
        }));
        const states = await db<{ id: string; state: string }[]>`
          select o.id, ${shownObligationSql(db, now)} as state
          from obligation o
          join plan p on p.id = o.plan_id
          left join submission s on s.id = o.submission_id
          where p.id = ${w.world.planId}`;
        for (const s of shown)
          expect(states.find((x) => x.id === s.id)?.state).toBe(shownObligation(s, phase, now));
        const [plan] = await db<{ state: string }[]>`
          select ${shownPlanSql(db, now)} as state
          from plan p
          where p.id = ${w.world.planId}`;
        expect(plan?.state).toBe(shownPlan(phase, shown, now));
      }),
      { numRuns: 150 },
    );
  });
});

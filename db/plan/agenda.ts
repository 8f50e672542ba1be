import { agenda, type Agenda } from '#domain/agenda/agenda';
import { localDate, type Instant } from '#domain/calendar/dates';
import { rungKey } from '#domain/deadlines/reminder';
import { pendingMail } from '../notice/delivery.ts';
import type { Db } from '../postgres/connect.ts';
import type { Reference } from '../shared/reference.ts';
import { desksOf } from './desks.ts';
import { readPlan } from './rows.ts';

export interface ReadAgenda extends Agenda {
  readonly headSeq: number;
}

const nothing: ReadAgenda = { phase: 'closed', headSeq: 0, due: [], nextAt: null };

/**
 * What is due for a plan at `now` and when to look again. One snapshot: the answer may not claim to
 * know of an event (`headSeq`) whose effect it has not seen, because a wake-up for that event would
 * then be taken for old news.
 * @returns for a plan that is not there, what a closed one answers: its clock stops
 */
export async function readAgenda(
  db: Db,
  reference: Reference,
  planId: string,
  now: Instant,
): Promise<ReadAgenda> {
  const { zone } = reference;
  return db.begin('isolation level repeatable read read only', async (sql) => {
    const [plan, rungs, mail] = await Promise.all([
      readPlan(sql, planId, now, zone),
      sql<{ cause: string; occurrence: number; rung: string }[]>`
        select cause, occurrence, rung
        from rung
        where plan_id = ${planId}`,
      pendingMail(sql, planId, now),
    ]);
    if (!plan) return nothing;
    const [calendar, directive] = await Promise.all([
      reference.calendar(sql),
      reference.directive(sql, plan.state.directiveId, plan.directiveVersion),
    ]);
    const { ladder, reviewLadder, closesOn } = directive.content;
    const desks = await desksOf(sql, plan.state, localDate(now, zone));
    const answer = agenda(
      plan.state,
      {
        days: { calendar, zone },
        ladder,
        reviewLadder,
        closesOn,
        issuedAt: plan.issuedAt ?? now,
        climbed: new Set(rungs.map(rungKey)),
        desks,
        undelivered: mail.due,
      },
      now,
    );
    const nextAt = [answer.nextAt, mail.nextAt].filter((at) => at !== null).toSorted()[0] ?? null;
    return {
      ...answer,
      nextAt,
      headSeq: plan.head.seq,
    };
  });
}

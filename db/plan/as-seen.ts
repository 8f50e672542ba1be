import type { Actor } from '#domain/access/actor';
import { type Instant } from '#domain/calendar/dates';
import type { PlanContext } from '#domain/plan/context';
import { maySee } from '#domain/plan/decide';
import { type PlanState } from '#domain/plan/state';
import { nil } from '#domain/shapes/basics';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { Reader } from '../postgres/connect.ts';
import { momentOf, type Moment } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { readPlan } from './rows.ts';

/**
 * A unit's year as one person sees it: its state, and the context in which `decide` answers what
 * they may do.
 */
export interface PlanAsSeen {
  readonly state: PlanState;
  readonly context: PlanContext;
  readonly directive: DirectiveContent;
  readonly moment: Moment;
}

/**
 * @returns null when there is no such plan, or not for this person: the two cannot be told apart
 */
export async function planAsSeen(
  reference: Reference,
  sql: Reader,
  actor: Actor,
  planId: string,
  now: Instant,
): Promise<PlanAsSeen | null> {
  const { zone } = reference;
  const [loaded, calendar] = await Promise.all([
    readPlan(sql, planId, now, zone),
    reference.calendar(sql),
  ]);
  if (!loaded || !maySee(actor, loaded.state, loaded.subject)) return null;
  const directive = await reference.directive(
    sql,
    loaded.state.directiveId,
    loaded.directiveVersion,
  );
  return {
    state: loaded.state,
    directive: directive.content,
    moment: momentOf(now, zone, calendar),
    context: {
      now,
      actor,
      subject: loaded.subject,
      unitKind: loaded.unitKind,
      routes: await reference.routesOfYear(sql, directive, loaded.state),
      days: { calendar, zone },
      directive,
      newId: nil,
    },
  };
}

/**
 * The year a submission was begun in, as the actor sees it. @returns null when there is no such
 * submission, or not for this person
 */
export async function submissionAsSeen(
  reference: Reference,
  sql: Reader,
  actor: Actor,
  submissionId: string,
  now: Instant,
): Promise<PlanAsSeen | null> {
  const [row] = await sql<{ plan_id: string }[]>`
    select plan_id
    from submission
    where id = ${submissionId}`;
  return row ? planAsSeen(reference, sql, actor, row.plan_id, now) : null;
}

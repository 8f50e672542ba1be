import type { Actor } from '#domain/access/actor';
import { type Instant } from '#domain/calendar/dates';
import type { DateReason } from '#domain/deadlines/due';
import type { PlanContext } from '#domain/plan/context';
import { maySee } from '#domain/plan/decide';
import { type PlanState } from '#domain/plan/state';
import { isMending, type Submission } from '#domain/review/submission';
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

export interface Reason {
  readonly code: string;
  readonly params: Record<string, string | number>;
}

/**
 * Why the unit owes it by the date it does: the reasons of the obligation, or the return. What a
 * late superior has given back stands beside the mending date: it is the date the unit is measured
 * by.
 */
export const whyOwed = (
  answer: Pick<Submission, 'state' | 'inForce' | 'returnDueOn'> | undefined,
  own: readonly DateReason[],
): readonly DateReason[] =>
  answer && isMending(answer) && answer.returnDueOn !== null
    ? [
        { code: 'set-on-return', date: answer.returnDueOn },
        ...own.filter((w) => w.code === 'superior-overran'),
      ]
    : own;

/**
 * Why a date is what it is, ready for the templates in `dateReasons`; `texts` are the reasons
 * people gave.
 */
export function reasons(
  why: readonly DateReason[],
  texts: ReadonlyMap<string, string | null>,
): Reason[] {
  return why.map(({ code, ...rest }) => {
    const params: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(rest)) {
      if (name === 'because') params[name] = texts.get(String(value)) ?? '…';
      else if (name === 'name') params[name] = value ? ` (${String(value)})` : '';
      else params[name] = value as string | number;
    }
    return { code, params };
  });
}

/** The free texts under these ids; null where one was erased. */
export async function textsOf(
  sql: Reader,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; text: string | null }[]>`
    select id, text
    from event_text
    where id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map((r) => [r.id, r.text]));
}

/** Ids of the free texts inside reasons for a date. */
export const textIdsIn = (why: readonly DateReason[]): string[] =>
  why.flatMap((w) => (w.code === 'moved' && w.because !== '' ? [w.because] : []));

import type { Actor } from '#domain/access/actor';
import type { PlanView } from '#domain/contracts/plan';
import type { RouteStepView } from '#domain/contracts/submission';
import type { Reminder } from '#domain/deadlines/reminder';
import type { PlanState } from '#domain/plan/state';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';

type ReminderView = PlanView['events'][number]['reminders'][number];

/** Somebody to whom a reminder was sent. */
export interface Reminded {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly id: string;
  readonly name: string;
  /** Holds office in a unit the asker may read. */
  readonly isOurs: boolean;
}

/** To whom the reminders of a year were sent, by the notices that were written. */
export const remindedOf = (
  sql: Reader,
  actor: Actor,
  planId: string,
  day: string,
): Promise<Reminded[]> => sql<Reminded[]>`
  select n.cause, n.occurrence, n.rung, pe.id, pe.name,
    exists (
      select from appointment a
      where a.person_id = pe.id
        and a.confirmed
        and a.during @> ${day}::date
        and ${visible(sql, actor, 'read', sql`a.unit_id`, day)}
    ) as "isOurs"
  from notice n
  join person pe on pe.id = n.person_id
  where n.plan_id = ${planId}
    and n.channel = 'app'
    and n.cause not like 'event:%'
  order by pe.name, pe.id`;

/** The people whom the review route names to everybody who reads the paper. */
export const namedOnRoute = (route: readonly RouteStepView[]): ReadonlySet<string> =>
  new Set(
    route.flatMap((step) =>
      step.seats.flatMap((seat) =>
        [
          ...seat.holders,
          ...(seat.person ? [seat.person] : []),
          ...(seat.given ? [seat.given.by] : []),
        ].map((p) => p.id),
      ),
    ),
  );

/**
 * What a `reminded` event says: of what, which rung, and to whom. People whom the asker has no way
 * to know are counted, not named.
 * @param body the event as it is stored
 */
export function remindersOf(
  body: string,
  { obligations }: PlanState,
  reminded: readonly Reminded[],
  known: ReadonlySet<string>,
): ReminderView[] {
  const { payload } = JSON.parse(body) as { payload: { reminders?: readonly Reminder[] } };
  return (payload.reminders ?? []).map((r) => {
    const people = reminded.filter(
      (t) => t.cause === r.cause && t.occurrence === r.occurrence && t.rung === r.rung,
    );
    const to = people
      .filter((p) => p.isOurs || known.has(p.id))
      .map(({ id, name }) => ({ id, name }));
    return {
      title: obligations.find((o) => o.id === r.obligationId)?.title ?? null,
      rung: r.rung,
      kind: r.kind,
      side: r.side,
      dueOn: r.dueOn || null,
      isSent: r.outcome === 'sent',
      to,
      others: people.length - to.length,
    };
  });
}

import type { IsoDate, Instant } from '#domain/calendar/dates';
import { localDate } from '#domain/calendar/dates';
import { workingDaysBetween } from '#domain/calendar/working-days';
import type { Strip, UnitRef } from '#domain/contracts/shared';
import type { ShownObligation, ShownSubmission } from '#domain/plan/shown';
import { shownStrip, stagesOf } from '#domain/plan/shown-strip';
import type { Phase } from '#domain/plan/state';
import type { Step, SubmissionState } from '#domain/review/submission';
import type { Position, SubmissionKind, UnitKind } from '#domain/shapes/basics';
import type { Fragment, Reader } from '../postgres/connect.ts';
import type { Moment } from './moment.ts';

/** Who holds an office on a day, by name. */
const holder = (sql: Reader, unit: Fragment, position: Fragment, day: IsoDate): Fragment => sql`
  (
    select pe.name
    from appointment a
    join person pe on pe.id = a.person_id
    where a.unit_id = ${unit}
      and a.position = ${position}
      and a.confirmed
      and a.during @> ${day}::date
    order by lower(a.during), a.id
    limit 1
  )`;

/**
 * The obligations of `p` with their answers, as JSON, and the name of the unit's head: all a strip
 * is made of.
 */
export const yearColumns = (sql: Reader, day: IsoDate): Fragment => sql`
  ${holder(sql, sql`p.unit_id`, sql`'head'`, day)} as head_name,
  (
    select coalesce(
      jsonb_agg(
        jsonb_build_object(
          'id', o.id, 'kind', o.kind, 'title', o.title, 'opens_at', o.opens_at,
          'due_on', o.due_on, 'due_at', o.due_at,
          'answer', case
            when s.id is not null
              then jsonb_build_object(
                'id', s.id, 'kind', s.kind, 'state', s.state, 'revision', s.revision,
                'heard', s.heard, 'in_force', s.in_force is not null, 'step_since', s.step_since,
                'step_due_on', s.step_due_on, 'return_due_on', s.return_due_on,
                'return_due_at', s.return_due_at, 'returned_at', s.returned_at,
                'approved_at', s.approved_at,
                'desk', case
                  when du.id is not null
                    then jsonb_build_object(
                      'id', du.id, 'code', du.code, 'name', du.name, 'kind', du.kind,
                      'position', s.desk_position, 'act', s.steps -> s.step_index ->> 'act',
                      'holder', ${holder(sql, sql`du.id`, sql`s.desk_position`, day)}
                    )
                end
              )
          end
        )
        order by o.due_at, o.id
      ),
      '[]'
    )
    from obligation o
    left join submission s on s.id = o.submission_id
    left join unit du on du.id = s.desk_unit_id
    where o.plan_id = p.id
  ) as year`;

interface AnswerJson {
  id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  revision: number;
  heard: boolean;
  in_force: boolean;
  step_since: string | null;
  step_due_on: string | null;
  return_due_on: string | null;
  return_due_at: string | null;
  returned_at: string | null;
  approved_at: string | null;
  desk: {
    id: string;
    code: string;
    name: string;
    kind: UnitKind;
    position: Position;
    act: Step['act'];
    holder: string | null;
  } | null;
}
export interface YearRow {
  phase: Phase;
  head_name: string | null;
  year: {
    id: string;
    kind: SubmissionKind;
    title: string;
    opens_at: string;
    due_on: string;
    due_at: string;
    answer: AnswerJson | null;
  }[];
}

/** Instants inside jsonb come as Postgres writes them; ours end in `Z`. */
const instant = (text: string): Instant => new Date(text).toISOString();
const instantOrNull = (text: string | null): Instant | null =>
  text === null ? null : instant(text);

const answerOf = (a: AnswerJson): ShownSubmission => ({
  id: a.id,
  kind: a.kind,
  state: a.state,
  isUntouched: !a.heard,
  inForce: a.in_force,
  stepSince: instantOrNull(a.step_since),
  stepDueOn: a.step_due_on,
  returnDueOn: a.return_due_on,
  returnDueAt: instantOrNull(a.return_due_at),
  returnedAt: instantOrNull(a.returned_at),
  approvedAt: instantOrNull(a.approved_at),
  desk: a.desk && { unitId: a.desk.id, position: a.desk.position, act: a.desk.act },
});

export const shownYear = (row: YearRow): ShownObligation[] =>
  row.year.map((o) => ({
    kind: o.kind,
    opensAt: instant(o.opens_at),
    dueOn: o.due_on,
    dueAt: instant(o.due_at),
    answer: o.answer && answerOf(o.answer),
  }));

/** The strip of a unit's year, with the names that stand on it. */
export function stripOf(unit: UnitRef, row: YearRow, moment: Moment): Strip {
  const year = shownYear(row);
  const { desk, since, until, stage, state } = shownStrip(unit.id, row.phase, year, moment.now);
  const lies =
    desk &&
    row.year
      .flatMap((o) => (o.answer?.desk ? [o.answer.desk] : []))
      .find((d) => d.id === desk.unitId && d.position === desk.position);
  return {
    phase: row.phase,
    stage,
    stages: stagesOf(year),
    state,
    since,
    until,
    desk:
      desk &&
      (lies
        ? {
            unit: { id: lies.id, code: lies.code, name: lies.name, kind: lies.kind },
            position: lies.position,
            holder: lies.holder,
          }
        : { unit, position: desk.position, holder: row.head_name }),
    daysHeld:
      since === null
        ? null
        : Math.max(
            0,
            workingDaysBetween(moment.calendar, localDate(since, moment.zone), moment.today),
          ),
    daysLeft: daysLeft(until, moment),
  };
}

/** Working days left until a date; negative when it has passed. */
export function daysLeft(until: IsoDate, moment: Moment): number;
export function daysLeft(until: IsoDate | null, moment: Moment): number | null;
export function daysLeft(until: IsoDate | null, moment: Moment): number | null {
  return until === null ? null : workingDaysBetween(moment.calendar, moment.today, until);
}

import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { instantAt, type Instant, type IsoDate } from '#domain/calendar/dates';
import { addWorkingDays } from '#domain/calendar/working-days';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { PlanContent } from '#domain/shapes/content';
import { calendar } from '../calendar.ts';
import type { DirectiveSeed } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { manyYears, type UnitYear } from '../many-years.ts';
import { holderOf } from '../people.ts';
import { factsLastYear } from '../plans/facts.ts';
import { planOfLastYear } from '../plans/index.ts';
import { reportOf } from '../plans/report.ts';
import { managerOf, symbolOf } from '../units.ts';

/** A number below `over` made from a unit's code: a school is the same in every demo. */
const spread = (code: string, over: number): number =>
  Buffer.from(code).reduce((sum, byte) => sum + byte, 0) % over;

/**
 * Last year of the schools without a story of their own: all in time, so that nobody is reminded.
 */
export async function playLastYearElsewhere(
  db: Db,
  reference: Reference,
  directiveId: string,
  seed: DirectiveSeed,
  codes: readonly string[],
): Promise<void> {
  const { zone } = reference;
  const { years, paperOf, actAll, writeAll } = await manyYears(db, reference, directiveId, codes);
  const obligation = (kind: SubmissionKind) =>
    seed.content.obligations.find((o) => o.kind === kind);
  /** Seven to nine working days before the due date: before the first reminder. */
  const dayOf = (year: UnitYear, kind: SubmissionKind): IsoDate =>
    addWorkingDays(calendar, obligation(kind)?.dueOn ?? '', -7 - spread(year.unit, 3));
  const at = (year: UnitYear, kind: SubmissionKind, days: number, time: string): Instant =>
    instantAt(addWorkingDays(calendar, dayOf(year, kind), days), time, zone);
  const plans = new Map<string, PlanContent>();
  const planOf = (year: UnitYear): PlanContent => {
    const found =
      plans.get(year.unit) ??
      planOfLastYear(year.unit, frameOf(year.unit, seed, dayOf(year, 'plan')));
    plans.set(year.unit, found);
    return found;
  };
  const textOf = (year: UnitYear, kind: SubmissionKind) => {
    if (kind === 'plan') return planOf(year);
    const day = dayOf(year, kind);
    return reportOf(year.unit, frameOf(year.unit, seed, day), planOf(year), {
      kind,
      title: obligation(kind)?.title ?? '',
      asOf: day,
      done: 0.8 + spread(year.unit, 17) / 100,
      facts: factsLastYear(year.unit),
    });
  };

  /** Marks the tasks as done that were due before the semester report, one after the other. */
  const tasksOf = async (): Promise<void> => {
    const rows = await db<{ id: string; plan_id: string; due_on: IsoDate }[]>`
      select id, plan_id, due_on
      from task
      where plan_id = any(${years.map((year) => year.planId)}::uuid[])
        and is_leaf
        and due_on is not null
        and due_on < ${obligation('semester-report')?.opensOn ?? ''}::date
      order by due_on, position`;
    const early = Map.groupBy(rows, (r) => r.plan_id);
    for (let n = 0; n < Math.max(...[...early.values()].map((list) => list.length)); n += 1) {
      await actAll((year) => {
        const task = early.get(year.planId)?.[n];
        const first = addWorkingDays(calendar, dayOf(year, 'plan'), 6);
        const now = instantAt(task && task.due_on > first ? task.due_on : first, '16:30', zone);
        return task
          ? {
              login: holderOf(year.unit, 'head', task.due_on),
              now,
              command: {
                type: 'progress',
                taskId: task.id,
                percent: 100,
                note: 'Đã hoàn thành, sản phẩm lưu tại trường.',
              },
            }
          : null;
      });
    }
  };

  await actAll(() => ({
    login: null,
    now: instantAt(obligation('plan')?.opensOn ?? seed.issuedOn, '00:00', zone),
    command: { type: 'open' },
  }));
  for (const [nth, kind] of (['plan', 'semester-report', 'year-report'] as const).entries()) {
    const head = (year: UnitYear): string => holderOf(year.unit, 'head', dayOf(year, kind));
    const above = (year: UnitYear, position: 'specialist' | 'head'): string =>
      holderOf(managerOf(year.unit).code, position, dayOf(year, kind));
    const seenText = (year: UnitYear) => {
      const { id, revision, sha256 } = paperOf(year, kind);
      return { submissionId: id, revision, sha256 };
    };
    await actAll((year) => ({
      kind,
      login: head(year),
      now: at(year, kind, -3, '08:10'),
      command: { type: 'begin', kind, obligationIds: [year.owed[kind] ?? ''] },
    }));
    await writeAll(kind, (year) => ({
      by: head(year),
      now: at(year, kind, -1, '16:05'),
      content: textOf(year, kind),
    }));
    await actAll((year) => ({
      kind,
      login: head(year),
      now: at(year, kind, 0, '15:20'),
      command: {
        type: 'submit',
        submissionId: paperOf(year, kind).id,
        draftVersion: paperOf(year, kind).draftVersion,
      },
    }));
    await actAll((year) => ({
      kind,
      login: above(year, 'specialist'),
      now: at(year, kind, 1, '10:15'),
      command: { type: 'endorse', ...seenText(year) },
    }));
    await actAll((year) => ({
      kind,
      login: above(year, 'head'),
      now: at(year, kind, 3, '09:40'),
      command: { type: 'approve', ...seenText(year) },
    }));
    await actAll((year) => {
      const now = at(year, kind, 4, '08:00');
      const number = 9 + nth * 8 + spread(year.unit, 7);
      return {
        kind,
        login: holderOf(year.unit, 'clerk', dayOf(year, kind)),
        now,
        command: {
          type: 'number',
          submissionId: paperOf(year, kind).id,
          number,
          date: addWorkingDays(calendar, dayOf(year, kind), 4),
          symbol: symbolOf(year.unit, kind, number),
        },
      };
    });
    if (kind === 'plan') await tasksOf();
  }
  // Nothing is owed any more and every paper has its number: the year closes by itself.
  await actAll((year) => ({
    login: null,
    now: at(year, 'year-report', 4, '08:01'),
    command: { type: 'close' },
  }));
}

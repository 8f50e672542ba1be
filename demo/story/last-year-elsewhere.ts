import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { instantAt, type Instant, type IsoDate } from '#domain/calendar/dates';
import { addWorkingDays } from '#domain/calendar/working-days';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { PlanContent } from '#domain/shapes/content';
import { calendar } from '../calendar.ts';
import { chorusOn, type Voice } from '../chorus.ts';
import type { DirectiveSeed } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { holderOf } from '../people.ts';
import { factsLastYear } from '../plans/facts.ts';
import { planOfLastYear } from '../plans/index.ts';
import { reportOf } from '../plans/report.ts';
import { managerOf, unitNamed } from '../units.ts';

/** Two sums of a code: the same school always has the same day and success. */
const spread = (code: string, over: number): number =>
  Buffer.from(code).reduce((sum, byte) => sum + byte, 0) % over;

/**
 * Last year of the schools that are not told one by one: all in time, with nothing to remind
 * anybody of.
 */
export async function playLastYearElsewhere(
  db: Db,
  reference: Reference,
  directiveId: string,
  seed: DirectiveSeed,
  codes: readonly string[],
): Promise<void> {
  const { zone } = reference;
  const { voices, of, all, write } = await chorusOn(db, reference, directiveId, codes);
  const obligation = (kind: SubmissionKind) =>
    seed.content.obligations.find((o) => o.kind === kind);
  /** Seven to nine working days before the due date: before the first reminder. */
  const dayOf = (v: Voice, kind: SubmissionKind): IsoDate =>
    addWorkingDays(calendar, obligation(kind)?.dueOn ?? '', -7 - spread(v.unit, 3));
  const at = (v: Voice, kind: SubmissionKind, days: number, time: string): Instant =>
    instantAt(addWorkingDays(calendar, dayOf(v, kind), days), time, zone);
  const plans = new Map<string, PlanContent>();
  const planOfVoice = (v: Voice): PlanContent => {
    const found =
      plans.get(v.unit) ?? planOfLastYear(v.unit, frameOf(v.unit, seed, dayOf(v, 'plan')));
    plans.set(v.unit, found);
    return found;
  };
  const textOf = (v: Voice, kind: SubmissionKind) => {
    if (kind === 'plan') return planOfVoice(v);
    const day = dayOf(v, kind);
    return reportOf(v.unit, frameOf(v.unit, seed, day), planOfVoice(v), {
      kind,
      title: obligation(kind)?.title ?? '',
      asOf: day,
      done: 0.8 + spread(v.unit, 17) / 100,
      facts: factsLastYear(v.unit),
    });
  };

  /** What came due before the winter is written down as done, one task after the other. */
  const tasksOf = async (): Promise<void> => {
    const rows = await db<{ id: string; plan_id: string; due_on: IsoDate }[]>`
      select id, plan_id, due_on from task where plan_id = any(${voices.map((v) => v.planId)}::uuid[]) and is_leaf and due_on is not null and due_on < ${obligation('semester-report')?.opensOn ?? ''}::date order by due_on, position`;
    const early = Map.groupBy(rows, (r) => r.plan_id);
    for (let n = 0; n < Math.max(...[...early.values()].map((list) => list.length)); n += 1) {
      await all((v) => {
        const task = early.get(v.planId)?.[n];
        const first = addWorkingDays(calendar, dayOf(v, 'plan'), 6);
        const now = instantAt(task && task.due_on > first ? task.due_on : first, '16:30', zone);
        return task
          ? {
              login: holderOf(v.unit, 'head', task.due_on),
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

  await all(() => ({
    login: null,
    now: instantAt(obligation('plan')?.opensOn ?? seed.issuedOn, '00:00', zone),
    command: { type: 'open' },
  }));
  for (const [nth, kind] of (['plan', 'semester-report', 'year-report'] as const).entries()) {
    const head = (v: Voice): string => holderOf(v.unit, 'head', dayOf(v, kind));
    const above = (v: Voice, position: 'specialist' | 'head'): string =>
      holderOf(managerOf(v.unit).code, position, dayOf(v, kind));
    const about = (v: Voice) => {
      const { id, revision, sha256 } = of(v, kind);
      return { submissionId: id, revision, sha256 };
    };
    await all((v) => ({
      kind,
      login: head(v),
      now: at(v, kind, -3, '08:10'),
      command: { type: 'begin', kind, obligationIds: [v.owed[kind] ?? ''] },
    }));
    await write(kind, (v) => ({
      by: head(v),
      now: at(v, kind, -1, '16:05'),
      content: textOf(v, kind),
    }));
    await all((v) => ({
      kind,
      login: head(v),
      now: at(v, kind, 0, '15:20'),
      command: {
        type: 'submit',
        submissionId: of(v, kind).id,
        draftVersion: of(v, kind).draftVersion,
      },
    }));
    await all((v) => ({
      kind,
      login: above(v, 'specialist'),
      now: at(v, kind, 1, '10:15'),
      command: { type: 'endorse', ...about(v) },
    }));
    await all((v) => ({
      kind,
      login: above(v, 'head'),
      now: at(v, kind, 3, '09:40'),
      command: { type: 'approve', ...about(v) },
    }));
    await all((v) => {
      const now = at(v, kind, 4, '08:00');
      const number = 9 + nth * 8 + spread(v.unit, 7);
      return {
        kind,
        login: holderOf(v.unit, 'clerk', dayOf(v, kind)),
        now,
        command: {
          type: 'number',
          submissionId: of(v, kind).id,
          number,
          date: addWorkingDays(calendar, dayOf(v, kind), 4),
          symbol: `${String(number).padStart(2, '0')}/${kind === 'plan' ? 'KH' : 'BC'}-${unitNamed(v.unit).symbol}`,
        },
      };
    });
    if (kind === 'plan') await tasksOf();
  }
  // Nothing is owed any more and every paper has its number: the year closes by itself.
  await all((v) => ({
    login: null,
    now: at(v, 'year-report', 4, '08:01'),
    command: { type: 'close' },
  }));
}

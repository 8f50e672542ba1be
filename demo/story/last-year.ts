import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { endOfDay, instantAt, type IsoDate } from '#domain/calendar/dates';
import { addWorkingDays } from '#domain/calendar/working-days';
import type { PlanContent } from '#domain/shapes/content';
import { calendar } from '../calendar.ts';
import { lastYear, type DirectiveSeed } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { inParallel } from '../in-parallel.ts';
import { holderOf } from '../people.ts';
import { factsLastYear } from '../plans/facts.ts';
import { planOfLastYear } from '../plans/index.ts';
import { reportOf, type Stage } from '../plans/report.ts';
import { playedYear, type PlayedYear } from '../play.ts';
import type { Timeline } from '../timeline.ts';
import { managerOf, units } from '../units.ts';
import { closeDirective, issueDirective } from './issue.ts';
import { playLastYearElsewhere } from './last-year-elsewhere.ts';

/**
 * On which day each school sent its papers last year, in working days before (+) or after (-) the
 * due date (null: never), and which part of its tasks it finished (`done`, 0 to 1).
 */
const sent: Readonly<
  Record<string, { plan: number; semester: number; year: number | null; done: number }>
> = {
  'mn-nanghong': { plan: 4, semester: 2, year: 3, done: 0.92 },
  'mn-hoarung': { plan: 1, semester: 1, year: 2, done: 0.88 },
  'th-hoasen': { plan: 6, semester: 5, year: 4, done: 0.96 },
  'th-binhminh': { plan: 3, semester: 2, year: 1, done: 0.9 },
  'th-suoimay': { plan: 2, semester: -2, year: 1, done: 0.83 },
  'thcs-haiau': { plan: -3, semester: -4, year: null, done: 0.78 },
  'thcs-suoimay': { plan: 5, semester: 3, year: 2, done: 0.93 },
  'pt-dongsim': { plan: 2, semester: 1, year: -1, done: 0.85 },
  'thpt-haidang': { plan: 7, semester: 6, year: 5, done: 0.97 },
  'thpt-nuixanh': { plan: 4, semester: 4, year: 3, done: 0.94 },
  'pt-vanson': { plan: 1, semester: -1, year: 1, done: 0.82 },
  'gdtx-sonhai': { plan: 2, semester: 1, year: 2, done: 0.87 },
};

/** Last school year, played from issue to closing. @returns the directive's id */
export async function playLastYear(db: Db, reference: Reference, t: Timeline): Promise<string> {
  const seed = lastYear(t);
  const id = await issueDirective(db, t.zone, seed);
  const elsewhere = seed.content.target.kinds.flatMap((kind) =>
    units.filter((u) => u.kind === kind && !(u.code in sent)).map((u) => u.code),
  );
  await playLastYearElsewhere(db, reference, id, seed, elsewhere);
  await inParallel(Object.keys(sent), async (unit) =>
    playSchool(await playedYear(db, reference, id, unit), seed, t),
  );
  await closeDirective(db, t.zone, id, endOfDay(seed.content.closesOn, t.zone));
  return id;
}

async function playSchool(year: PlayedYear, seed: DirectiveSeed, t: Timeline): Promise<void> {
  const how = sent[year.unit];
  if (!how) return;
  const due = (kind: string): IsoDate =>
    seed.content.obligations.find((o) => o.kind === kind)?.dueOn ?? seed.content.closesOn;
  const before = (kind: string, days: number): IsoDate =>
    addWorkingDays(calendar, due(kind), -days);

  const planDay = before('plan', how.plan);
  const plan: PlanContent = planOfLastYear(year.unit, frameOf(year.unit, seed, planDay));
  await sendAndApprove(year, 'plan', plan, planDay, t.zone, 1);
  await tasksOf(year, plan, how.done, seed, t.zone);

  const report = (kind: 'semester-report' | 'year-report', day: IsoDate, done: number) => {
    const stage: Stage = {
      kind,
      title: seed.content.obligations.find((o) => o.kind === kind)?.title ?? '',
      asOf: day,
      done,
      facts: factsLastYear(year.unit),
    };
    return reportOf(year.unit, frameOf(year.unit, seed, day), plan, stage);
  };
  const semesterDay = before('semester-report', how.semester);
  await sendAndApprove(
    year,
    'semester-report',
    report('semester-report', semesterDay, how.done - 0.05),
    semesterDay,
    t.zone,
    2,
  );
  if (how.year !== null) {
    const yearDay = before('year-report', how.year);
    await sendAndApprove(
      year,
      'year-report',
      report('year-report', yearDay, how.done),
      yearDay,
      t.zone,
      3,
    );
  }
  await year.runTo(endOfDay(seed.content.closesOn, t.zone));
}

/** The usual course of a paper: drafted, signed, endorsed, approved, entered in the register. */
async function sendAndApprove(
  year: PlayedYear,
  kind: 'plan' | 'semester-report' | 'year-report',
  content: PlanContent | ReturnType<typeof reportOf>,
  day: IsoDate,
  zone: string,
  nth: number,
): Promise<void> {
  const at = (days: number, time: string) =>
    instantAt(addWorkingDays(calendar, day, days), time, zone);
  const head = year.who('head', at(0, '15:20'));
  const superior = managerOf(year.unit).code;
  await year.begin(head, kind, at(-4, '08:10'));
  await year.write(head, kind, content, at(-1, '16:05'));
  await year.submit(head, kind, instantAt(day, '15:20', zone));
  await year.endorse(holderOf(superior, 'specialist', day), kind, at(2, '10:15'));
  await year.approve(holderOf(superior, 'head', day), kind, at(4, '09:40'));
  await year.number(
    year.who('clerk', at(5, '08:00')),
    kind,
    at(5, '08:00'),
    7 + nth * 9 + year.unit.length,
  );
}

/**
 * Marks tasks as done on their dates; schools with a lower `done` leave the last ones half done.
 */
async function tasksOf(
  year: PlayedYear,
  plan: PlanContent,
  done: number,
  seed: DirectiveSeed,
  zone: string,
): Promise<void> {
  const opened = addWorkingDays(calendar, seed.content.obligations[0]?.dueOn ?? seed.issuedOn, 12);
  const until = addWorkingDays(
    calendar,
    seed.content.obligations.find((o) => o.kind === 'semester-report')?.dueOn ?? seed.issuedOn,
    -12,
  );
  const early = plan.tasks.tasks.filter((task) => task.lead !== '' && task.dueOn < until);
  for (const [i, task] of early.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).entries()) {
    const day = task.dueOn < opened ? opened : task.dueOn;
    const whole = (i + 1) / early.length <= done;
    await year.progress(
      year.who('head', instantAt(day, '16:30', zone)),
      task.key,
      whole ? 100 : 60,
      instantAt(day, '16:30', zone),
      whole
        ? 'Đã hoàn thành, sản phẩm lưu tại thư viện dùng chung.'
        : 'Còn một phần chuyển sang học kỳ II.',
    );
  }
}

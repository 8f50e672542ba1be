import { addDays, localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import type { PlanContent, ReportContent } from '#domain/contracts/content';
import type { DirectiveContent } from '#domain/contracts/directive';
import { isRefusal } from '#domain/problems';
import type { Actor } from '#domain/roles';
import { connect, type Db } from '#db/connect';
import { directiveStream } from '#db/directive-stream';
import { execute } from '#db/execute';
import { fanOut, newDirective } from '#db/fan-out';
import { calendar, calendarDays } from './calendar.ts';
import { personId, unitId } from './ids.ts';
import { insertCalendar, insertPeople, insertProgramme, insertUnits, type AppointmentSeed, type UnitSeed } from './insert.ts';
import { programme } from './programme.ts';
import { ladder, reviewLadder, route } from './route.ts';
import { sampleText, sampleReport } from './sample-text.ts';

/** Calendar days from `now`, to be set by a test that needs another year. */
export interface Days {
  readonly opens: number;
  readonly planDue: number;
  readonly semesterDue: number;
  readonly yearDue: number;
  readonly closes: number;
}

const usual: Days = { opens: 0, planDue: 28, semesterDue: 120, yearDue: 250, closes: 320 };

/** Obligation ids of one unit's year. */
export interface YearOf {
  readonly planId: string;
  readonly plan: string;
  readonly semester: string;
  readonly year: string;
}

export interface SmallWorld {
  readonly zone: string;
  readonly units: Readonly<Record<keyof typeof codes, string>>;
  /** Everybody by what they are; each is ready to be handed to `execute`. */
  readonly actors: Readonly<Record<keyof typeof offices, Actor & { kind: 'person' }>>;
  readonly directiveId: string;
  readonly directive: DirectiveContent;
  /** The school's year and the other school's, issued and waiting for their first act. */
  readonly school: YearOf;
  readonly other: YearOf;
  /** Text of a plan that lacks nothing, and of a report. */
  readonly planText: PlanContent;
  readonly reportText: ReportContent;
}

const zone = 'Asia/Ho_Chi_Minh';
const codes = { department: 'so', commune: 'xa', school: 'th-mau', other: 'thcs-mau' } as const;
const since = '2025-07-01';
const both = (parent: string): UnitSeed['links'] => [{ line: 'professional', parent, from: since }, { line: 'managing', parent, from: since }];

const units: readonly UnitSeed[] = [
  { code: codes.department, kind: 'department', name: 'Sở Giáo dục và Đào tạo Mẫu', symbol: 'SGDĐT', place: 'Mẫu', openedOn: '2000-01-01', links: [] },
  { code: codes.commune, kind: 'commune', name: 'Ủy ban nhân dân xã Mẫu', symbol: 'UBND', place: 'Mẫu', openedOn: since, links: both(codes.department) },
  { code: codes.school, kind: 'primary', name: 'Trường Tiểu học Mẫu', symbol: 'THM', place: 'Mẫu', openedOn: '2000-01-01', links: both(codes.commune) },
  { code: codes.other, kind: 'lower-secondary', name: 'Trường Trung học cơ sở Mẫu', symbol: 'THCSM', place: 'Mẫu', openedOn: '2000-01-01', links: both(codes.commune) },
];

const offices = {
  director: { unit: codes.department, position: 'head', name: 'Người Giám Đốc' },
  departmentSpecialist: { unit: codes.department, position: 'specialist', name: 'Người Chuyên Viên Sở' },
  inspector: { unit: codes.department, position: 'inspector', name: 'Người Thanh Tra' },
  administrator: { unit: codes.department, position: 'administrator', name: 'Người Quản Trị' },
  chair: { unit: codes.commune, position: 'head', name: 'Người Chủ Tịch' },
  specialist: { unit: codes.commune, position: 'specialist', name: 'Người Chuyên Viên Xã' },
  principal: { unit: codes.school, position: 'head', name: 'Người Hiệu Trưởng' },
  deputy: { unit: codes.school, position: 'deputy', name: 'Người Phó Hiệu Trưởng' },
  teamLead: { unit: codes.school, position: 'team-lead', name: 'Người Tổ Trưởng' },
  clerk: { unit: codes.school, position: 'clerk', name: 'Người Văn Thư' },
  otherPrincipal: { unit: codes.other, position: 'head', name: 'Người Hiệu Trưởng Khác' },
} as const satisfies Record<string, Pick<AppointmentSeed, 'unit' | 'position'> & { name: string }>;

const loginOf = (who: keyof typeof offices): string => `${offices[who].unit}/${who.toLowerCase()}`;
const actorOf = (who: keyof typeof offices): Actor & { kind: 'person' } => ({
  kind: 'person', personId: personId(loginOf(who)), offices: [{ unitId: unitId(offices[who].unit), position: offices[who].position }] });
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];
const mapped = <K extends string, T>(record: Readonly<Record<K, unknown>>, to: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keysOf(record).map((key) => [key, to(key)])) as Record<K, T>;

function directiveFor(today: IsoDate, days: Days): DirectiveContent {
  const { bases, indicators, taskGroups } = programme.content;
  const on = (count: number) => addDays(today, count);
  const opensOn = on(days.opens);
  return {
    subject: 'Kế hoạch năm học mẫu', body: 'Nội dung mẫu cho kiểm thử.', bases, indicators, taskGroups, floors: {}, shift: 'next-working-day',
    obligations: [
      { kind: 'plan', title: 'Kế hoạch năm học', opensOn, dueOn: on(days.planDue) },
      { kind: 'semester-report', title: 'Báo cáo học kỳ I', opensOn, dueOn: on(days.semesterDue) },
      { kind: 'year-report', title: 'Báo cáo cuối năm', opensOn, dueOn: on(days.yearDue) },
    ],
    route, ladder, reviewLadder, closesOn: on(days.closes),
    target: { under: unitId(codes.department), line: 'professional', kinds: ['primary', 'lower-secondary'] },
  };
}

/**
 * A department, a commune and two schools with their people, and a directive that has just been issued to both schools.
 * For tests: small, complete, and the same ids every time.
 * @param url an empty migrated database
 * @param now instant of the issue; the dates of the directive count from its day
 * @param days other dates than the usual ones
 */
export async function seedSmallWorld(url: string, now: Instant, days: Partial<Days> = {}): Promise<SmallWorld> {
  const db = connect(url, 'owner', 2);
  try {
    await insertUnits(db, units);
    await insertPeople(db,
      keysOf(offices).map((who) => ({ login: loginOf(who), name: offices[who].name, email: `${who.toLowerCase()}@mau.example` })),
      keysOf(offices).map((who) => ({ login: loginOf(who), unit: offices[who].unit, position: offices[who].position, title: '', from: since })));
    await insertCalendar(db, calendarDays);
    await insertProgramme(db);
    const actors = mapped(offices, actorOf);
    const today = localDate(now, zone);
    const directive = directiveFor(today, { ...usual, ...days });
    const directiveId = await issue(db, directive, actors.director, now);
    return {
      zone, actors, directiveId, directive, units: mapped(codes, (who) => unitId(codes[who])),
      school: await yearOf(db, codes.school), other: await yearOf(db, codes.other),
      planText: sampleText(directive, offices.principal.name), reportText: sampleReport(directive, offices.principal.name),
    };
  } finally {
    await db.end();
  }
}

async function issue(db: Db, content: DirectiveContent, director: Actor, now: Instant): Promise<string> {
  const id = await newDirective(db, {
    programmeId: programme.id, issuerUnitId: unitId(codes.department), schoolYear: '2026-2027', title: 'Hướng dẫn năm học mẫu', symbol: '01/HD-SGDĐT', content });
  const stream = directiveStream(zone);
  const answer = await execute(db, stream, { actor: director, now, streamId: id, command: { type: 'issue', version: 1 } });
  if (isRefusal(answer)) throw new Error(`the directive was not issued: ${JSON.stringify(answer)}`);
  while (await fanOut(db, id, { calendar, zone }, 100) > 0);
  await execute(db, stream, { actor: { kind: 'system' }, now, streamId: id, command: { type: 'fanned-out', count: 2 } });
  return id;
}

async function yearOf(db: Db, code: string): Promise<YearOf> {
  const rows = await db<{ plan_id: string; kind: string; id: string }[]>`
    select p.id as plan_id, o.kind, o.id from plan p join obligation o on o.plan_id = p.id where p.unit_id = ${unitId(code)}`;
  const of = (kind: string): string => {
    const row = rows.find((r) => r.kind === kind);
    if (!row) throw new Error(`${code} owes no ${kind}`);
    return row.id;
  };
  return { planId: rows[0]?.plan_id ?? '', plan: of('plan'), semester: of('semester-report'), year: of('year-report') };
}

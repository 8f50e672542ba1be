import { randomUUID } from 'node:crypto';
import { insertDirective } from '#db/directive/drafts';
import { fanOut } from '#db/directive/fan-out';
import { directiveStream } from '#db/directive/stream';
import { readDraft } from '#db/plan/draft-rows';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import type { Answer } from '#db/record/stream';
import { reviewRouteStream } from '#db/review-route/stream';
import { createReference, type Reference } from '#db/shared/reference';
import type { Actor } from '#domain/access/actor';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { isRefusal, type Refusal } from '#domain/problems';
import type { Position, UnitKind } from '#domain/shapes/basics';
import type { PlanContent, ReportContent } from '#domain/shapes/content';
import { directiveContent, type DirectiveContent } from '#domain/shapes/directive';
import type { RouteSpec } from '#domain/shapes/review-route';

export const zone = 'Asia/Ho_Chi_Minh';
export const system: Actor = { kind: 'system' };

/**
 * A department, a commune and two schools with their people, one issued directive, and a hand to
 * act with.
 */
export interface World {
  readonly db: Db;
  readonly reference: Reference;
  readonly units: {
    readonly ministry: string;
    readonly department: string;
    readonly commune: string;
    readonly school: string;
    readonly other: string;
  };
  readonly people: Readonly<
    Record<
      | 'principal'
      | 'clerk'
      | 'teamLead'
      | 'otherPrincipal'
      | 'specialist'
      | 'chair'
      | 'director'
      | 'inspector'
      | 'admin'
      | 'admin2',
      string
    >
  >;
  readonly directiveId: string;
  /** The first school's year. */
  readonly planId: string;
  readonly otherPlanId: string;
  actor(person: keyof World['people']): Actor;
  act(
    person: keyof World['people'],
    command: PlanCommand,
    now: string,
    options?: { key?: string; planId?: string },
  ): Promise<Answer | Refusal>;
  tick(command: PlanSystemCommand, now: string, planId?: string): Promise<Answer | Refusal>;
  /**
   * Begins and fills the answer to the obligation of this kind, ready to sign. @returns submission
   * id and draft version
   */
  drafted(
    kind: 'plan' | 'semester-report' | 'year-report',
    now: string,
    planId?: string,
  ): Promise<{ submissionId: string; draftVersion: number }>;
  close(): Promise<void>;
}

/**
 * The route of the small world: the specialist of the managing body endorses, its head approves.
 */
export const routeId = '00000000-0000-4000-8000-000000000777';
export const routeStep = (
  position: Position,
  act: RouteSpec['steps'][number]['act'],
  over: Partial<RouteSpec['steps'][number]> = {},
): RouteSpec['steps'][number] => ({
  key: `${act}-${position}`,
  name: '',
  offices: [{ relation: 'parent', line: 'managing', position }],
  rule: 'one',
  needed: 1,
  act,
  limitDays: 5,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...over,
});
export const twoSteps: RouteSpec = {
  steps: [
    routeStep('specialist', 'endorse', { limitDays: 3 }),
    routeStep('head', 'approve', { returns: 'both' }),
  ],
  withdrawDays: 5,
};

export const directive = (
  under: string,
  over: Partial<DirectiveContent> = {},
): DirectiveContent => ({
  subject: 'Triển khai công tác giáo dục kỹ năng số an toàn năm học 2026-2027',
  body: 'Các đơn vị xây dựng kế hoạch, tổ chức thực hiện và báo cáo.',
  bases: [
    {
      key: 'b-1',
      symbol: '1895/QĐ-TTg',
      date: '2021-11-11',
      text: 'Quyết định số 1895/QĐ-TTg của Thủ tướng Chính phủ',
      until: null,
    },
  ],
  taskGroups: [
    { code: 'tuyen-truyen', title: 'Tuyên truyền, hướng dẫn', hint: '' },
    { code: 'nang-luc', title: 'Nâng cao năng lực', hint: '' },
  ],
  indicators: [
    {
      code: 'tap-huan',
      name: 'Tỷ lệ cán bộ được tập huấn',
      numerator: 'Số cán bộ được tập huấn',
      denominator: 'Tổng số cán bộ',
      counts: 'staff',
      targets: [{ percent: 100, by: '2027-05-31' }],
    },
  ],
  floors: { 'tap-huan': 85 },
  obligations: [
    { kind: 'plan', title: 'Kế hoạch năm học', opensOn: '2026-09-07', dueOn: '2026-09-30' },
    {
      kind: 'semester-report',
      title: 'Báo cáo học kỳ I',
      opensOn: '2026-12-15',
      dueOn: '2027-01-15',
    },
    { kind: 'year-report', title: 'Báo cáo cuối năm', opensOn: '2027-05-03', dueOn: '2027-05-28' },
  ],
  shift: 'next-working-day',
  routes: [{ unitKinds: [], kinds: [], routeId }],
  ladder: [
    { days: -5, kind: 'reminder' },
    { days: -1, kind: 'reminder' },
    { days: 0, kind: 'reminder' },
    { days: 2, kind: 'escalation' },
  ],
  reviewLadder: [
    { days: -1, kind: 'reminder' },
    { days: 0, kind: 'reminder' },
    { days: 1, kind: 'escalation' },
  ],
  target: { under, line: 'professional', kinds: ['primary'] },
  closesOn: '2027-06-30',
  ...over,
});

/** Fills what `missing()` asks for, and nothing more. */
export function fillPlan(plan: PlanContent): PlanContent {
  return {
    ...plan,
    purpose: {
      purposes: [{ key: 'p-1', text: 'Nâng cao năng lực khai thác thông tin.' }],
      requirements: [{ key: 'q-1', text: 'Thiết thực, hiệu quả.' }],
    },
    objectives: {
      ...plan.objectives,
      general: [{ key: 'g-1', text: 'Môi trường mạng lành mạnh trong nhà trường.' }],
    },
    tasks: {
      tasks: plan.tasks.tasks.map((t, i) => ({
        ...t,
        lead: 'Phó hiệu trưởng',
        dueOn: `2026-1${i % 3}-20`,
        output: 'Biên bản',
      })),
    },
    funding: { sources: [{ key: 'f-1', text: 'Nguồn chi thường xuyên', amount: 5 }] },
    organisation: { duties: [{ key: 'd-1', who: 'Ban giám hiệu', duties: 'Chỉ đạo chung.' }] },
  };
}

export function fillReport(report: ReportContent): ReportContent {
  return {
    ...report,
    situation: {
      paragraphs: [{ key: 's-1', text: 'Nhà trường thực hiện kế hoạch đúng tiến độ.' }],
    },
    results: {
      groups: report.results.groups.map((g) => ({
        ...g,
        text: 'Đã hoàn thành các việc trong kỳ.',
      })),
    },
    indicators: {
      values: report.indicators.values.map((v) => ({ ...v, numerator: 38, denominator: 40 })),
    },
    shortcomings: {
      items: [{ key: 'h-1', text: 'Thiết bị còn thiếu.', cause: 'Kinh phí hạn chế.' }],
    },
    nextTasks: { items: [{ key: 'n-1', text: 'Tiếp tục tập huấn.' }] },
  };
}

/** Puts a route on file and publishes its first version through the door. */
export async function publishRoute(
  db: Db,
  at: string,
  route: { id: string; ownerUnitId: string; name: string; spec: RouteSpec; by: string; at: string },
  actor: Actor,
): Promise<void> {
  await db`
    insert into review_route
    ${db({ id: route.id, owner_unit_id: route.ownerUnitId, name: route.name })}`;
  await db`
    insert into review_route_version ${db({
      route_id: route.id,
      version: 1,
      name: route.name,
      spec: db.json(route.spec),
      state: 'draft',
      changed_by: route.by,
      changed_at: route.at,
    })}`;
  const published = await execute(db, reviewRouteStream(at), {
    actor,
    now: route.at,
    streamId: route.id,
    command: { type: 'publish', version: 1, draftVersion: 1 },
  });
  if (isRefusal(published)) throw new Error(JSON.stringify(published));
}

/** @param issuedAt when the directive is issued and fanned out; null leaves it a draft */
export async function smallWorld(
  url: string,
  issuedAt: string | null = '2026-09-07T01:00:00.000Z',
  over: Partial<DirectiveContent> = {},
  spec: RouteSpec = twoSteps,
): Promise<World> {
  const db = connect(url, 'nk_writer', 8);
  const reference = createReference(db, zone);
  const units = {
    ministry: randomUUID(),
    department: randomUUID(),
    commune: randomUUID(),
    school: randomUUID(),
    other: randomUUID(),
  };
  const unit = (id: string, code: string, kind: UnitKind, name: string, symbol: string) => ({
    id,
    code,
    kind,
    name,
    symbol,
    place: 'Hoa Sen',
    opened_on: '2000-01-01',
  });
  await db`
    insert into unit ${db([
      unit(units.ministry, 'bo', 'ministry', 'Bộ Giáo dục và Đào tạo', 'BGDĐT'),
      unit(units.department, 'so-sonhai', 'department', 'Sở Giáo dục và Đào tạo Sơn Hải', 'SGDĐT'),
      unit(units.commune, 'xa-hoasen', 'commune', 'Ủy ban nhân dân xã Hoa Sen', 'UBND'),
      unit(units.school, 'th-hoasen', 'primary', 'Trường Tiểu học Hoa Sen', 'THHS'),
      unit(units.other, 'th-hoamai', 'primary', 'Trường Tiểu học Hoa Mai', 'THHM'),
    ])}`;
  const tie = (line: string, child: string, parent: string) => ({
    line,
    child,
    parent,
    during: '[2000-01-01,)',
  });
  await db`
    insert into unit_link ${db([
      tie('professional', units.department, units.ministry),
      tie('professional', units.commune, units.department),
      tie('professional', units.school, units.commune),
      tie('professional', units.other, units.commune),
      tie('managing', units.school, units.commune),
      tie('managing', units.other, units.commune),
      tie('managing', units.commune, units.department),
    ])}`;

  const held: Readonly<Record<keyof World['people'], readonly [string, string, Position]>> = {
    principal: ['Nguyễn Thu Hạnh', units.school, 'head'],
    clerk: ['Lê Thị Mận', units.school, 'clerk'],
    teamLead: ['Phạm Văn Lành', units.school, 'team-lead'],
    otherPrincipal: ['Trần Văn Bách', units.other, 'head'],
    specialist: ['Đỗ Minh Khuê', units.commune, 'specialist'],
    chair: ['Hoàng Đình Sáng', units.commune, 'head'],
    director: ['Vũ Thị Ngân', units.department, 'head'],
    inspector: ['Bùi Quốc Thước', units.department, 'inspector'],
    admin: ['Ngô Văn Quản', units.department, 'administrator'],
    admin2: ['Mai Thị Trị', units.department, 'administrator'],
  };
  const names = Object.keys(held) as (keyof World['people'])[];
  const people = Object.fromEntries(names.map((name) => [name, randomUUID()])) as World['people'];
  const code = new Map<string, string>([
    [units.school, 'th-hoasen'],
    [units.other, 'th-hoamai'],
    [units.commune, 'xa-hoasen'],
    [units.department, 'so-sonhai'],
  ]);
  await db`
    insert into person ${db(
      names.map((n) => ({
        id: people[n],
        name: held[n][0],
        email: `${n.toLowerCase()}@example.vn`,
        login: `${code.get(held[n][1])}/${n.toLowerCase()}`,
      })),
    )}`;
  await db`
    insert into appointment ${db(
      names.map((n) => ({
        id: randomUUID(),
        person_id: people[n],
        unit_id: held[n][1],
        position: held[n][2],
        during: '[2020-01-01,)',
        confirmed: true,
      })),
    )}`;

  const actor = (person: keyof World['people']): Actor => ({
    kind: 'person',
    personId: people[person],
    offices: [{ unitId: held[person][1], position: held[person][2] }],
  });
  await publishRoute(
    db,
    zone,
    {
      id: routeId,
      ownerUnitId: units.department,
      name: 'Tuyến của thế giới nhỏ',
      spec,
      by: people.director,
      at: '2026-08-01T01:00:00.000Z',
    },
    actor('director'),
  );
  const programmeId = randomUUID();
  await db`
    insert into programme ${db({
      id: programmeId,
      code: 'ky-nang-so',
      title: 'Giáo dục kỹ năng số',
      starts_on: '2021-01-01',
      content: db.json({
        bases: [],
        goals: [],
        indicators: [],
        taskGroups: [{ code: 'tuyen-truyen', title: 'Tuyên truyền, hướng dẫn', hint: '' }],
      }),
    })}`;
  const directiveId = randomUUID();
  await insertDirective(db, directiveId, {
    programmeId,
    issuerUnitId: units.department,
    schoolYear: '2026-2027',
    title: 'Kế hoạch giáo dục kỹ năng số 2026-2027',
    symbol: '215/SGDĐT-CTTT',
    content: directiveContent.parse(directive(units.department, over)),
  });

  if (issuedAt !== null) {
    const days = { calendar: await reference.calendar(), zone };
    const issued = await execute(db, directiveStream(zone), {
      actor: actor('director'),
      now: issuedAt,
      streamId: directiveId,
      command: { type: 'issue', version: 1 },
    });
    if (isRefusal(issued)) throw new Error(JSON.stringify(issued));
    while ((await fanOut(db, directiveId, days, 100)) > 0);
    await execute(db, directiveStream(zone), {
      actor: system,
      now: issuedAt,
      streamId: directiveId,
      command: { type: 'fanned-out', count: 2 },
    });
  }
  const plans = await db<{ id: string; unit_id: string }[]>`
    select id, unit_id
    from plan
    where directive_id = ${directiveId}`;
  const planOf = (unitId: string): string => plans.find((p) => p.unit_id === unitId)?.id ?? '';
  const planId = planOf(units.school);
  const plan = planStream(reference);

  const world: World = {
    db,
    reference,
    units,
    people,
    directiveId,
    planId,
    otherPlanId: planOf(units.other),
    actor,
    act: (person, command, now, options = {}) =>
      execute(db, plan, {
        actor: actor(person),
        now,
        command,
        streamId: options.planId ?? planId,
        ...(options.key && { key: options.key }),
      }),
    tick: (command, now, id = planId) =>
      execute(db, plan, { actor: system, now, command, streamId: id }),
    async drafted(kind, now, id = planId) {
      const [obligation] = await db<{ id: string }[]>`
        select id
        from obligation
        where plan_id = ${id}
          and kind = ${kind}`;
      const who = id === planId ? 'principal' : 'otherPrincipal';
      const begun = await world.act(
        who,
        { type: 'begin', kind, obligationIds: [obligation?.id ?? ''] },
        now,
        { planId: id },
      );
      if (isRefusal(begun)) throw new Error(JSON.stringify(begun));
      const { id: submissionId } = begun['submission'] as { id: string };
      const draft = await readDraft(db, submissionId, id);
      const filled =
        kind === 'plan'
          ? fillPlan(draft?.content as PlanContent)
          : fillReport(draft?.content as ReportContent);
      for (const [part, content] of Object.entries(filled)) {
        await db`
          update draft_part
          set content = ${db.json(content as never)}, version = version + 1
          where submission_id = ${submissionId}
            and part = ${part}`;
      }
      await db`
        update submission
        set draft_version = draft_version + 1
        where id = ${submissionId}`;
      return { submissionId, draftVersion: 1 };
    },
    close: () => db.end(),
  };
  return world;
}

import type { PlanRow } from '#domain/contracts/plan';
import type { OfficeRef } from '#domain/contracts/shared';
import type {
  CommentView,
  DecisionView,
  RouteStepView,
  SubmissionView,
} from '#domain/contracts/submission';
import { compose } from '../../../demo/plans/compose.ts';
import { factsOf } from '../../../demo/plans/facts.ts';
import { primaryPlan } from '../../../demo/plans/primary.ts';
import { programme } from '../../../demo/programme.ts';
import { blankReport } from '../../../domain/content/blank.ts';
import type { Content, PlanContent, ReportContent } from '../../../domain/shapes/content.ts';
import type { DirectiveContent } from '../../../domain/shapes/directive.ts';
import { directiveView, directives } from './frame.ts';
import { communes, hanh, hoaSen, idOf, lan, minh } from './people.ts';
import { directiveId, directiveTitle, now, plans, today, year } from './plans.ts';

/**
 * The texts behind the screens of documents: a plan with the depth of a real one, its earlier
 * revision, a report begun from it.
 */
const frameDirective = directiveView(directives[0] as (typeof directives)[number]).content;
export const directive: DirectiveContent = {
  ...frameDirective,
  bases: programme.content.bases.map((b) => ({ ...b })),
  taskGroups: programme.content.taskGroups,
  indicators: programme.content.indicators,
  floors: { [programme.content.indicators[0]?.code ?? '']: 85 },
};

const letterhead = {
  unitName: hoaSen.name,
  place: 'Hoa Sen',
  position: 'HIỆU TRƯỞNG',
  signer: hanh.name,
  superior: communes[0].name,
};
const bases = directive.bases
  .filter((b) => b.until === null)
  .map(({ key, symbol, date, text }) => ({ key, symbol, date, text }));

export const fullPlan = (unit: string): PlanContent =>
  compose(
    {
      unit,
      schoolYear: year,
      place: 'Hoa Sen',
      position: 'HIỆU TRƯỞNG',
      signer: hanh.name,
      superior: communes[0].name,
      bases,
      from: '2026-09-07',
      until: '2027-05-31',
    },
    primaryPlan(factsOf('th-hoasen'), year),
    programme.content.taskGroups,
  );

/**
 * What the unit had signed before it mended: a task more, one less, some words and a date other.
 */
export function earlier(plan: PlanContent): PlanContent {
  const before = structuredClone(plan);
  const { tasks } = before.tasks;
  const [second, fourth] = [tasks[1], tasks[3]];
  if (second) {
    second.title = `${second.title.slice(0, Math.floor(second.title.length / 2))} theo kế hoạch chung`;
    second.dueOn = '2026-12-31';
    second.lead = '';
  }
  before.tasks.tasks = tasks.filter((t) => t !== fourth);
  before.tasks.tasks.splice(5, 0, {
    key: 't-old',
    depth: 1,
    group: tasks[5]?.group ?? '',
    title: 'Tổ chức hội thi vẽ tranh trên mạng',
    measures: 'Mỗi lớp gửi một sản phẩm chung.',
    lead: 'Tổng phụ trách Đội',
    partners: '',
    from: '',
    dueOn: '2027-01-15',
    output: 'Bộ tranh',
  });
  const target = before.objectives.specific[0];
  if (target) target.target = 70;
  const first = before.purpose.purposes[0];
  if (first) first.text = first.text.replace(/\.$/u, ' trong toàn trường.');
  before.heading.subject = before.heading.subject.replace('năm học', 'trong năm học');
  return before;
}

export const report = (): ReportContent =>
  blankReport(
    directive,
    letterhead,
    fullPlan(hoaSen.name),
    'Kết quả học kỳ I năm học 2026-2027',
    directive.taskGroups.map((g, n) => ({
      group: g.code,
      title: `Việc đã làm của nhóm ${String(n + 1)}`,
      percent: 60 + n * 10,
    })),
  );

export interface Stored {
  view: SubmissionView;
  revisions: Map<number, Content>;
  /** What each person may do with it; without, it follows from its state. */
  verdicts?: Map<string, SubmissionView['allowedActions']>;
}

export const office = (p: typeof hanh) => {
  const o = p.offices[0];
  if (!o) throw new Error(`${p.name} holds no office`);
  return o;
};
export const person = (p: typeof hanh) => ({ id: p.id, name: p.name });
const hash = (n: number) =>
  idOf(`revision ${String(n)}`)
    .replaceAll('-', '')
    .repeat(2);

type Seat = RouteStepView['seats'][number];
export const seatOf = (
  o: OfficeRef,
  holders: readonly (typeof hanh)[],
  more: Partial<Seat> = {},
): Seat => ({
  unit: o.unit,
  position: o.position,
  person: null,
  holders: holders.map((p) => ({ ...person(p), away: false, authority: '' })),
  given: null,
  ...more,
});
export const stepOf = (
  index: number,
  act: RouteStepView['act'],
  seats: Seat[],
  more: Partial<RouteStepView> = {},
): RouteStepView => ({
  index,
  key: `step-${String(index)}`,
  act,
  internal: false,
  limitDays: 5,
  needed: 1,
  returns: 'author',
  confirm: 'click',
  state: 'ahead',
  dueOn: null,
  seats,
  ...more,
});

/**
 * Two desks of the commune: a specialist endorses, the head approves. @param at the one that has
 * it; null when both are done
 */
export const route = (at: number | null): RouteStepView[] => [
  stepOf(
    0,
    'endorse',
    [
      seatOf(office(minh), [minh], {
        given:
          at === 0
            ? null
            : { by: person(minh), at: '2026-11-19T04:00:00.000Z', kind: 'endorsed', authority: '' },
      }),
    ],
    { state: at === 0 ? 'current' : 'done', dueOn: at === 0 ? '2026-11-25' : null },
  ),
  stepOf(
    1,
    'approve',
    [
      seatOf(office(lan), [lan], {
        given:
          at === null
            ? { by: person(lan), at: '2026-11-20T04:00:00.000Z', kind: 'approved', authority: '' }
            : null,
      }),
    ],
    {
      limitDays: 3,
      returns: 'both',
      state: at === null ? 'done' : at === 1 ? 'current' : 'ahead',
      dueOn: at === 1 ? '2026-11-28' : null,
    },
  ),
];

export const decision = (
  kind: DecisionView['kind'],
  text: string | null,
  at: string,
): DecisionView => ({
  revision: 1,
  round: 1,
  step: 0,
  kind,
  by: person(minh),
  office: office(minh),
  authority: '',
  text,
  at,
});
const comment = (
  id: string,
  part: CommentView['part'],
  anchor: string | null,
  text: string,
  more: Partial<CommentView> = {},
): CommentView => ({
  id: idOf(`comment ${id}`),
  part,
  anchor,
  revision: 1,
  replyTo: null,
  text,
  by: person(minh),
  office: office(minh),
  at: '2026-11-18T03:20:00.000Z',
  resolvedAt: null,
  resolvedBy: null,
  mentions: [],
  ...more,
});

export function view(
  row: PlanRow,
  content: Content,
  more: Partial<SubmissionView>,
): SubmissionView {
  const revision = more.revision ?? row.revision;
  return {
    id: row.submissionId ?? '',
    planId: row.id,
    kind: 'plan',
    title: 'Kế hoạch năm học 2026-2027',
    unit: row.unit,
    schoolYear: year,
    directive: { id: directiveId, title: directiveTitle, content: directive },
    letterhead: { superior: 'Ủy ban nhân dân xã Hoa Sen', symbol: 'THHS' },
    signature: null,
    state: row.state,
    round: 1,
    revision,
    sha256: revision > 0 ? hash(revision) : null,
    onBehalf: false,
    submittedBy: revision > 0 ? person(hanh) : null,
    dueOn: row.dueOn,
    why: [{ code: 'set-by-directive', params: { date: '2026-11-28' } }],
    strip: row.strip,
    source: 'revision',
    content,
    draftVersion: 4,
    partVersions: Object.fromEntries(Object.keys(content).map((p) => [p, 1])),
    mayEdit: false,
    gaps: [],
    warnings: [],
    revisions: Array.from({ length: revision }, (_, n) => ({
      number: n + 1,
      sha256: hash(n + 1),
      signedBy: person(hanh),
      office: office(hanh),
      signedAt: `2026-11-${String(12 + n * 5)}T02:00:00.000Z`,
      signedOn: `2026-11-${String(12 + n * 5)}`,
      preparedBy: null,
      authority: '',
      onBehalf: false,
      inForce: row.state === 'approved' && n + 1 === revision,
    })),
    inForce: row.state === 'approved' && revision > 0 ? revision : null,
    withdrawUntil: null,
    amendment: null,
    routeTaken: null,
    advice: [],
    clock: { author: 0, superior: 0, spans: [] },
    decisions: [],
    comments: [],
    route: route(0),
    lastSeenRevision: null,
    marks: [],
    lastYear: null,
    grounds: { bases: [], yearOpensOn: null, lastFigures: [] },
    registered: null,
    files: [],
    allowedActions: [],
    ...more,
  };
}

/** What the unit had approved a year before: the same but for years, one task and one more word. */
export const lastYearsId = idOf('last year');
export function lastYears(plan: PlanContent): PlanContent {
  const before = JSON.parse(
    JSON.stringify(plan).replaceAll('2026-2027', '2025-2026'),
  ) as PlanContent;
  const { tasks } = before.tasks;
  // Keys of another year mean nothing now: the texts must be found again without them.
  before.tasks.tasks = tasks
    .filter((_, n) => n !== 4)
    .map((t, n) => ({ ...t, key: `t-${String(n + 40)}` }));
  return before;
}

/** Everything anew: what a test changed is forgotten. */
export function freshDocuments(): Map<string, Stored> {
  const out = new Map<string, Stored>();
  plans.forEach((row, n) => {
    if (!row.submissionId) return;
    const content = fullPlan(row.unit.name);
    const before = earlier(content);
    const stored =
      n === 0
        ? {
            view: view(row, content, {
              state: 'returned',
              revision: 1,
              source: 'draft',
              warnings: [],
              decisions: [
                decision(
                  'returned',
                  'Mục III thiếu chỉ tiêu tập huấn cho giáo viên; mục IV chưa ghi nguồn kinh phí từ nguồn thu hợp pháp khác.\nĐề nghị nêu rõ người chủ trì từng việc.',
                  '2026-11-20T08:30:00.000Z',
                ),
              ],
              comments: [
                comment('1', 'objectives', 'o-1', 'Tỷ lệ này thấp hơn mức cấp trên yêu cầu.'),
                comment('2', 'tasks', content.tasks.tasks[1]?.key ?? null, 'Nêu rõ ai chủ trì.'),
              ],
            }),
            revisions: new Map<number, Content>([[1, before]]),
          }
        : n === 1 || n === 2
          ? {
              view: view(row, content, {
                state: 'reviewing',
                round: 2,
                revision: 2,
                lastSeenRevision: 1,
                ...(n === 1 && {
                  lastYear: { submissionId: lastYearsId, schoolYear: '2025-2026', revision: 1 },
                }),
                warnings: [
                  { at: `tasks/tasks/2/measures`, code: 'looks-like-phone', severity: 'should' },
                  {
                    at: 'objectives/specific/1/target',
                    code: 'below-floor',
                    params: { indicator: 'Tỷ lệ giáo viên được tập huấn', target: 70, floor: 85 },
                    severity: 'should',
                  },
                ],
                comments: [
                  comment('3', 'tasks', content.tasks.tasks[1]?.key ?? null, 'Cần người chủ trì.'),
                  comment('4', 'funding', null, 'Nguồn kinh phí chưa rõ.', {
                    resolvedAt: now,
                    resolvedBy: person(minh),
                  }),
                  comment(
                    '5',
                    'tasks',
                    content.tasks.tasks[1]?.key ?? null,
                    'Đã bổ sung tổ trưởng.',
                    { replyTo: idOf('comment 3'), by: person(hanh), office: office(hanh), at: now },
                  ),
                ],
                decisions: [
                  decision('returned', 'Bổ sung người chủ trì.', '2026-11-15T03:00:00.000Z'),
                ],
              }),
              revisions: new Map<number, Content>([
                [1, before],
                [2, content],
              ]),
            }
          : {
              view: view(row, content, {
                revision: Math.max(1, row.revision),
                ...(row.state === 'approved' && { route: route(null), allowedActions: [] }),
              }),
              revisions: new Map<number, Content>([[1, content]]),
            };
    out.set(row.submissionId, stored);
  });
  const first = plans[0] as PlanRow;
  const reportId = idOf('report');
  out.set(reportId, {
    view: view(first, report(), {
      id: reportId,
      kind: 'semester-report',
      title: 'Báo cáo học kỳ I',
      state: 'draft',
      revision: 0,
      source: 'draft',
      dueOn: '2027-01-18',
    }),
    revisions: new Map(),
  });
  const emptyId = idOf('nothing');
  out.set(emptyId, {
    view: view(first, report(), {
      id: emptyId,
      state: 'draft',
      revision: 0,
      source: 'none',
      content: null,
    }),
    revisions: new Map(),
  });
  return out;
}

export { today };
